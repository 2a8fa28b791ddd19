import { readFileSync } from 'node:fs'
import { createByteEngine, compiledPlain, compiledWasm } from '@samenspraak/engine/bytes'
import type { Compiled } from '@samenspraak/engine/bytes'
import { sample } from '@samenspraak/sdk/sample'
import { fromRoot } from '../../scripts/sources/files.ts'
import { createRandom } from '../parity/random.ts'
import { median, printFigures } from './figure.ts'

// Lines of NDJSON in memory: the byte engine beside only splitting, decoding and JSON.parse, which judges nothing. Processor
// time in one process, by turns; ratios, so that a busy machine does not matter.
const plans = 2_000
const rounds = 7
// What is made is kept, so that making it cannot be left out.
let kept: unknown
const texts = Array.from({ length: plans }, (_, nth) => sample('ondersteuningsplan', { seed: nth + 1 }))

const random = createRandom(7)
const inOrder = measure(texts.map((plan) => JSON.stringify(plan)))
const reversed = measure(texts.map((plan) => JSON.stringify(plan, reversedKeys)))
const shuffled = measure(texts.map((plan) => JSON.stringify(plan, shuffledKeys)))

const within = printFigures('Lines of NDJSON in memory', [
  atLeast('decode + JSON.parse / WebAssembly', inOrder.wasm, 4, '>= 4.5'),
  atLeast('decode + JSON.parse / the engine as JavaScript', inOrder.plain, 1.4, '>= 1.5'),
  atLeast('the same with the keys the other way round, WebAssembly', reversed.wasm, 3.5, '>= 3.5'),
  atLeast('the same with the keys in any order, WebAssembly', shuffled.wasm, 4, '>= 3.5'),
  atLeast('the same with the keys in any order, as JavaScript', shuffled.plain, 1.4, '>= 1.5'),
  {
    name: 'plans of our writers that it leaves to others',
    value: Math.max(inOrder.left, reversed.left, shuffled.left),
    limit: 0,
    unit: '',
    bound: 'most',
  },
])
console.log(
  `  ${inOrder.megabytes.toFixed(1)} MB; WebAssembly ${inOrder.rate.toFixed(0)} MB a second of processor time`,
)
if (!within || kept === undefined) process.exitCode = 1

interface Measured {
  readonly wasm: number
  readonly plain: number
  readonly left: number
  readonly megabytes: number
  readonly rate: number
}

function measure(lines: readonly string[]): Measured {
  const bytes = Buffer.from(`${lines.join('\n')}\n`)
  const wasm = compiledWasm()
  if (wasm === undefined) throw new NoWebAssemblyError()
  const engines = [wasm, compiledPlain].map((compiled) => engineWith(bytes, compiled))
  const runs = [() => parseLines(bytes), ...engines.map((engine) => () => engine.lines(0, bytes.length))]
  const left = engines.map((engine) => engine.lines(0, bytes.length).others.length)
  const times: number[][] = runs.map(() => [])
  for (let round = 0; round < rounds; round++)
    for (const [nth, run] of runs.entries()) times[nth]?.push(processorTime(run))
  const [parse = 0, inWasm = 0, inPlain = 0] = times.map(median)
  return {
    wasm: parse / inWasm,
    plain: parse / inPlain,
    left: Math.max(...left),
    megabytes: bytes.length / 1e6,
    rate: bytes.length / inWasm,
  }
}

function engineWith(bytes: Uint8Array, compiled: Compiled): ReturnType<typeof createByteEngine> {
  const path = [
    'packages',
    'schemas',
    'generated',
    'schemas',
    'ondersteuningsplan',
    '1.0',
    'ondersteuningsplan.program',
  ]
  const engine = createByteEngine(readFileSync(fromRoot(...path)), bytes.length, compiled, {
    schema: 'https://w3id.org/samenspraak/schema/ondersteuningsplan/1.0',
    isAsked: true,
  })
  engine.input.set(bytes)
  return engine
}

/** What every program does that validates objects, before it validates. */
function parseLines(bytes: Buffer): void {
  let start = 0
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    kept = JSON.parse(bytes.toString('utf8', start, end))
    start = end + 1
  }
}

/** Microseconds. */
function processorTime(run: () => unknown): number {
  const before = process.cpuUsage()
  kept = run()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

function reversedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toReversed())
}

function shuffledKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const placed = Object.entries(value).map((member) => ({ member, at: random.int(1_000_000) }))
  return Object.fromEntries(placed.toSorted((a, b) => a.at - b.at).map(({ member }) => member))
}

function atLeast(name: string, value: number, limit: number, goal: string) {
  return { name, value, limit, unit: 'x', bound: 'least', goal } as const
}

/** The machine has no WebAssembly with SIMD. */
class NoWebAssemblyError extends Error {
  readonly code = 'bench/no-webassembly'
}
