import { parentPort, workerData } from 'node:worker_threads'
import type { Sources } from '../../scripts/sources/sources.ts'
import { bringIn } from './bring-in.ts'

// Judges one mutant in a world of its own: `mutation-worker.ts <number, or nothing for none> <judges> <how many>`.
const [number = '', judges = '', count = '600'] = process.argv.slice(2)
const sources: Sources | null = workerData
await bringIn(number, sources ?? undefined)
const { findingOf } = await import('./mutation-judges.ts')
const known = (['pairs', 'opinion', 'long'] as const).find((one) => one === judges) ?? 'opinion'
const finding = await findingOf(known, Number(count))
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin.
parentPort?.postMessage(finding === undefined ? 'nothing found' : `${finding.judge}\n${finding.what}`)
