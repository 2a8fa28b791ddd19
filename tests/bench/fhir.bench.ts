import { toBundle, fromBundle } from '../../packages/fhir/src/index.ts'
import { isOndersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import type { Ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { sample } from '@samenspraak/sdk/sample'
import { median, printFigures } from './figure.ts'

class BenchUnfairError extends Error {
  readonly code = 'bench/unfair'
}

// Plans of every kind to Bundles and back, beside JSON.parse of JSON.stringify of the same Bundles: what a program does
// that only hands the Bundle on. In turns in one process, in processor time, so that a busy machine slows both down alike.
const plans = Array.from({ length: 200 }, (_none, index) => inventedPlan(index))
const bundles = plans.map((plan) => toBundle(plan).bundle)
const texts = bundles.map((bundle) => JSON.stringify(bundle))
const runs = {
  write: (index: number) => toBundle(atIndex(plans, index)),
  read: (index: number) => fromBundle(atIndex(bundles, index)),
  json: (index: number): unknown => JSON.parse(JSON.stringify(atIndex(bundles, index))),
}
const names = ['write', 'read', 'json'] as const
const rounds = 7
const times: Record<(typeof names)[number], number[]> = { write: [], read: [], json: [] }
for (let round = 0; round < rounds + 1; round++) {
  for (const name of names) {
    const time = microseconds(runs[name])
    if (round > 0) times[name].push(time)
  }
}
for (const [index, plan] of plans.entries()) {
  const read = fromBundle(JSON.parse(atIndex(texts, index)))
  const back = read.ok ? read.documents.ondersteuningsplannen[0] : undefined
  if (JSON.stringify(toBundle(plan).bundle) !== texts[index] || back?.id !== plan.id)
    throw new BenchUnfairError('what is measured is not what comes back')
}
const ratio = (a: keyof typeof times, b: keyof typeof times): number =>
  median(times[a].map((time, round) => time / (times[b][round] ?? Number.NaN)))
const perSecond = (name: keyof typeof times): number => Math.round(1_000_000 / Math.min(...times[name]))
const within = printFigures('Plans to FHIR and back', [
  {
    name: 'time to write a Bundle / JSON.parse(JSON.stringify) of it',
    value: ratio('write', 'json'),
    limit: 4,
    unit: 'x',
    bound: 'most',
    goal: '2',
  },
  {
    name: 'time to read a Bundle / JSON.parse(JSON.stringify) of it',
    value: ratio('read', 'json'),
    limit: 18,
    unit: 'x',
    bound: 'most',
    goal: '8',
  },
  {
    name: 'plans to a Bundle per second per core',
    value: perSecond('write'),
    limit: 1000,
    unit: 'plans/s',
    bound: 'least',
    goal: '2,000',
  },
])
const all = names.map((name) => `${name} ${perSecond(name)}/s`).join(', ')
const bytes = Math.round(texts.reduce((sum, { length }) => sum + length, 0) / texts.length)
console.log(`  best of ${rounds} rounds, ${bytes} bytes a Bundle: ${all}`)
if (!within) process.exitCode = 1

/** Processor time of one run, over all plans in turn. */
function microseconds(run: (index: number) => unknown): number {
  const start = process.cpuUsage()
  let turns = 0
  while (process.cpuUsage(start).user < 200_000) {
    for (let index = 0; index < plans.length; index++) run(index)
    turns += plans.length
  }
  const { user, system } = process.cpuUsage(start)
  return (user + system) / turns
}

function inventedPlan(index: number): Ondersteuningsplan {
  const made: unknown = sample('ondersteuningsplan', { seed: 20_261_122, index })
  if (!isOndersteuningsplan(made)) throw new BenchUnfairError('an invented plan is not valid')
  return made
}

function atIndex<T>(list: readonly T[], index: number): T {
  const [found] = list.slice(index, index + 1)
  if (found === undefined) throw new BenchUnfairError('there are fewer plans')
  return found
}
