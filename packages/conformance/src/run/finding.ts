import type { Text } from '../text.ts'

/** What a target does otherwise than the contract says; no value of a document is in it. */
export interface Finding extends Text {
  readonly code: `conformance/${FindingCode}`
  /** Which step of the case, from 1. */
  readonly step: number
}

/** The kinds of findings. */
export type FindingCode =
  | 'no-answer'
  | 'no-token'
  | 'status'
  | 'status-unknown'
  | 'header'
  | 'media-type'
  | 'body'
  | 'problem'
  | 'value-repeated'
  | 'missing'
  | 'shown'
  | 'value'
  | 'distinguishable'

/** Makes a finding; `names` are of the contract or the case, never of an answer. */
export function findingOf(code: FindingCode, step: number, names: readonly string[] = []): Finding {
  const { nl, en } = texts[code]
  const told = names.join(', ')
  return { code: `conformance/${code}`, step, nl: nl.replace('%', told), en: en.replace('%', told) }
}

const texts: Readonly<Record<FindingCode, Text>> = {
  'no-answer': { nl: 'Er kwam op tijd geen antwoord.', en: 'No answer came in time.' },
  'no-token': {
    nl: 'Voor deze aanroeper is geen token te krijgen: %.',
    en: 'No token can be had for this caller: %.',
  },
  status: { nl: 'De status is anders dan verwacht: %.', en: 'The status is another than expected: %.' },
  'status-unknown': {
    nl: 'Het contract kent deze status niet bij deze handeling: %.',
    en: 'The contract does not have this status for this operation: %.',
  },
  header: {
    nl: 'Een kop ontbreekt of is anders dan verwacht: %.',
    en: 'A header is missing or not as expected: %.',
  },
  'media-type': {
    nl: 'Het mediatype van het antwoord hoort hier niet; wel: %.',
    en: 'The media type of the answer does not belong here; this does: %.',
  },
  body: {
    nl: 'Het antwoord voldoet niet aan het schema van het contract, bij: %.',
    en: 'The answer does not fit the schema of the contract, at: %.',
  },
  problem: {
    nl: 'Het probleem is een ander of niet volledig; verwacht: %.',
    en: 'The problem is another one or not complete; expected: %.',
  },
  'value-repeated': {
    nl: 'Het probleem herhaalt een waarde uit het verzoek.',
    en: 'The problem repeats a value of the request.',
  },
  missing: { nl: 'Hier hoort iets te staan: %.', en: 'Something belongs here: %.' },
  shown: { nl: 'Dit hoort niet te zien te zijn: %.', en: 'This must not be seen: %.' },
  value: { nl: 'Hier staat niet wat er hoort te staan: %.', en: 'What stands here is not what should: %.' },
  distinguishable: {
    nl: 'Dit antwoord is te onderscheiden van een ander dat gelijk hoort te zijn, aan: %.',
    en: 'This answer can be told from another that should be the same, by: %.',
  },
}
