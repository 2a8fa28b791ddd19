import { wordsOf } from '../language.ts'

/** The words around every page. */
export const layoutWords = wordsOf(
  {
    name: 'Samenspraak',
    skip: 'Direct naar de inhoud',
    main: 'Hoofdmenu',
    terms: 'Begrippen A–Z',
    themes: 'Thema’s',
    hierarchy: 'Boom',
    model: 'Gegevens',
    laws: 'Wetten',
    compare: 'Vergelijken',
    crumbs: 'Kruimelpad',
    start: 'Start',
    languageName: 'Nederlands',
    about: 'Over deze woordenlijst',
    aboutText:
      'Samenspraak legt vast wat woorden in het gemeentelijke sociaal domein betekenen en noemt de wet erbij. De teksten zijn voorgesteld en niet nagekeken door een jurist; u kunt er geen rechten aan ontlenen.',
    licence: 'Teksten: CC BY 4.0. Code: EUPL-1.2. Deze site volgt u niet en plaatst geen cookies.',
    data: 'Alles downloaden',
    onThisPage: 'Op deze pagina',
    copied: 'Gekopieerd',
  },
  {
    name: 'Samenspraak',
    skip: 'Skip to content',
    main: 'Main menu',
    terms: 'Terms A–Z',
    themes: 'Themes',
    hierarchy: 'Tree',
    model: 'Data',
    laws: 'Laws',
    compare: 'Compare',
    crumbs: 'Breadcrumb',
    start: 'Home',
    languageName: 'English',
    about: 'About this glossary',
    aboutText:
      'Samenspraak sets down what words mean in the Dutch municipal social domain and names the law. The texts are proposed and not checked by a lawyer; no rights can be derived from them. The Dutch text prevails.',
    licence: 'Texts: CC BY 4.0. Code: EUPL-1.2. This site does not follow you and sets no cookies.',
    data: 'Download everything',
    onThisPage: 'On this page',
    copied: 'Copied',
  },
)
