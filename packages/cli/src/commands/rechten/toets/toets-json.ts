import { placeName } from '../files/file-fault.ts'
import { countsOf } from './counts.ts'
import type { Held } from './toets.ts'

/** Everything for programs. Version 1 only gains properties. */
export function toetsJson({ policy, run, faults, file }: Held): string {
  const report = {
    version: 1,
    op: run.op,
    policy: { version: policy.version, hash: policy.hash },
    counts: countsOf(run),
    faults: faults.map(({ code, nl, en, ...place }) => ({ place: placeName(place), code, nl, en })),
    outcomes: run.outcomes.map(({ expectation, verdict, extent, rows, nl, en }) => ({
      nummer: expectation.nummer,
      place: placeName({ file, ...(expectation.line === undefined ? {} : { line: expectation.line }) }),
      verdict,
      extent: extent ?? null,
      rows,
      nl,
      en,
    })),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}
