import type { ComparedPair } from '../compare-sets.ts'
import { answerOf } from '../judged-sets.ts'
import { type Report, shownChanges } from './report.ts'

/** Rises when a reader of the report would have to change; new properties may come at any time. */
const reportVersion = 1

/** For machines: everything that is known, in both languages. */
export function jsonText(report: Report): string {
  const { command, settings, all, answer } = report
  const { mode, profile } = settings
  const comparisons = all.map(({ from, to, pairs, gone, fresh }) => ({
    from,
    to,
    schemas: pairs.map((pair) => schemaJson(pair, report)),
    gone: gone.map(({ path }) => path),
    new: fresh.map(({ path }) => path),
  }))
  const head = command === 'compat' ? { mode, profile, verdict: answer } : {}
  return `${JSON.stringify({ version: reportVersion, command, ...head, comparisons }, null, 2)}\n`
}

function schemaJson(pair: ComparedPair, report: Report): object {
  const { name, from, to, comparison, explanation, profiled } = pair
  const { backward, forward, full } = comparison
  return {
    name,
    from: from.file,
    to: to.file,
    ...(report.command === 'compat' ? { verdict: answerOf(pair, report.settings.mode) } : {}),
    backward,
    forward,
    full,
    ...(profiled === undefined ? {} : { profiled }),
    bump: explanation.bump,
    bumps: explanation.bumps,
    changes: shownChanges(pair, report),
  }
}
