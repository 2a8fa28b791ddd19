import { parseArgs } from 'node:util'
import { rows } from '@samenspraak/sdk/policy'
import { Coverage } from '../../packages/sdk/test/rights-coverage.ts'
import type { CoverageCounts } from '../../packages/sdk/test/rights-coverage.ts'
import { everyCase, isWholeOrNothing } from './every-case.ts'
import { beside, inWorker } from './in-worker.ts'
import { mutants } from './mutants.ts'

// Holds many pairs of documents beside each other that differ only in what may not be seen, and then sees that pairs
// find leaks that are planted: `node tests/rights/non-interference.ts 100000 [seed]`. The tests hold fewer pairs. Only
// pairs of which something is in sight are counted.
const { positionals } = parseArgs({ allowPositionals: true })
const [wanted = '100000', seed = '1'] = positionals
const start = performance.now()
const longest = 30 * 60_000
// Of every message a part is in sight in so many pairs at least.
const fewest = 32
const coverage = new Coverage()
const faults: string[] = []
const shares = ['a', 'b', 'c', 'd']
await beside(shares, (share) => hold(Math.ceil(Number(wanted) / shares.length), share))
// Of some messages a part is seldom in sight, so their turns are too few.
const cases = await everyCase()
const partly = cases.filter((one) => !isWholeOrNothing(one)).map(({ name }) => name)
const rare = partly.filter((name) => (coverage.counts.schemas[name] ?? 0) < fewest)
await beside(rare, (name) => hold(fewest, name, name))
const { pairs, seen, compared, kinds, roles, schemas, groups, combinations } = coverage.counts
const perSecond = Math.round(pairs / ((performance.now() - start) / 1000))
console.log(
  `${seen} pairs of documents with something in sight (and ${pairs - seen} with nothing), ${compared} views held against the second opinion, ${perSecond} pairs/s`,
)
for (const [what, counts] of Object.entries({ kinds, roles, schemas, groups }))
  console.log(`${what}: ${listed(counts)}`)
console.log(`roles x messages: ${Object.keys(combinations).length}`)
missing('role', new Set(rows.map(({ rol }) => rol)), roles)
missing('message', new Set(partly), schemas)
missing('data group', new Set(cases.flatMap(({ type }) => type.groups)), groups)

const leaks = [...mutants.entries()].filter(([, { leaks }]) => leaks === true)
const found = await beside(leaks, async ([number, { what }]) => {
  const { said, trouble } = await inWorker(
    './mutation-worker.ts',
    [String(number), 'pairs', '20000'],
    longest,
  )
  if (said === undefined) faults.push(`planted leak "${what}": ${trouble ?? 'nothing was said'}`)
  else if (said === 'nothing found') faults.push(`planted leak not found by pairs: ${what}`)
  return said !== undefined && said !== 'nothing found'
})
console.log(`${found.filter(Boolean).length} of ${leaks.length} planted leaks found by pairs alone`)
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1

async function hold(pairs: number, share: string, ...message: readonly string[]): Promise<void> {
  const { said, trouble } = await inWorker(
    './interference-worker.ts',
    [String(pairs), `${seed}/${share}`, ...message],
    longest,
  )
  if (said === undefined) faults.push(trouble ?? 'a worker said nothing')
  else take(JSON.parse(said))
}

function take({ counts, fault }: { readonly counts: CoverageCounts; readonly fault?: string }): void {
  coverage.add(counts)
  if (fault !== undefined) faults.push(fault)
}

function listed(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .toSorted(([, a], [, b]) => a - b)
    .map(([name, number]) => `${name} ${number}`)
    .join(', ')
}

/** What was never really tried proves nothing. */
function missing(what: string, names: ReadonlySet<string>, counts: Readonly<Record<string, number>>): void {
  for (const name of names) if ((counts[name] ?? 0) === 0) faults.push(`no pair for ${what} ${name}`)
}
