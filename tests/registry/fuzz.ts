import { pathToFileURL } from 'node:url'
import { Chance } from './fuzz-chance.ts'
import { nextRequest } from './fuzz-requests.ts'
import type { FuzzRequest } from './fuzz-requests.ts'
import { longestMilliseconds, nearTarget, servedTarget } from './fuzz-targets.ts'
import type { FuzzTarget, Got } from './fuzz-targets.ts'

/** What came of a run. */
export interface FuzzReport {
  readonly requests: number
  /** How often each status came. */
  readonly statuses: Readonly<Record<string, number>>
  /** Requests with an answer that nobody should get, or none in time. */
  readonly offences: readonly (FuzzRequest & { readonly number: number; readonly got: string })[]
  readonly slowest: { readonly milliseconds: number; readonly request: FuzzRequest | undefined }
}

/** What is sent, and to whom. */
export interface FuzzRun {
  readonly requests: number
  readonly seed: number
  readonly target: FuzzTarget
}

/** Sends so many requests, from the same seed always the same ones. */
export async function fuzz({ requests, seed, target }: FuzzRun): Promise<FuzzReport> {
  const chance = new Chance(seed)
  const statuses: Record<string, number> = {}
  const offences: FuzzReport['offences'][number][] = []
  let slowest: FuzzReport['slowest'] = { milliseconds: 0, request: undefined }
  for (let number = 0; number < requests; number += 1) {
    const asked = nextRequest(chance)
    const start = performance.now()
    const got = await target.send(asked)
    const milliseconds = performance.now() - start
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, request: asked }
    statuses[got.status] = (statuses[got.status] ?? 0) + 1
    const offence = offenceOf(asked, got, milliseconds)
    if (offence !== undefined) offences.push({ ...asked, number, got: offence })
  }
  return { requests, statuses, offences, slowest }
}

const errorMembers = 'error_code,message'

/** What is wrong with an answer; undefined when nothing is. */
function offenceOf({ url }: FuzzRequest, { status, body }: Got, milliseconds: number): string | undefined {
  if (milliseconds > longestMilliseconds) return `${Math.round(milliseconds)} ms`
  if (status < 200 || (status >= 500 && status !== 503)) return `${status} ${body.slice(0, 300)}`
  // Under /v1 the own API answers for what no route takes, in its own form.
  if (status < 400 || body === '' || url.startsWith('/v1')) return undefined
  const members = Object.keys(JSON.parse(body)).toSorted().join(',')
  return members === errorMembers ? undefined : `members ${members}`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [requests = '100000', seed = '1', where = 'near'] = process.argv.slice(2)
  const target = where === 'served' ? await servedTarget() : await nearTarget()
  const start = performance.now()
  const { offences, ...report } = await fuzz({ requests: Number(requests), seed: Number(seed), target })
  await target.close()
  const short = (_key: string, value: unknown): unknown =>
    typeof value === 'string' ? value.slice(0, 600) : value
  console.log(JSON.stringify(report, short, 1))
  for (const offence of offences.slice(0, 20)) console.log(JSON.stringify(offence).slice(0, 1_500))
  console.log(`${offences.length} offences in ${Math.round((performance.now() - start) / 1000)} s`)
  if (offences.length > 0) process.exitCode = 1
}
