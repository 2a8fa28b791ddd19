import { parseArgs } from 'node:util'
import { readSources } from '../../scripts/sources/sources.ts'
import { beside } from './in-worker.ts'
import { faultyText } from './mutant.ts'
import type { Mutant } from './mutant.ts'
import { mutants } from './mutants.ts'
import { outcomeOf } from './mutation-finding.ts'

// Plants faults in the engine and in the generator, one at a time and only in memory, and asks the judges whether they
// see it: `node tests/rights/mutation.ts [part of a file or a name] [--share 3]`, where a share of 3 takes one in three.
// Below 95 of 100 it fails, and when it is asked about all files and fewer than 60 were planted. A mutant of which a judge
// gave no answer in time is counted apart and does not count as caught, unless it says itself that it hangs.
const least = 0.95
const fewest = 60
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { share: { type: 'string', default: '1' } },
})
const [part = ''] = positionals
const start = performance.now()
const sources = readSources()
const named = [...mutants.entries()].filter(([, mutant]) => nameOf(mutant).includes(part))
// Also of mutants that are not run this time the text must stand in its file.
const stale = named.filter(([, mutant]) => faultyText(mutant) === undefined)
for (const [, mutant] of stale)
  console.error(`stale, the text does not stand there exactly once: ${nameOf(mutant)}\n  ${mutant.from}`)
if (stale.length > 0) process.exit(1)
const equal = named.filter(([, { equivalent }]) => equivalent !== undefined)
const chosen = named
  .filter(([, { equivalent }]) => equivalent === undefined)
  .filter((_mutant, index) => index % Number(values.share) === 0)

// Without a fault nothing may be found, else every mutant would seem caught.
const calm = await outcomeOf('', sources)
if (calm.is !== 'survived') {
  const why = calm.is === 'caught' ? `${calm.judge} finds something` : 'a judge gives no answer in time'
  console.error(`without a mutant ${why}, so this proves nothing`)
  process.exit(1)
}
const outcomes = await beside(chosen, async ([number, mutant]) => {
  const outcome = await outcomeOf(String(number), sources, mutant)
  if (outcome.is !== 'caught')
    console.log(`${outcome.is}: ${nameOf(mutant)}\n  from ${mutant.from}\n  to   ${mutant.to}`)
  return outcome
})
const byJudge = new Map<string, number>()
for (const outcome of outcomes) {
  const judge = outcome.is === 'caught' ? outcome.judge : 'nobody'
  byJudge.set(judge, (byJudge.get(judge) ?? 0) + 1)
}
for (const [judge, count] of [...byJudge].toSorted(([, a], [, b]) => b - a))
  console.log(`${count} by ${judge}`)
for (const [, mutant] of equal) console.log(`equivalent: ${nameOf(mutant)}, because ${mutant.equivalent}`)
const [caught, late] = (['caught', 'late'] as const).map(
  (fate) => outcomes.filter(({ is }) => is === fate).length,
)
const seconds = ((performance.now() - start) / 1000).toFixed(0)
console.log(
  `${caught} of ${outcomes.length} mutants caught (of ${mutants.length} there are), ${late} without an answer in time, ${equal.length} equivalent, ${seconds} s`,
)
if ((caught ?? 0) < least * outcomes.length || (part === '' && outcomes.length < fewest)) process.exitCode = 1

function nameOf({ file, what }: Mutant): string {
  return `${file}: ${what}`
}
