import type { Json } from '../json.ts'
import type { CompatIssue } from '../trouble.ts'

/** A value that satisfies a goal, the certainty that there is none, or why neither can be said. */
export type Answer =
  | { readonly is: 'member'; readonly value: Json }
  | { readonly is: 'none' }
  | { readonly is: 'unknown'; readonly issue: CompatIssue }

/** Certainly empty. */
export const none: Answer = { is: 'none' }

/** A value that satisfies the goal. */
export function member(value: Json): Answer {
  return { is: 'member', value }
}

/** Neither found nor excluded. */
export function unknown(issue: CompatIssue): Answer {
  return { is: 'unknown', issue }
}
