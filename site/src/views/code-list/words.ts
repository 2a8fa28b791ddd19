import { wordsOf } from '../../language.ts'

/** The words of the pages of code lists. */
export const codeListWords = wordsOf(
  {
    title: 'Codelijsten',
    model: 'Gegevens',
    intro:
      'Velden met een vaste keuze hebben een codelijst. Per lijst staat er welke codes er zijn en wat elke code betekent.',
    description: 'De codes van {list} en wat elke code betekent.',
    own: 'Lijsten van Samenspraak',
    from: 'Lijsten van {standard}',
    count: '{count:code|codes}',
    edition: '{standard}, editie {edition}',
    about: 'Deze lijst gaat over',
    code: 'Code',
    label: 'Naam',
    meaning: 'Betekenis',
    values: 'Codes van {list}',
    noEnglish: 'Deze lijst komt van elders.',
    download: 'Download deze lijst (JSON)',
    usedIn: 'Velden met deze lijst',
    unused: 'Geen veld van een bericht gebruikt deze lijst rechtstreeks.',
  },
  {
    title: 'Code lists',
    model: 'Data',
    intro:
      'Fields with a fixed choice have a code list. For each list you see which codes there are and what each code means.',
    description: 'The codes of {list} and what each code means.',
    own: 'Lists of Samenspraak',
    from: 'Lists of {standard}',
    count: '{count:code|codes}',
    edition: '{standard}, edition {edition}',
    about: 'This list is about',
    code: 'Code',
    label: 'Name',
    meaning: 'Meaning',
    values: 'Codes of {list}',
    noEnglish: 'This list comes from elsewhere; what has no English name is shown in Dutch.',
    download: 'Download this list (JSON)',
    usedIn: 'Fields with this list',
    unused: 'No field of a message uses this list directly.',
  },
)
