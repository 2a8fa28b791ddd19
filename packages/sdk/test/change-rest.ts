import { isDeepStrictEqual } from 'node:util'

/**
 * What is left of a document when a view of it is taken away: everything that was hidden, in its order. Written apart
 * from the code it judges; things with an id are told by it, others by what they hold.
 */
export function restOf(document: unknown, view: unknown): unknown {
  if (view === undefined) return Array.isArray(document) ? restOfList(document, []) : document
  if (Array.isArray(document)) return Array.isArray(view) ? restOfList(document, view) : document
  if (!isObject(document) || !isObject(view)) return undefined
  const entries = Object.entries(document).flatMap(([name, value]) => {
    const rest = restOf(value, view[name])
    return rest === undefined ? [] : [[name, rest]]
  })
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

function restOfList(document: readonly unknown[], view: readonly unknown[]): unknown {
  const places = placesOf(document, view)
  const hidden = document.filter((_item, index) => !places.has(index))
  const parts = [...places].flatMap(([index, seen]): readonly (readonly [key: string, rest: unknown])[] => {
    const item = document[index]
    const rest = restOf(item, seen)
    return rest === undefined ? [] : [[hasId(item) ? item.id : `item ${JSON.stringify(rest)}`, rest]]
  })
  // Somebody may put what they see in another order; what they do not see stays as it is in each.
  const ordered = parts.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return hidden.length + ordered.length === 0 ? undefined : { hidden, parts: ordered }
}

/** Place in the document -> what was seen of it. */
export function placesOf(
  document: readonly unknown[],
  view: readonly unknown[],
): ReadonlyMap<number, unknown> {
  const places = new Map<number, unknown>()
  for (const seen of view) {
    const free = [...document.keys()].filter((index) => !places.has(index))
    const whole = free.find((index) => isDeepStrictEqual(document[index], seen))
    const place = whole ?? free.find((index) => isSame(document[index], seen))
    if (place !== undefined) places.set(place, seen)
  }
  return places
}

function isSame(item: unknown, seen: unknown): boolean {
  if (hasId(item) && hasId(seen)) return item.id === seen.id
  return isWithin(seen, item)
}

function isWithin(seen: unknown, whole: unknown): boolean {
  // An empty object or list is nothing: it is not kept.
  if (typeof seen === 'object' && seen !== null && Object.keys(seen).length === 0) return true
  if (Array.isArray(seen))
    return Array.isArray(whole) && seen.every((one) => whole.some((other) => isWithin(one, other)))
  if (!isObject(seen)) return isDeepStrictEqual(seen, whole)
  return isObject(whole) && Object.entries(seen).every(([name, value]) => isWithin(value, whole[name]))
}

function hasId(value: unknown): value is { readonly id: string } {
  return isObject(value) && typeof value['id'] === 'string'
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Every plain value with the place it stands in, items of a list alike, and how often that is so. */
export function leavesOf(
  value: unknown,
  place = '',
  leaves = new Map<string, number>(),
): ReadonlyMap<string, number> {
  if (Array.isArray(value)) for (const item of value) leavesOf(item, `${place}/#`, leaves)
  else if (isObject(value))
    for (const [name, inner] of Object.entries(value)) leavesOf(inner, `${place}/${name}`, leaves)
  else if (value !== undefined) {
    const leaf = `${place} ${JSON.stringify(value)}`
    leaves.set(leaf, (leaves.get(leaf) ?? 0) + 1)
  }
  return leaves
}

/** Whether one has every leaf of the other, as often. */
export function hasAllLeaves(whole: unknown, part: unknown): boolean {
  const leaves = leavesOf(whole)
  return [...leavesOf(part)].every(([leaf, count]) => (leaves.get(leaf) ?? 0) >= count)
}

/**
 * Whether a wish writes a plain value of a list where the same value stands hidden. It is there already then; what is
 * left of the document cannot say which of the two it is.
 */
export function repeatsHidden(rest: unknown, wished: unknown): boolean {
  const hidden = [...leavesOf(rest).keys()].map((leaf) => leaf.replaceAll(/\/hidden\/#|\/parts\/#\/#/g, '/#'))
  const wishes = leavesOf(wished)
  return hidden.some((leaf) => wishes.has(leaf))
}
