import { equal } from '../../../check/characters.ts'
import { isPlain } from '../../view/copying.ts'
import type { Json } from '../../view/copying.ts'
import type { Origins } from '../patch/patch-trouble.ts'

/** One item as it is wished; `from` is its number in the list that was seen, undefined for a new one. */
export interface Wish<T> {
  readonly item: T
  readonly from: number | undefined
  /** True when another item might be meant. */
  readonly isGuess?: boolean
}

/** Numbers of the wishes that stay where they are among each other; the others are new or moved. */
export function stayingOf(wishes: readonly Wish<unknown>[]): ReadonlySet<number> {
  const staying = new Set<number>()
  let last = -1
  for (const [number, { from }] of wishes.entries()) {
    if (from === undefined || from <= last) continue
    last = from
    staying.add(number)
  }
  return staying
}

/**
 * The whole list in which the wishes stand for what was seen. What was not seen keeps its order and stays behind the
 * same neighbours; a new item comes behind its visible predecessor, at the end when nothing visible follows.
 */
export function laidOut<T>(kept: readonly T[], seen: readonly number[], wishes: readonly Wish<T>[]): T[] {
  const staying = stayingOf(wishes)
  const behind = new Map<number, T[]>()
  let anchor = -1
  let group: T[] = []
  behind.set(anchor, group)
  for (const [number, { item, from }] of wishes.entries()) {
    if (from !== undefined && staying.has(number)) {
      anchor = seen[from] ?? anchor
      group = []
      behind.set(anchor, group)
    }
    group.push(item)
  }
  const last = anchor
  const visible = new Set(seen)
  const out = last === -1 ? [] : [...(behind.get(-1) ?? [])]
  for (const [index, item] of kept.entries()) {
    if (!visible.has(index)) out.push(item)
    // What follows the last one that stays goes to the very end, after what is hidden there.
    else if (index === last) out.push(...(behind.get(index) ?? []).slice(0, 1))
    else out.push(...(behind.get(index) ?? []))
  }
  return [...out, ...(behind.get(last) ?? []).slice(last === -1 ? 0 : 1)]
}

/** Numbers in the whole list of the items that were seen; undefined when that is not sure. */
export function placesOf(
  kept: readonly unknown[],
  seen: readonly unknown[],
  hasIds: boolean,
): readonly number[] | undefined {
  if (hasIds) return placesById(kept, seen)
  const first = matched(kept, seen)
  const last = matched(kept.toReversed(), seen.toReversed())
    ?.map((index) => kept.length - 1 - index)
    .toReversed()
  return equal(first, last) ? first : undefined
}

/** Numbers in a list of plain values; equal values are seen or hidden together. */
export function placesOfValues(kept: readonly unknown[], seen: readonly unknown[]): readonly number[] {
  const values = new Set(seen)
  return [...kept.keys()].filter((index) => values.has(kept[index]))
}

function placesById(kept: readonly unknown[], seen: readonly unknown[]): readonly number[] | undefined {
  const ids = kept.map((item) => (isPlain(item) ? item['id'] : undefined))
  if (new Set(ids).size !== ids.length) return undefined
  const places = seen.map((item) => (isPlain(item) ? ids.indexOf(item['id']) : -1))
  return places.includes(-1) ? undefined : places
}

/** The first places, in order, of items that may have been cut down to what was seen. */
function matched(kept: readonly unknown[], seen: readonly unknown[]): readonly number[] | undefined {
  const places: number[] = []
  let next = 0
  for (const item of seen) {
    while (next < kept.length && !isPartOf(item, kept[next])) next++
    if (next === kept.length) return undefined
    places.push(next++)
  }
  return places
}

function isPartOf(part: unknown, whole: unknown): boolean {
  if (Array.isArray(part)) return Array.isArray(whole) && matched(whole, part) !== undefined
  if (!isPlain(part)) return part === whole
  return (
    isPlain(whole) && Object.entries(part).every(([name, inner]) => isPartOf(inner, ownValue(whole, name)))
  )
}

function ownValue(object: Json, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined
}

/**
 * Which wished item is which seen one: by id, else by what the patch did to it. When the patch replaced the list as a
 * whole: what is equal, and the others in their order as long as there are as many; that is a guess.
 */
export function wishesOf<T>(
  seen: readonly T[],
  wished: readonly T[],
  hasIds: boolean,
  origins: Origins,
): readonly Wish<T>[] {
  if (hasIds) return wishesById(seen, wished)
  const numbers = new Map<unknown, number>(seen.map((item, number) => [item, number]))
  const known = wished.map((item) => ({ item, from: numbers.get(origins.get(item)) }))
  return known.some(({ from }) => from !== undefined) ? known : wishesByContent(seen, wished)
}

function wishesById<T>(seen: readonly T[], wished: readonly T[]): readonly Wish<T>[] {
  const idOf = (item: T): unknown => (isPlain(item) ? item['id'] : undefined)
  const numbers = new Map(seen.map((item, number) => [idOf(item), number]))
  return wished.map((item) => {
    const from = numbers.get(idOf(item))
    // A second item with the same id is none of those that were seen.
    numbers.delete(idOf(item))
    return { item, from }
  })
}

function wishesByContent<T>(seen: readonly T[], wished: readonly T[]): readonly Wish<T>[] {
  const left = new Set(seen.keys())
  const wishes: Wish<T>[] = wished.map((item) => {
    const from = [...left].find((number) => equal(seen[number], item))
    if (from !== undefined) left.delete(from)
    return { item, from }
  })
  const open = wishes.filter(({ from }) => from === undefined).length
  if (open !== left.size) return wishes
  const others = [...left].values()
  return wishes.map((wish) =>
    wish.from === undefined ? { item: wish.item, from: others.next().value, isGuess: true } : wish,
  )
}
