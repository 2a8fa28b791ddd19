/** The files of the whole glossary, with the words that say what each is; those for readers come first. */
export const wholeFiles = [
  { path: 'data/samenspraak.html', word: 'offline', text: 'offlineText', isPdf: false },
  { path: 'data/begrippen.pdf', word: 'pdf', text: 'pdfText', isPdf: true },
  { path: 'data/terms.pdf', word: 'pdfEn', text: 'pdfEnText', isPdf: true },
  { path: 'data/begrippen.xlsx', word: 'xlsx', text: 'xlsxText', isPdf: false },
  { path: 'data/begrippen.csv', word: 'csv', text: 'csvText', isPdf: false },
  { path: 'data/samenspraak.ttl', word: 'ttl', text: 'ttlText', isPdf: false },
  { path: 'data/samenspraak.jsonld', word: 'jsonld', text: 'jsonldText', isPdf: false },
  { path: 'data/glossary.json', word: 'json', text: 'jsonText', isPdf: false },
  { path: 'data/codelijsten.ttl', word: 'codeLists', text: 'codeListsText', isPdf: false },
] as const

/** What a municipality publishes of itself beside the whole: its terms under its own addresses, and its names for national ones. */
export const ownFiles = [
  { path: 'data/plaatselijk.ttl', word: 'ownTtl', text: 'ownTtlText', isPdf: false },
  { path: 'data/plaatselijk.jsonld', word: 'ownJsonld', text: 'jsonldText', isPdf: false },
  { path: 'data/plaatselijke-namen.csv', word: 'ownNames', text: 'ownNamesText', isPdf: false },
] as const

/** The forms of a theme and of a term, by the ending of the file. */
export const forms = [
  ['xlsx', 'Excel'],
  ['csv', 'CSV'],
  ['ttl', 'SKOS (Turtle)'],
  ['jsonld', 'JSON-LD'],
] as const
