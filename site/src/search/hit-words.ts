import { wordsOf } from '../language.ts'

/** The words that the browser adds to results, apart from the others because they travel with the code. */
export const hitWords = wordsOf(
  {
    titleFor: 'Zoeken naar ‘{query}’',
    one: '1 begrip gevonden',
    many: '{count} begrippen gevonden',
    none: 'Geen begrip gevonden',
    proposeSubject: 'Voorstel voor een begrip: {query}',
    failed: 'De zoekindex kon niet worden opgehaald. Gebruik de lijst van A tot Z.',
    tooShort: 'Typ een woord om te zoeken.',
    via: 'gevonden via ‘{text}’',
    viaOther: 'gevonden via het Engels: ‘{text}’',
    viaLaw: 'gevonden via de wet: {text}',
    viaWord: 'een betekenis van ‘{text}’',
    toLaw: 'De wet: {law}',
    toCompare: 'Vergelijk {first} en {second}',
    results: 'Resultaten',
  },
  {
    titleFor: 'Search for ‘{query}’',
    one: '1 term found',
    many: '{count} terms found',
    none: 'No term found',
    proposeSubject: 'Proposal for a term: {query}',
    failed: 'The search index could not be loaded. Use the list from A to Z.',
    tooShort: 'Type a word to search.',
    via: 'found via ‘{text}’',
    viaOther: 'found via Dutch: ‘{text}’',
    viaLaw: 'found via the law: {text}',
    viaWord: 'a meaning of ‘{text}’',
    toLaw: 'The law: {law}',
    toCompare: 'Compare {first} and {second}',
    results: 'Results',
  },
)
