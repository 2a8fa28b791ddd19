import type { Ids } from './ids.ts'
import type { Sight } from './sight.ts'

/** What the generated code reads from and writes to: JSON objects whose properties it names itself. */
export type Json = Record<string, unknown>

/** Whether a value is a plain JSON object: what a class, a prototype or an array would bring along is not looked at. */
export function isPlain(value: unknown): value is Json {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype === Object.prototype || prototype === null) return true
  // A document from another window or worker has an Object.prototype of its own.
  return (
    Object.getPrototypeOf(prototype) === null &&
    Object.hasOwn(Object(prototype), 'hasOwnProperty') &&
    !Array.isArray(value)
  )
}

/** True when nothing remained of an object. */
export function isEmpty(object: Json): boolean {
  for (const _name in object) return false
  return true
}

/** True when nothing remained of a document beside the name of its type, which tells only that there was one. */
export function saysTypeOnly(document: Json): boolean {
  for (const name in document) if (name !== '$schema') return false
  return true
}

/** A list as long as it could become; one that grows takes far more memory than a few items need. */
function room<T>(length: number): T[] {
  // oxlint-disable-next-line unicorn/no-new-array -- any other way to say a length is slower.
  return new Array<T>(length)
}

/** A list that was made as long as it could become, cut to what is in it. */
export function fitted<T>(list: T[], length: number): T[] {
  if (length < list.length) list.length = length
  return list
}

/** A copy of a list of texts; undefined when none remains. */
export function strings(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined
  if (value.length === 1) return typeof value[0] === 'string' ? [value[0]] : undefined
  const kept = room<string>(value.length)
  let count = 0
  for (let index = 0; index < value.length; index++) {
    const item: unknown = value[index]
    if (typeof item === 'string') kept[count++] = item
  }
  return count === 0 ? undefined : fitted(kept, count)
}

/** A copy of a list of numbers; undefined when none remains. */
export function numbers(value: unknown): readonly number[] | undefined {
  const kept: readonly unknown[] = Array.isArray(value) ? value : []
  const found = kept.filter((item) => typeof item === 'number')
  return found.length === 0 ? undefined : found
}

/** A copy of a list of yes and no; undefined when none remains. */
export function booleans(value: unknown): readonly boolean[] | undefined {
  const kept: readonly unknown[] = Array.isArray(value) ? value : []
  const found = kept.filter((item) => typeof item === 'boolean')
  return found.length === 0 ? undefined : found
}

/** A copy of a list of ids with only those of things that are seen. */
export function references(
  value: unknown,
  seen: Ids | undefined,
  used: Set<unknown> | undefined,
): readonly unknown[] | undefined {
  if (!Array.isArray(value)) return undefined
  const kept = room<unknown>(value.length)
  let count = 0
  for (let index = 0; index < value.length; index++) {
    const item: unknown = value[index]
    if (typeof item !== 'string' || (seen !== undefined && !seen.has(item))) continue
    kept[count++] = item
    used?.add(item)
  }
  return count === 0 ? undefined : fitted(kept, count)
}

/** What each item of a list says under one name; undefined for what is no list. */
export function each(list: unknown, name: string): readonly unknown[] | undefined {
  return Array.isArray(list)
    ? list.map((item: unknown) => (isPlain(item) ? item[name] : undefined))
    : undefined
}

/** A copy of a list of codes without those that tell of a group that may not be seen. */
export function codes(value: unknown, hidden: ReadonlySet<unknown> | undefined): unknown {
  if (!Array.isArray(value)) return undefined
  const kept: unknown[] = value.filter(
    (item) => typeof item === 'string' && (hidden === undefined || !hidden.has(item)),
  )
  return kept.length === 0 ? undefined : kept
}

/** Leaves out those of whom only the minimum is shown and whom nothing that remains names, oneself aside. */
export function prune(out: Json, name: string, sight: Sight): void {
  const minimal = sight.minimal
  if (minimal === undefined) return
  const list = out[name]
  if (!Array.isArray(list)) return
  const kept: unknown[] = list.filter(
    (item) =>
      !minimal.has(item) ||
      minimal.get(item) === true ||
      (isPlain(item) && sight.used?.has(item['id']) === true),
  )
  if (kept.length > 0) out[name] = kept
  else delete out[name]
}
