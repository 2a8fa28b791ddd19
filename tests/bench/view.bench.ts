import { readFileSync } from 'node:fs'
import { ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import type { Ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { ondersteuningsplanRights } from '@samenspraak/sdk/ondersteuningsplan/rights'
import { createPolicy, createViewer, view } from '@samenspraak/sdk/rights'
import type { AccessRequest } from '@samenspraak/sdk/rights'
import { sample } from '@samenspraak/sdk/sample'
import jsonMask from 'json-mask'
import { fromRoot } from '../../scripts/sources/files.ts'
import { median, printFigures } from './figure.ts'
import { handWrittenView } from './hand-written-view.ts'
import { benchRows, benchVerraad } from './view-rules.ts'

class BenchUnfairError extends Error {
  readonly code = 'bench/unfair'
}

// A wijkcoach reads a plan of 7 kB: the view beside the same rules written out by hand, beside json-mask with a fixed
// list of fields and no rules, and beside JSON.stringify of the plan. In turns in one process. The hand-written view is
// held to the same bytes, also for invented plans of every kind; it may copy small objects whole, which the compiled
// view never does: it copies only what it names.
const plan = readPlan('met-beschikking-en-toewijzing')
const made = createPolicy(benchRows, { verraad: benchVerraad, version: 'bench' })
if (!made.ok) throw new BenchUnfairError('the rows are no policy')
const me = {
  roltoewijzing:
    plan.betrokkenen?.find(({ roltoewijzing }) => roltoewijzing !== undefined)?.roltoewijzing ?? '',
  organisatie: '8c4d42c0-4fd3-4dfb-ac45-8d3a78749806',
}
const request: AccessRequest = {
  rol: 'wijkcoach',
  verwerkingsdoel: 'ondersteuning-uitvoeren',
  op: '2026-11-22',
  wie: { ...me, organisatiesoort: 'wmo-aanbieder' },
  zaak: {
    toegewezen: true,
    betrokken: true,
    binnenLidmaatschap: true,
    opVerzoekVanInwoner: false,
    planstatus: plan.status,
  },
  personen: [],
  toestemmingen: [],
}
const { policy } = made
const viewer = createViewer(ondersteuningsplanRights, request, policy)
const shown = viewer(plan).document
if (JSON.stringify(shown) !== JSON.stringify(handWrittenView(plan, me)))
  throw new BenchUnfairError('the two views differ')
const compiled = jsonMask.compile(fieldsOf(shown))

const runs = {
  ours: () => viewer(plan),
  hand: () => handWrittenView(plan, me),
  mask: () => jsonMask.filter(plan, compiled),
  text: () => JSON.stringify(plan),
  checked: () => view(ondersteuningsplanRights, plan, request, policy),
  valid: () => ondersteuningsplan.is(plan),
}
const names = ['ours', 'hand', 'mask', 'text', 'checked', 'valid'] as const
const rounds = 9
const times: Record<(typeof names)[number], number[]> = {
  ours: [],
  hand: [],
  mask: [],
  text: [],
  checked: [],
  valid: [],
}
for (let round = 0; round < rounds + 1; round++) {
  for (const name of names) {
    const time = microseconds(runs[name])
    if (round > 0) times[name].push(time)
  }
}
// Afterwards, so that no run has seen more shapes of documents than another.
for (const one of Array.from({ length: 200 }, (_, index) => inventedPlan(index)))
  if (JSON.stringify(viewer(one).document) !== JSON.stringify(handWrittenView(one, me)))
    throw new BenchUnfairError('the two views of an invented plan differ')
const ratio = (a: keyof typeof times, b: keyof typeof times): number =>
  median(times[a].map((time, round) => time / (times[b][round] ?? Number.NaN)))
const within = printFigures('View of a plan by rights', [
  {
    name: 'time of a view, ours / written out by hand',
    value: ratio('ours', 'hand'),
    // The median of runs is below the goal, a run on a busy machine is not always.
    limit: 1.3,
    unit: 'x',
    bound: 'most',
    goal: '1.2',
  },
  {
    name: 'time of a view, ours / json-mask without rules',
    value: ratio('ours', 'mask'),
    limit: 0.6,
    unit: 'x',
    bound: 'most',
  },
  {
    name: 'time of a view, ours / JSON.stringify of the plan',
    value: ratio('ours', 'text'),
    limit: 0.5,
    unit: 'x',
    bound: 'most',
  },
])
const all = names.map((name) => `${name} ${median(times[name]).toFixed(1)}`).join(', ')
console.log(`  microseconds for ${JSON.stringify(plan).length} bytes (medians of ${rounds}): ${all}`)
if (!within) process.exitCode = 1

function microseconds(run: () => unknown): number {
  const start = process.cpuUsage()
  let turns = 0
  while (process.cpuUsage(start).user < 100_000) {
    for (let turn = 0; turn < 200; turn++) run()
    turns += 200
  }
  return process.cpuUsage(start).user / turns
}

function inventedPlan(index: number): Ondersteuningsplan {
  const made: unknown = sample('ondersteuningsplan', { seed: 20_261_122, index })
  if (!ondersteuningsplan.is(made)) throw new BenchUnfairError('an invented plan is not valid')
  return made
}

function readPlan(name: string): Ondersteuningsplan {
  const path = fromRoot('schemas', 'ondersteuningsplan', '1.0', 'valid', `${name}.json`)
  const received: unknown = JSON.parse(readFileSync(path, 'utf8'))
  if (!ondersteuningsplan.is(received)) throw new BenchUnfairError('the plan is not valid')
  return received
}

/** The fields of a document in the language of json-mask: `doelen(id,over)`. */
function fieldsOf(value: unknown): string {
  if (Array.isArray(value)) return merged(value)
  if (typeof value !== 'object' || value === null) return ''
  return merged([value])
}

function merged(items: readonly unknown[]): string {
  const inner = new Map<string, unknown[]>()
  for (const item of items) {
    if (typeof item !== 'object' || item === null) continue
    for (const [name, value] of Object.entries(item))
      inner.set(name, [...(inner.get(name) ?? []), ...(Array.isArray(value) ? value : [value])])
  }
  return [...inner]
    .map(([name, values]) => {
      const below = merged(values)
      return below === '' ? name : `${name}(${below})`
    })
    .join(',')
}
