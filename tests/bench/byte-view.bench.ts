import { readFileSync } from 'node:fs'
import { compiledPlainView, compiledWasmView, createByteView } from '@samenspraak/engine/bytes'
import type { ByteView, CompiledView } from '@samenspraak/engine/bytes'
import { ondersteuningsplanRights } from '@samenspraak/sdk/ondersteuningsplan/rights'
import { byteRights, createPolicy, createViewer, view } from '@samenspraak/sdk/rights'
import type { AccessRequest } from '@samenspraak/sdk/rights'
import { sample } from '@samenspraak/sdk/sample'
import { fromRoot } from '../../scripts/sources/files.ts'
import { sharesOfPlan } from '../engine/byte-view-share.ts'
import { median, printFigures } from './figure.ts'
import { benchRows, benchVerraad } from './view-rules.ts'

// What a wijkcoach may see of plans of 7 kB, from bytes to bytes: along the bytes, beside JSON.parse, the view of the SDK
// and JSON.stringify. Processor time in one process, by turns; both check the plan. Beside it the view of a plan that was
// checked before, which only the SDK can make.
const made = createPolicy(benchRows, { verraad: benchVerraad, version: 'bench' })
if (!made.ok) throw new TypeError('the rows are no policy')
const { policy } = made
const request: AccessRequest = {
  rol: 'wijkcoach',
  verwerkingsdoel: 'ondersteuning-uitvoeren',
  op: '2026-11-22',
  wie: { organisatie: '8c4d42c0-4fd3-4dfb-ac45-8d3a78749806', organisatiesoort: 'wmo-aanbieder' },
  zaak: { toegewezen: true, betrokken: true, binnenLidmaatschap: true, planstatus: 'actief' },
  personen: [],
  toestemmingen: [],
}
const rounds = 9
const plans = Array.from({ length: 400 }, (_, nth) =>
  Buffer.from(JSON.stringify(sample('ondersteuningsplan', { seed: nth + 1 }))),
)
const wasm = byteViewBy(compiledWasmView() ?? compiledPlainView)
const plain = byteViewBy(compiledPlainView)
const viewer = createViewer(ondersteuningsplanRights, request, policy)
// What is made is kept, so that making it cannot be left out.
let kept: unknown
const runs = {
  wasm: (plan: Buffer) => wasm.view(plan),
  plain: (plan: Buffer) => plain.view(plan),
  checked: (plan: Buffer) =>
    Buffer.from(
      JSON.stringify(view(ondersteuningsplanRights, JSON.parse(plan.toString()), request, policy).document),
    ),
  unchecked: (plan: Buffer) => Buffer.from(JSON.stringify(viewer(JSON.parse(plan.toString())).document)),
}
const names = ['wasm', 'plain', 'checked', 'unchecked'] as const
const times: Record<(typeof names)[number], number[]> = { wasm: [], plain: [], checked: [], unchecked: [] }
for (let round = 0; round < rounds + 1; round++)
  for (const name of names) {
    const time = processorTime(runs[name])
    if (round > 0) times[name].push(time)
  }
const ratio = (a: keyof typeof times, b: keyof typeof times): number =>
  median(times[a].map((time, round) => time / (times[b][round] ?? Number.NaN)))
const { shares, faults } = sharesOfPlan(4)
const least = Math.min(...[...shares.values()].map(({ own, views }) => own / views))

const within = printFigures('View of a plan along bytes', [
  atLeast('parse + view + stringify / along bytes, both check', ratio('checked', 'wasm'), 6, '>= 5'),
  atLeast(
    'the same of a plan that was checked before / along bytes',
    ratio('unchecked', 'wasm'),
    3.5,
    '>= 3',
  ),
  atLeast('parse + view + stringify / the engine as JavaScript', ratio('checked', 'plain'), 1.8, '>= 1'),
  atLeast('share of the plans that it views itself, of the worst role', least, 0.9, '>= 0.9'),
  {
    name: 'views that differ from those of the SDK',
    value: faults.length,
    limit: 0,
    unit: '',
    bound: 'most',
  },
])
const all = names.map((name) => `${name} ${median(times[name]).toFixed(1)}`).join(', ')
const size = plans.reduce((sum, { length }) => sum + length, 0) / plans.length
console.log(`  microseconds for ${size.toFixed(0)} bytes (medians of ${rounds}): ${all}`)
for (const [rol, { own, shown, views }] of shares)
  console.log(`  ${rol}: ${own} of ${views} itself, something shown of ${shown}`)
if (!within || kept === undefined) process.exitCode = 1

/** Microseconds for each plan. */
function processorTime(run: (plan: Buffer) => unknown): number {
  const before = process.cpuUsage()
  for (const plan of plans) kept = run(plan)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / plans.length
}

function byteViewBy(compiled: CompiledView): ByteView {
  const path = ['packages', 'schemas', 'generated', 'schemas', 'ondersteuningsplan', '1.0']
  const program = readFileSync(fromRoot(...path, 'ondersteuningsplan.view'))
  const rights = byteRights(ondersteuningsplanRights, request, policy)
  const byteView = rights && createByteView(program, rights, { compiled })
  if (byteView === undefined) throw new TypeError('the request has no view along bytes')
  return byteView
}

function atLeast(name: string, value: number, limit: number, goal: string) {
  return { name, value, limit, unit: 'x', bound: 'least', goal } as const
}
