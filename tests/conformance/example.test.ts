import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import type { Case, Config, RunResult, Send } from '../../packages/conformance/src/index.ts'
import { readConfig, runCases } from '../../packages/conformance/src/index.ts'
import { sendOverHttp } from '../../packages/conformance/src/run/exchange.ts'
import { faults } from './planted-faults.ts'
import { cases, contract } from './rig.ts'
import { Scene } from './scene.ts'

const example = new URL('../../examples/uitwisseling/', import.meta.url)
const { config, target, stop } = await startParty()

afterAll(stop)

// Costs some nine CPU seconds: every case over HTTP against a real program is what the kit promises.
// Faults first, while the store is small: who searches or catches up is held against all that is there.
test('every planted fault in the party of the example is found, by the case that is about it', async () => {
  // What the configuration wants there before is made without a fault.
  const { counts: made } = await runOn(sendOverHttp(10_000), cases.slice(0, 1))
  expect(made).toEqual({ passed: 1, failed: 0, skipped: 0 })
  const missed: string[] = []
  for (const [name, [fault, found]] of Object.entries(faults)) {
    const scene = new Scene(sendOverHttp(10_000), { hidden: '/juridischeStatus', consented: '/sterkePunten' })
    const about = cases.filter(({ id }) => id === found)
    const { counts } = await runOn(fault(scene), about, { ...config, before: [] })
    if (counts.failed !== 1) missed.push(name)
  }
  expect(missed).toEqual([])
}, 120_000)

test('the party of the example passes every case, and none is skipped', async () => {
  const { counts, results } = await runOn(sendOverHttp(10_000), cases)
  const other = results.filter(({ outcome }) => outcome !== 'passed')
  expect(other.map(({ case: { id }, outcome, findings }) => [id, outcome, findings])).toEqual([])
  expect(counts).toEqual({ passed: cases.length, failed: 0, skipped: 0 })
}, 120_000)

async function runOn(send: Send, chosen: readonly Case[], asked: Config = config): Promise<RunResult> {
  return runCases({
    target,
    config: asked,
    contract,
    cases: chosen,
    variables: {
      BEHEER_SECRET: 'beheer',
      EIGEN_SECRET: 'eigen',
      ANDER_SECRET: 'ander',
      HAAST_SECRET: 'haast',
    },
    fresh: { id: randomUUID, random: Math.random },
    send,
  })
}

async function startParty(): Promise<{
  readonly config: Config
  readonly target: string
  readonly stop: () => void
}> {
  const child = fork(fileURLToPath(new URL('partij/main.ts', example)), ['--onderhoud', '0'], {
    execArgv: ['--conditions=@samenspraak/source', '--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  if (child.stdout === null) throw new TypeError('the party has no output')
  // The iterator keeps lines that come together, and ends with the output of a party that stops.
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const [url, away] = [(await lines.next()).value, (await lines.next()).value]
  if (url === undefined || away === undefined) throw new TypeError('the party stopped before it listened')
  const text = readFileSync(new URL('conformance.yaml', example), 'utf8')
    .replaceAll('http://127.0.0.1:8080', url)
    .replaceAll('http://127.0.0.1:8081', away)
  const read = readConfig(text)
  if (!read.ok) throw new TypeError(`conformance.yaml is wrong at ${read.places.join(' ')}`)
  return { config: read.config, target: `${url}/v1`, stop: () => child.kill() }
}
