import { wordsOf } from '../../language.ts'

/** The words of the pages of comparison. */
export const compareWords = wordsOf(
  {
    title: 'Vergelijken',
    intro:
      '{count} paren van begrippen die vaak voor elkaar worden genomen. Geen paar is hetzelfde; elke pagina zegt waarin de twee verschillen.',
    pair: '{first} en {second}',
    question: 'Is ‘{first}’ hetzelfde als ‘{second}’?',
    no: 'Nee.',
    side: 'Naast elkaar',
    definition: 'Betekenis',
    plain: 'In gewone taal',
    kind: 'Soort',
    law: 'Wet',
    noLaw: 'geen wettelijke definitie',
    wider: 'Ruimer begrip',
    fields: 'Velden in gegevens',
    others: 'Andere woorden',
    none: 'geen',
    same: 'gelijk',
  },
  {
    title: 'Compare',
    intro:
      '{count} pairs of terms that are often taken for each other. No pair here is the same thing; each page says how the two differ.',
    pair: '{first} and {second}',
    question: 'Is “{first}” the same as “{second}”?',
    no: 'No.',
    side: 'Side by side',
    definition: 'Meaning',
    plain: 'In plain language',
    kind: 'Kind',
    law: 'Law',
    noLaw: 'no statutory definition',
    wider: 'Broader term',
    fields: 'Fields in data',
    others: 'Other words',
    none: 'none',
    same: 'the same',
  },
)
