import { wordsOf } from '../../language.ts'

/** The words of the list of all fields. */
export const fieldsWords = wordsOf(
  {
    title: 'Alle velden',
    intro:
      'De {count} velden van alle berichten op alfabet, met het begrip dat zij betekenen en waar zij staan.',
    model: 'Gegevens',
    letters: 'Naar een letter',
    means: 'Betekent',
    in: 'In',
  },
  {
    title: 'All fields',
    intro:
      'The {count} fields of all messages in alphabetical order, with the term that they mean and where they stand.',
    model: 'Data',
    letters: 'Go to a letter',
    means: 'Means',
    in: 'In',
  },
)
