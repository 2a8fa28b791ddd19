import { isObject, valueAt } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import type { Place } from '../read/resources.ts'
import { lookAt } from './look.ts'
import type { PartPair } from './look.ts'
import type { Side, Sides } from './open-sides.ts'
import type { Finding, PlacePair, Reckoning, Spot } from './place-pair.ts'
import { SameSchema } from './same-schema.ts'
import { childPlace, resolvedOrNot, spotAt, toPointer } from './spot.ts'

/** A change with the pair of places that it was seen at. */
export interface Seen {
  readonly pair: PlacePair
  readonly finding: Finding
}

/** More pairs than this are not looked at; 256 KB of schema holds fewer. */
const mostPairs = 50_000

/**
 * Goes through two versions side by side and tells what it sees. A place is looked at once for each sign that it has,
 * so that one that is used both plainly and under `not` is told twice.
 */
export function* walk(sides: Sides, reckoning: Reckoning): Generator<Seen> {
  const seen = new Set<string>()
  const same = new SameSchema()
  const root = rootPair(sides)
  for (const finding of definitionFindings(sides)) yield { pair: root, finding }
  // A definition that is in use was looked at where it is used.
  for (const start of [root, ...definitionPairs(sides, root)]) {
    if (seen.has(placesOf(start))) continue
    const waiting = [start]
    for (let pair = waiting.pop(); pair !== undefined; pair = waiting.pop()) {
      const here = pair
      const key = `${placesOf(here)} ${here.sign} ${here.isTyped}`
      if (seen.has(key)) continue
      if (seen.size > mostPairs)
        return yield { pair: root, finding: { code: 'document/list-cut', words: [] } }
      seen.add(key).add(placesOf(here))
      if (same.holdsFor(here.from, here.to)) continue
      const { findings, parts } = lookAt(here, followersOf(sides, here), reckoning)
      for (const finding of findings)
        if (here.isTyped || !finding.code.startsWith('sdk/')) yield { pair: here, finding }
      waiting.push(...parts.map((part) => partPair(sides, here, part)).toReversed())
    }
  }
}

function rootPair({ from, to }: Sides): PlacePair {
  return {
    from: spotAt(from, from.root),
    to: spotAt(to, to.root),
    name: titleOf(to.root.schema),
    sign: 1,
    frame: undefined,
    isTyped: true,
  }
}

function titleOf(schema: Json): string {
  const title = isObject(schema) ? valueAt(schema, 'title') : undefined
  return typeof title === 'string' ? title : '#'
}

function placesOf({ from, to }: PlacePair): string {
  const place = ({ place: { resource, pointer } }: Spot): string => `${resource.uri}#${pointer}`
  return `${place(from)} ${place(to)} ${from.used.pointer} ${to.used.pointer}`
}

function followersOf({ from, to }: Sides, pair: PlacePair) {
  const follower =
    (side: Side, around: Place) =>
    (written: Json, path: readonly string[]): Json =>
      spotAt(side, childPlace(side.library, around, path, written)).schema
  return { from: follower(from, pair.from.place), to: follower(to, pair.to.place) }
}

function partPair(sides: Sides, around: PlacePair, part: PartPair): PlacePair {
  const sign = combined(around.sign, part.from.sign === part.to.sign ? part.from.sign : 0)
  const frame = around.sign === 0 ? around.frame : around
  return {
    from: spotAt(sides.from, placeOf(sides.from, around.from, part.from)),
    to: spotAt(sides.to, placeOf(sides.to, around.to, part.to)),
    name: part.to.name ?? around.name,
    sign,
    frame,
    isTyped: around.isTyped && part.from.isTyped && part.to.isTyped,
  }
}

function combined(one: -1 | 0 | 1, other: -1 | 0 | 1): -1 | 0 | 1 {
  if (one === 0 || other === 0) return 0
  return one === other ? 1 : -1
}

/** Where a part stands; what stands beside a reference has the place of the reference. */
function placeOf({ library }: Side, { place }: Spot, { path, schema }: PartPair['from']): Place {
  const reference = path.length === 0 && isObject(schema) ? valueAt(schema, '$ref') : undefined
  if (typeof reference !== 'string') return childPlace(library, place, path, schema)
  return resolvedOrNot(library, reference, place) ?? { ...place, schema: true }
}

interface Definition {
  readonly keyword: string
  readonly schema: Json
}

/** The definitions of a schema; they are types of their own, also when nothing refers to them. */
function definitionsOf({ root }: Side): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>()
  if (!isObject(root.schema)) return found
  for (const keyword of ['$defs', 'definitions']) {
    const map: Json | undefined = valueAt(root.schema, keyword)
    const entries: JsonObject = isObject(map) ? map : {}
    for (const [name, schema] of Object.entries(entries))
      if (schema !== undefined) found.set(name, { keyword, schema })
  }
  return found
}

function* definitionFindings({ from, to }: Sides): Generator<Finding> {
  const [before, after] = [definitionsOf(from), definitionsOf(to)]
  for (const [name, { keyword }] of before)
    if (!after.has(name))
      yield { code: 'sdk/definition-removed', words: [name], from: toPointer([keyword, name]) }
  for (const [name, { keyword }] of after)
    if (!before.has(name))
      yield { code: 'sdk/definition-added', words: [name], to: toPointer([keyword, name]) }
}

function* definitionPairs(sides: Sides, root: PlacePair): Generator<PlacePair> {
  const after = definitionsOf(sides.to)
  for (const [name, { keyword, schema }] of definitionsOf(sides.from)) {
    const next = after.get(name)
    if (next === undefined) continue
    yield {
      ...root,
      from: spotAt(sides.from, childPlace(sides.from.library, sides.from.root, [keyword, name], schema)),
      to: spotAt(sides.to, childPlace(sides.to.library, sides.to.root, [next.keyword, name], next.schema)),
      name,
    }
  }
}
