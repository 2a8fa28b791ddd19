import type { Bevoegdheid } from '../../../generated/bevoegdheid/1.0/types.ts'
import type { Actie } from '../../rights/mask/mask.ts'
import type { Unit } from './units.ts'

/** A row that became another: by its name, or because nothing else could have become it. */
export interface Pair {
  readonly before: Bevoegdheid
  readonly after: Bevoegdheid
  readonly acties: readonly Actie[]
}

/** Rows with the actions that came or went as a whole. */
export interface Left {
  readonly row: Bevoegdheid
  readonly acties: readonly Actie[]
}

/** Units sorted out: rows that changed, and what is left on either side. */
export interface Paired {
  readonly changed: readonly Pair[]
  readonly lost: readonly Left[]
  readonly gained: readonly Left[]
}

/** Finds for what is gone what came in its place. */
export function pairUp(before: readonly Unit[], after: readonly Unit[]): Paired {
  const byName = pairedBy(before, after, ({ row, actie }) => `${row.sleutel} ${actie} ${placeOf(row)}`)
  const byPlace = pairedBy(
    byName.before,
    byName.after,
    ({ row, actie }) => `${actie} ${placeOf(row)} ${row.verwerkingsdoel ?? ''}`,
  )
  return {
    changed: joined([...byName.pairs, ...byPlace.pairs]),
    lost: byRow(byPlace.before),
    gained: byRow(byPlace.after),
  }
}

/** A row that is for another role or group, or forbids what it permitted, is not the same row. */
function placeOf({ rol, gegevensgroep, effect }: Bevoegdheid): string {
  return `${rol} ${gegevensgroep} ${effect}`
}

interface Halves {
  readonly pairs: readonly (readonly [before: Unit, after: Unit])[]
  readonly before: readonly Unit[]
  readonly after: readonly Unit[]
}

/** Pairs units with the same key, when there is one on each side. */
function pairedBy(before: readonly Unit[], after: readonly Unit[], keyOf: (unit: Unit) => string): Halves {
  const olds = alone(before, keyOf)
  const news = alone(after, keyOf)
  const pairs = [...olds].flatMap(([key, old]) => {
    const fresh = news.get(key)
    return fresh === undefined ? [] : [[old, fresh] as const]
  })
  const used = new Set(pairs.flat())
  return {
    pairs,
    before: before.filter((unit) => !used.has(unit)),
    after: after.filter((unit) => !used.has(unit)),
  }
}

function alone(units: readonly Unit[], keyOf: (unit: Unit) => string): ReadonlyMap<string, Unit> {
  const found = new Map<string, Unit>()
  const twice = new Set<string>()
  for (const unit of units) {
    const key = keyOf(unit)
    if (found.has(key)) twice.add(key)
    found.set(key, unit)
  }
  for (const key of twice) found.delete(key)
  return found
}

function joined(pairs: readonly (readonly [before: Unit, after: Unit])[]): readonly Pair[] {
  const known = new Map<string, Pair>()
  for (const [before, after] of pairs) {
    const key = `${before.row.sleutel} ${after.row.sleutel}`
    const acties = [...(known.get(key)?.acties ?? []), after.actie]
    known.set(key, { before: before.row, after: after.row, acties })
  }
  return [...known.values()]
}

function byRow(units: readonly Unit[]): readonly Left[] {
  const known = new Map<string, Left>()
  for (const { row, actie } of units)
    known.set(row.sleutel, { row, acties: [...(known.get(row.sleutel)?.acties ?? []), actie] })
  return [...known.values()]
}
