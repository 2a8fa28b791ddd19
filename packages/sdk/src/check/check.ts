import { collectFaults, isValid } from './fault.ts'
import type { Fault, Validate } from './fault.ts'
import type { Issue } from './issue.ts'
import { labelAt, propertyNames } from './labels.ts'
import type { Labels } from './labels.ts'
import { nearestName } from './nearest-name.ts'
import { positionFinder } from './position-finder.ts'
import { ruleText } from './rule-text.ts'

/** The outcome of a check: the message with its type, or what is wrong with it. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false
      readonly issues: readonly Issue[]
      /** True when there may be more issues than `maxIssues`. */
      readonly truncated: boolean
    }

/** How far a check goes. */
export interface CheckOptions {
  /** How many issues to collect; 1 stops at the first. Default 100. */
  readonly maxIssues?: number
}

const defaultMaxIssues = 100

/**
 * Checks a received value with a generated validator; a valid value is handed back with its type. The value is JSON
 * data as a parser gives it: what getters, prototypes or `toJSON` of a program's own objects would send is not looked at.
 */
export function check<T>(
  validate: Validate,
  labels: Labels,
  received: unknown,
  options: CheckOptions = {},
): Checked<T> {
  if (isMessage<T>(validate, received)) return { ok: true, value: received }
  const maxIssues = Math.max(1, Math.floor(options.maxIssues ?? 0) || defaultMaxIssues)
  const found = collectFaults(validate, received, maxIssues)
  // A value that changes between two looks is no JSON data; it is refused as a whole.
  const faults: readonly Fault[] = found.length > 0 ? found : [{ kind: 'type', at: '', parameter: 'object' }]
  const positionOf = positionFinder(received)
  return {
    ok: false,
    issues: faults.map((fault) => toIssue(fault, labels, positionOf)),
    truncated: found.length >= maxIssues,
  }
}

/** Whether a received value is the message that the validator describes. */
export function isMessage<T>(validate: Validate, received: unknown): received is T {
  return isValid(validate, received)
}

function toIssue(fault: Fault, labels: Labels, positionOf: (pointer: string, name: string) => number): Issue {
  const place = labelAt(labels, fault.at)
  const rule = ruleText(fault.kind, fault.parameter)
  const issue = { code: `sdk/${fault.kind}`, at: fault.at, term: place[2] } as const
  if (fault.kind !== 'unknown-property') {
    return { ...issue, nl: `${place[0]}: ${rule.nl}.`, en: `${place[1]}: ${rule.en}.` }
  }
  const typed = String(fault.parameter)
  const position = positionOf(fault.at, typed)
  const meant = nearestName(typed, propertyNames(place))
  const nl = `${place[0]}: ${rule.nl} (nummer ${position} in volgorde)`
  const en = `${place[1]}: ${rule.en} (number ${position} in order)`
  return meant === undefined
    ? { ...issue, position, nl: `${nl}.`, en: `${en}.` }
    : { ...issue, position, nl: `${nl}; bedoelt u ${meant}?`, en: `${en}; did you mean ${meant}?` }
}
