import { wordsOf } from '../../language.ts'

/** The words of a page that leads from another word to the term. */
export const aliasWords = wordsOf(
  {
    one: '‘{label}’ betekent hetzelfde als {term}.',
    many: '‘{label}’ kan verschillende dingen betekenen.',
    go: 'Ga naar {term}',
  },
  {
    one: '‘{label}’ means the same as {term}.',
    many: '‘{label}’ can mean different things.',
    go: 'Go to {term}',
  },
)
