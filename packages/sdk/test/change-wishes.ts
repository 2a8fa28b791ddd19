import type { AccessRequest } from '@samenspraak/sdk/rights'
import { below, chance, uuid } from '../src/sample/random.ts'
import type { Random } from '../src/sample/random.ts'
import { some } from './rights-some.ts'

/** A place in a view: what holds it, and its name or number there. */
interface Spot {
  readonly holder: object
  readonly key: string
  readonly alike: string
}

/**
 * A view as somebody might wish it: one to three things changed, taken away, added, put elsewhere or written in the
 * name of somebody. Most wishes are sensible, so that many are permitted.
 */
export function wishedView(random: Random, view: unknown, donor: unknown, request: AccessRequest): unknown {
  const wished: unknown = structuredClone(view)
  for (let step = 1 + below(random, 3); step > 0; step--) {
    const spots = spotsOf(wished).filter(({ alike }) => !kept.test(alike) || chance(random, 0.02))
    if (spots.length === 0) return wished
    const spot = some(random, spots)
    const given = spotsOf(donor)
    const value: unknown = Reflect.get(spot.holder, spot.key)
    const kind = below(random, 6)
    if (kind === 0) removeAt(spot)
    else if (kind <= 2) addInto(random, wished, given, request)
    else if (kind === 3 && Array.isArray(spot.holder)) shuffle(random, spot.holder)
    else if (typeof value !== 'object')
      Reflect.set(spot.holder, spot.key, another(random, value, spot, given))
    else if (chance(random, 0.3)) Reflect.set(spot.holder, spot.key, valueLike(random, spot, given))
  }
  return wished
}

/** What is never written, so that trying it often would prove little. */
const kept = /^(?:\/id|\/\$schema|\/vastlegging.*|\/planType|\/status|\/juridischeStatus)$|\/id$/

function spotsOf(value: unknown, alike = ''): readonly Spot[] {
  if (typeof value !== 'object' || value === null) return []
  const isList = Array.isArray(value)
  return Object.keys(value).flatMap((key) => {
    const inner = `${alike}/${isList ? '#' : key}`
    return [{ holder: value, key, alike: inner }, ...spotsOf(Reflect.get(value, key), inner)]
  })
}

function removeAt({ holder, key }: Spot): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else Reflect.deleteProperty(holder, key)
}

/** An item or a property of another document, put where the like of it could stand. */
function addInto(random: Random, wished: unknown, given: readonly Spot[], request: AccessRequest): void {
  const here = spotsOf(wished)
  const spot = some(random, given)
  const value: unknown = renewed(random, Reflect.get(spot.holder, spot.key), request, here)
  const parent = spot.alike.slice(0, spot.alike.lastIndexOf('/'))
  const holders = parent === '' ? [wished] : here.filter(({ alike }) => alike === parent).map(valueAt)
  const holder = holders.length === 0 ? undefined : some(random, holders)
  if (Array.isArray(holder)) holder.splice(chance(random, 0.6) ? holder.length : 0, 0, value)
  else if (typeof holder === 'object' && holder !== null && !(spot.key in holder))
    Reflect.set(holder, spot.key, value)
}

function valueAt({ holder, key }: Spot): unknown {
  return Reflect.get(holder, key)
}

/** A copy with a new id, mostly in the own name and about whom the view is about. */
function renewed(random: Random, value: unknown, request: AccessRequest, here: readonly Spot[]): unknown {
  const copy: unknown = structuredClone(value)
  for (const spot of [...spotsOf(copy), { holder: { value: copy }, key: 'value', alike: '' }]) {
    const found = valueAt(spot)
    if (typeof found === 'object' && found !== null && 'id' in found && chance(random, 0.9))
      found.id = uuid(random)
    if (spot.key === 'auteur' && chance(random, 0.8)) Reflect.set(spot.holder, spot.key, authorOf(request))
    const like = here.filter(({ key }) => key === spot.key && typeof found === 'string')
    if (names.test(spot.key) && like.length > 0 && chance(random, 0.8))
      Reflect.set(spot.holder, spot.key, structuredClone(valueAt(some(random, like))))
    const lists = here.filter(({ key }) => key === spot.key && Array.isArray(found))
    if (lists.length > 0 && names.test(spot.key) && chance(random, 0.8))
      Reflect.set(spot.holder, spot.key, structuredClone(valueAt(some(random, lists))))
  }
  return copy
}

const names =
  /^(?:over|inwoner|uitvoerder|betrokkene|wettelijkRegime|voorDoelen|organisatie|aanbieder|dientDoelen)$/

function authorOf({ wie }: AccessRequest): unknown {
  return wie.roltoewijzing === undefined
    ? { soort: 'inwoner', inwoner: wie.inwoner ?? wie.namens?.[0] }
    : { soort: 'rol', roltoewijzing: wie.roltoewijzing }
}

function shuffle(random: Random, list: unknown[]): void {
  const at = below(random, list.length)
  list.push(...list.splice(at, 1))
}

function another(random: Random, value: unknown, spot: Spot, given: readonly Spot[]): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  return chance(random, 0.5) ? valueLike(random, spot, given) : `${String(value)} en meer`
}

function valueLike(random: Random, { alike, holder, key }: Spot, given: readonly Spot[]): unknown {
  const like = given.filter((spot) => spot.alike === alike)
  return like.length === 0 ? Reflect.get(holder, key) : structuredClone(valueAt(some(random, like)))
}
