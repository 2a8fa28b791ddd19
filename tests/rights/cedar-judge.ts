import type { Agreement } from './cedar-agreement.ts'
import { beside, inWorker } from './in-worker.ts'

// Holds our own engine beside Cedar, by a policy with every condition and by the first policy, so many cells each, and
// then sees that planted faults show: `node tests/rights/cedar-judge.ts 100000 [faults] [seed]`. The tests do the same
// with fewer cells.
const [cells = '100000', faults = '100', seed = '1'] = process.argv.slice(2)
const longest = 60 * 60_000

await beside(['every condition', 'first policy'], async (name) => {
  const start = performance.now()
  const found = await asked<Agreement>(name, cells)
  if (found === undefined) return
  const perSecond = Math.round(found.cells / ((performance.now() - start) / 1000))
  console.log(
    `${name}: ${found.cells} cells, ${found.permitted} permitted, ${found.differences} differences, ${perSecond} cells/s`,
  )
  for (const example of found.examples) console.log(example)
  if (found.differences > 0 || found.cells < Number(cells)) process.exitCode = 1
})

const missed = await beside([0, 1], async (first) =>
  asked<readonly string[]>('faults', `${first}/2/${faults}`),
)
for (const what of missed.flatMap((list) => list ?? ['a worker said nothing'])) {
  console.log(`not found: ${what}`)
  process.exitCode = 1
}
console.log(
  `${Number(faults) - missed.flatMap((list) => list ?? []).length} of ${faults} planted faults found`,
)

async function asked<T>(what: string, extent: string): Promise<T | undefined> {
  const { said, trouble } = await inWorker('./cedar-worker.ts', [what, extent, seed], longest)
  if (said !== undefined) return JSON.parse(said)
  console.error(trouble ?? 'a worker said nothing')
  process.exitCode = 1
  return undefined
}
