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
    fields: 'velden/',
    hierarchy: 'hierarchie/',
    roles: 'rollen/',
    role: 'rol/',
    rights: 'rechten/',
    group: 'gegevensgroep/',
    purposes: 'verwerkingsdoelen/',
    whoSees: 'wat-ziet-wie/',
    sees: 'wat-ziet/',
    policies: 'beleid/',
    messageRights: 'rechten-per-bericht/',
    fhir: 'fhir/',
    search: 'zoeken/',
    changes: 'wijzigingen/',
    about: 'over/',
    decisions: 'hoe-wij-beslissen/',
    developers: 'ontwikkelaars/',
    downloads: 'downloaden/',
    accessibility: 'toegankelijkheid/',
    everything: 'alle-begrippen/',
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
    fields: 'en/fields/',
    hierarchy: 'en/hierarchy/',
    roles: 'en/roles/',
    role: 'en/role/',
    rights: 'en/rights/',
    group: 'en/data-group/',
    purposes: 'en/purposes/',
    whoSees: 'en/who-sees-what/',
    sees: 'en/what-sees/',
    policies: 'en/policies/',
    messageRights: 'en/rights-per-message/',
    fhir: 'en/fhir/',
    search: 'en/search/',
    changes: 'en/changes/',
    about: 'en/about/',
    decisions: 'en/how-we-decide/',
    developers: 'en/developers/',
    downloads: 'en/downloads/',
    accessibility: 'en/accessibility/',
    everything: 'en/all-terms/',
  },
} as const

/** A page type by the name of its address. */
export type Place = keyof (typeof words)['nl']

/** The path of a page type under the base of the site; the browser's side of the search uses it too. */
export function placePath(language: Language, place: Place): string {
  return words[language][place]
}
