import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { sample } from '@samenspraak/sdk/sample'
import { createRandom } from '../../parity/random.ts'
import type { Random } from '../../parity/random.ts'

/** Plans that differ; a file repeats them. */
const different = 1_000
/** One in so many plans is wrong, of those that are not all valid. */
const everyWrong = 50
const shortPlan = 2_800

type Plan = Readonly<Record<string, unknown>>
/** As our writers make them, with one in fifty wrong, of about 2 KB, or with the keys in any order. */
type Kind = 'whole' | 'spoiled' | 'short' | 'shuffled'

/** Writes so many invented plans, one on each line, and answers the path. */
export function writePlans(folder: string, kind: Kind, count: number): string {
  const path = join(folder, `${kind}-${count}.jsonl`)
  const random = createRandom(7)
  const lines = Array.from({ length: different }, (_none, nth) => {
    const whole: Plan = { ...sample('ondersteuningsplan', { seed: nth + 1 }) }
    const plan = kind === 'short' ? shortened(whole) : whole
    const isWrong = kind === 'spoiled' && nth % everyWrong === everyWrong - 1
    const told = isWrong ? spoiled(plan, nth) : plan
    return `${JSON.stringify(kind === 'shuffled' ? shuffled(told, random) : told)}\n`
  })
  const file = openSync(path, 'w')
  const all = Buffer.from(lines.join(''))
  for (let written = 0; written < count; written += different) {
    const left = count - written
    writeSync(file, left >= different ? all : Buffer.from(lines.slice(0, left).join('')))
  }
  closeSync(file)
  return path
}

/** How many of so many spoiled plans are wrong. */
export function wrongIn(count: number): number {
  return Math.floor(count / everyWrong)
}

/** The plan without what it can do without, until it is short. */
function shortened(whole: Plan): Plan {
  let plan = whole
  for (const name of Object.keys(whole).toReversed()) {
    if (JSON.stringify(plan).length <= shortPlan) return plan
    const less = Object.fromEntries(Object.entries(plan).filter(([other]) => other !== name))
    if (name !== '$schema' && ondersteuningsplan.check(less).ok) plan = less
  }
  return plan
}

function spoiled(plan: Plan, nth: number): Plan {
  const { id: _id, ...nameless } = plan
  return [{ ...plan, status: 'onbekend' }, { ...plan, onbekend: true }, nameless][nth % 3] ?? plan
}

function shuffled(value: unknown, random: Random): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, random))
  if (typeof value !== 'object' || value === null) return value
  const ordered = Object.entries(value).map(([name, item]) => ({ name, item, at: random.int(1_000_000) }))
  return Object.fromEntries(
    ordered.toSorted((a, b) => a.at - b.at).map(({ name, item }) => [name, shuffled(item, random)]),
  )
}
