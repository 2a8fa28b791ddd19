import { wordsOf } from '../../language.ts'

/** The words of the tree. */
export const hierarchyWords = wordsOf(
  {
    title: 'Boom van begrippen',
    intro:
      'Onder elk ruim begrip staan de nauwere. Begrippen zonder ruimer of nauwer begrip staan in de lijst van A tot Z.',
    partitief: 'deel van {term}',
    exemplaar: 'geval van {term}',
  },
  {
    title: 'Tree of terms',
    intro:
      'Under each broad term stand the narrower ones. Terms without a wider or narrower term are in the list from A to Z.',
    partitief: 'part of {term}',
    exemplaar: 'instance of {term}',
  },
)
