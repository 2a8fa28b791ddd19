import { parseArgs } from 'node:util'
import { readSources } from '../../scripts/sources/sources.ts'
import { beside, inWorker } from './in-worker.ts'
import { faultyText, isOfGenerator } from './mutant.ts'
import type { Mutant } from './mutant.ts'
import { mutants } from './mutants.ts'
import { suiteFinding } from './mutation-suite.ts'

// Plants faults in the engine and in the generator, one at a time and only in memory, and asks the judges whether they
// see it: `node tests/rights/mutation.ts [part of a file or a name] [--share 3]`, where a share of 3 takes one in three.
// Below 95 of 100 it fails, and when it is asked about all files and fewer than 60 were planted.
const least = 0.95
const fewest = 60
const longest = 180_000
// Documents that are looked at; the long judge is only asked when nobody else found anything.
const counts = { opinion: '500', long: '4000' }
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
const calm = await findingFor('')
if (calm !== undefined) {
  console.error(`the judges find something without a mutant, so they prove nothing: ${calm}`)
  process.exit(1)
}
const outcomes = await beside(chosen, async ([number, mutant]) => {
  const finding = await findingFor(String(number), mutant)
  if (finding === undefined)
    console.log(`survived: ${nameOf(mutant)}\n  from ${mutant.from}\n  to   ${mutant.to}`)
  return { finding }
})
const byJudge = new Map<string, number>()
for (const { finding } of outcomes) {
  const judge = finding?.split('\n')[0] ?? 'nobody'
  byJudge.set(judge, (byJudge.get(judge) ?? 0) + 1)
}
for (const [judge, count] of [...byJudge].toSorted(([, a], [, b]) => b - a))
  console.log(`${count} by ${judge}`)
for (const [, mutant] of equal) console.log(`equivalent: ${nameOf(mutant)}, because ${mutant.equivalent}`)
const caught = outcomes.filter(({ finding }) => finding !== undefined).length
const seconds = ((performance.now() - start) / 1000).toFixed(0)
console.log(
  `${caught} of ${outcomes.length} mutants caught (of ${mutants.length} there are), ${equal.length} equivalent, ${seconds} s`,
)
if (caught < least * outcomes.length || (part === '' && outcomes.length < fewest)) process.exitCode = 1

/** Who found something. What is remembered, refused or reported is known best to the unit tests. */
async function findingFor(number: string, mutant?: Mutant): Promise<string | undefined> {
  const isForSuite = /^(policy|request|report|view\/compiled)/.test(mutant?.file ?? '')
  const first = isForSuite ? await suiteFinding(number) : await quickFinding('opinion', number, mutant)
  const second =
    first ?? (isForSuite ? await quickFinding('opinion', number, mutant) : await suiteFinding(number))
  return second ?? quickFinding('long', number, mutant)
}

async function quickFinding(
  judges: 'opinion' | 'long',
  number: string,
  mutant?: Mutant,
): Promise<string | undefined> {
  const data = mutant !== undefined && isOfGenerator(mutant) ? sources : undefined
  const { said, trouble } = await inWorker(
    './mutation-worker.ts',
    [number, judges, counts[judges]],
    longest,
    data,
  )
  if (trouble !== undefined) return `the engine itself\n${trouble}`
  if (said === undefined) return 'the engine itself\nno answer'
  return said === 'nothing found' ? undefined : said
}

function nameOf({ file, what }: Mutant): string {
  return `${file}: ${what}`
}
