import type { Text } from '../text.ts'

/** What a target does otherwise than the contract says; no value of a document is in it. */
export interface Finding extends Text {
  readonly code: `conformance/${FindingCode}`
  /** Which step of the case, from 1. */
  readonly step: number
}

/** The kinds of findings. */
export type FindingCode =
  | 'target-unreachable'
  | 'variable-missing'
  | 'before-refused'
  | 'config-invalid'
  | 'no-answer'
  | 'no-token'
  | 'not-set'
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
  'target-unreachable': {
    nl: 'Op dit adres antwoordt niets; hoort er /v1 achter, en draait het programma?',
    en: 'Nothing answers at this address; does /v1 belong behind it, and does the program run?',
  },
  'variable-missing': {
    nl: 'De configuratie noemt variabelen van de omgeving die leeg zijn: %.',
    en: 'The configuration names variables of the environment that are empty: %.',
  },
  'before-refused': {
    nl: 'Wat er eerst moet zijn (before) is niet aangenomen, dus er valt niets te toetsen: %.',
    en: 'What must be there first (before) was not taken, so that nothing can be judged: %.',
  },
  'config-invalid': {
    nl: 'De configuratie klopt niet, op deze plaatsen: %.',
    en: 'The configuration is wrong, at these places: %.',
  },
  'no-answer': { nl: 'Er kwam op tijd geen antwoord.', en: 'No answer came in time.' },
  'no-token': {
    nl: 'Voor deze aanroeper is geen token te krijgen: %.',
    en: 'No token can be had for this caller: %.',
  },
  'not-set': {
    nl: 'Wat dit geval eerst nodig heeft, is niet aangenomen: %.',
    en: 'What this case needs first was not taken: %.',
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
