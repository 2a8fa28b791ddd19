import type { Language } from './language.ts'

// Every address of the site, in one place. Keys of terms are frozen, so these addresses stay.
const words = {
  nl: {
    start: '',
    term: 'begrip/',
    terms: 'begrippen/',
    theme: 'thema/',
    themes: 'themas/',
    law: 'wet/',
    laws: 'wetten/',
    compare: 'vergelijk/',
    model: 'model/',
    examples: 'voorbeelden/',
    codeLists: 'codelijsten/',
    hierarchy: 'hierarchie/',
    search: 'zoeken/',
  },
  en: {
    start: 'en/',
    term: 'en/term/',
    terms: 'en/terms/',
    theme: 'en/theme/',
    themes: 'en/themes/',
    law: 'en/law/',
    laws: 'en/laws/',
    compare: 'en/compare/',
    model: 'en/model/',
    examples: 'en/examples/',
    codeLists: 'en/code-lists/',
    hierarchy: 'en/hierarchy/',
    search: 'en/search/',
  },
} as const

/** A page type by the name of its address. */
export type Place = keyof (typeof words)['nl']

/** The path of a page type under the base of the site; the browser's side of the search uses it too. */
export function placePath(language: Language, place: Place): string {
  return words[language][place]
}
