import type { Outcome, Refusal, RefusalCode, Refusals } from '../../../refusal.ts'
import { problem } from './violation.ts'
import type { Answer, Problem, RequestPart, Violation } from './violation.ts'

/** The HTTP status of every reason in our own API. */
const statuses: Readonly<Partial<Record<RefusalCode, number>>> = {
  'request-invalid': 400,
  'version-invalid': 400,
  'subject-invalid': 400,
  'schema-not-json': 400,
  unauthenticated: 401,
  forbidden: 403,
  'subject-unknown': 404,
  'version-unknown': 404,
  'schema-unknown': 404,
  'entity-unknown': 404,
  'label-taken': 409,
  'id-taken': 409,
  incompatible: 409,
  'rights-widened': 409,
  'not-permitted': 409,
  'not-forwarded': 409,
  'next-version-expected': 409,
  'version-referenced': 409,
  'schema-too-large': 413,
  busy: 503,
}

/** Where the pointers of refusals point. */
export interface RefusalPlace {
  readonly in: RequestPart
  /** JSON Pointer of the part of the body that the refusals are about. */
  readonly under?: string
}

/** Refusals of the domain as one problem; what has no status of its own is a request that cannot be carried out. */
export function problemOf(refusals: Refusals, place?: RefusalPlace): Problem {
  const [{ code, nl, en }] = refusals
  const status = Math.min(...refusals.map((refusal) => statuses[refusal.code] ?? 422))
  return { status, code, nl, en, violations: refusals.map((refusal) => violationOf(refusal, place)) }
}

/** An outcome of the domain as an answer. */
export function answerOf<Value>(outcome: Outcome<Value>, place?: RefusalPlace): Answer<Value> {
  if (outcome.ok) return outcome
  const { status, code, nl, en, violations } = problemOf(outcome.refusals, place)
  return problem(status, { code, nl, en }, violations)
}

function violationOf({ code, pointer, nl, en }: Refusal, place: RefusalPlace | undefined): Violation {
  if (place === undefined) return { code, nl, en }
  const under = place.under ?? ''
  return {
    code,
    in: place.in,
    ...(place.in === 'body' ? { plaats: `${under}${pointer ?? ''}` } : {}),
    nl,
    en,
  }
}
