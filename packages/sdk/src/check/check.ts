import { collectFaults, isValid } from './fault.ts'
import type { Fault, Validate } from './fault.ts'
import type { Issue } from './issue.ts'
import { labelAt, propertyNames } from './labels.ts'
import type { Labels } from './labels.ts'
import { nearestName } from './nearest-name.ts'
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

/** Checks a received value with a generated validator; a valid value is handed back with its type. */
export function check<T>(
  validate: Validate,
  labels: Labels,
  received: unknown,
  options: CheckOptions = {},
): Checked<T> {
  if (isMessage<T>(validate, received)) return { ok: true, value: received }
  const maxIssues = Math.max(1, options.maxIssues ?? defaultMaxIssues)
  const faults = collectFaults(validate, received, maxIssues)
  return {
    ok: false,
    issues: faults.map((fault) => toIssue(fault, labels, received)),
    truncated: faults.length >= maxIssues,
  }
}

/** Whether a received value is the message that the validator describes. */
export function isMessage<T>(validate: Validate, received: unknown): received is T {
  return isValid(validate, received)
}

function toIssue(fault: Fault, labels: Labels, received: unknown): Issue {
  const place = labelAt(labels, fault.at)
  const rule = ruleText(fault.kind, fault.parameter)
  const issue = { code: `sdk/${fault.kind}`, at: fault.at, term: place[2] } as const
  if (fault.kind !== 'unknown-property') {
    return { ...issue, nl: `${place[0]}: ${rule.nl}.`, en: `${place[1]}: ${rule.en}.` }
  }
  const typed = String(fault.parameter)
  const position = Object.keys(Object(valueAt(received, fault.at))).indexOf(typed) + 1
  const meant = nearestName(typed, propertyNames(place))
  const hint =
    meant === undefined ? { nl: '', en: '' } : { nl: `; bedoelt u ${meant}?`, en: `; did you mean ${meant}?` }
  return {
    ...issue,
    position,
    nl: `${place[0]}: ${rule.nl} (nummer ${position} in volgorde)${hint.nl === '' ? '.' : hint.nl}`,
    en: `${place[1]}: ${rule.en} (number ${position} in order)${hint.en === '' ? '.' : hint.en}`,
  }
}

/** The value that a JSON Pointer leads to. */
function valueAt(root: unknown, pointer: string): unknown {
  let value: unknown = root
  for (const step of pointer.split('/').slice(1)) {
    value = Object.entries(Object(value)).find(([name]) => name === step)?.[1]
  }
  return value
}
