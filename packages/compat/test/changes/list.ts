import type { Verdict } from '../../src/comparison.ts'
import { listChanges } from '../../src/changes/list-changes.ts'
import type { ChangesInput } from '../../src/changes/list-changes.ts'
import type { Json } from '../../src/json.ts'

/** A verdict that limits no change: it may be the worst. */
export const unknown: Verdict = { verdict: 'unknown', reason: { code: 'budget-steps' } }
/** A verdict that says there is nothing to fear. */
export const compatible: Verdict = { verdict: 'compatible', trace: [] }

/** The changes of one notion in a line each: rule, bump, direction if it has one, place in both versions. */
export function changeLines(
  notion: string,
  from: Json,
  to: Json,
  more: Partial<ChangesInput> = {},
): readonly string[] {
  const verdicts = { backward: unknown, forward: unknown }
  return listChanges({ from, to, verdicts, ...more })
    .filter((change) => change.notion === notion)
    .map(({ code, bump, direction, at }) =>
      [
        code.slice(code.indexOf('/') + 1),
        bump,
        ...(direction === undefined ? [] : [direction]),
        `${at.from} → ${at.to}`,
      ].join(' '),
    )
}
