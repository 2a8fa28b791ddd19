import type { Refusal } from '../refusal.ts'

/** Why something could not be taken over from elsewhere. */
export interface ImportFault {
  readonly code: string
  /** The subject, the file or the address that it is about. */
  readonly at: string
  readonly nl: string
  readonly en: string
}

/** A value from elsewhere, or why there is none. */
export type Fetched<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: ImportFault }

/** What an import brought; what is not taken over is always said. */
export interface Imported {
  readonly added: number
  readonly present: number
  readonly faults: readonly ImportFault[]
}

/** The reasons of the registry itself, for one thing that was to be taken over. */
export function faultsOf(at: string, refusals: readonly Refusal[]): readonly ImportFault[] {
  return refusals.map(({ code, nl, en }) => ({ code, at, nl, en }))
}

/** The other side does not answer as it should. */
export function unreadable(at: string): ImportFault {
  return {
    code: 'import/answer-invalid',
    at,
    nl: 'Dit antwoord is niet dat van zo’n register, te groot, of te laat.',
    en: 'This answer is not that of such a registry, too large, or too late.',
  }
}
