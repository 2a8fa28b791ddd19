import { wordsOf } from '../language.ts'

/** The words of the search field and of the page around the results. */
export const searchWords = wordsOf(
  {
    label: 'Zoek een begrip',
    button: 'Zoek',
    title: 'Zoeken',
    noneText:
      'Probeer een ander woord, of kijk in de lijst van A tot Z. Mist u een begrip? Stel het voor; u hebt daar geen account voor nodig.',
    propose: 'Stel dit begrip voor per e-mail',
    alphabet: 'Alle begrippen van A tot Z',
    noScript:
      'Zoeken gebeurt in uw browser en heeft JavaScript nodig. Zonder JavaScript vindt u elk begrip en elk ander woord ervoor in de lijst van A tot Z.',
  },
  {
    label: 'Search for a term',
    button: 'Search',
    title: 'Search',
    noneText:
      'Try another word or look at the list from A to Z. Is a term missing? Propose it; you need no account for that.',
    propose: 'Propose this term by e-mail',
    alphabet: 'All terms from A to Z',
    noScript:
      'Searching happens in your browser and needs JavaScript. Without JavaScript you find every term and every other word for it in the list from A to Z.',
  },
)
