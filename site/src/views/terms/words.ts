import { wordsOf } from '../../language.ts'

/** The words of the A to Z. */
export const alphabetWords = wordsOf(
  {
    title: 'Begrippen van A tot Z',
    intro: '{terms} begrippen en {others} andere woorden die naar een begrip leiden.',
    letters: 'Letters',
    see: 'zie',
  },
  {
    title: 'Terms from A to Z',
    intro: '{terms} terms and {others} other words that lead to a term.',
    letters: 'Letters',
    see: 'see',
  },
)
