import { wordsOf } from '../../language.ts'

/** The words of the page for an address that is not there. */
export const notFoundWords = wordsOf(
  {
    title: 'Deze pagina bestaat niet',
    text: 'Zoek hierboven het woord dat u bedoelt. Adressen van begrippen veranderen nooit; misschien staat er een tikfout in.',
    alphabet: 'Alle begrippen van A tot Z',
    start: 'Naar het begin',
  },
  {
    title: 'This page does not exist',
    text: 'Search above for the word you mean. Addresses of terms never change; there may be a typing mistake in it.',
    alphabet: 'All terms from A to Z',
    start: 'To the start',
  },
)
