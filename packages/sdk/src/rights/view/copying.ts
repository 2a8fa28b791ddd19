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

/** A copy of a list of texts; undefined when none remains. */
export function strings(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined
  const kept: string[] = []
  for (let index = 0; index < value.length; index++) {
    const item: unknown = value[index]
    if (typeof item === 'string') kept.push(item)
  }
  return kept.length === 0 ? undefined : kept
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
  seen: Set<unknown> | undefined,
  used: Set<unknown> | undefined,
): unknown {
  if (!Array.isArray(value)) return undefined
  const kept: unknown[] = []
  for (let index = 0; index < value.length; index++) {
    const item: unknown = value[index]
    if (typeof item !== 'string' || (seen !== undefined && !seen.has(item))) continue
    kept.push(item)
    used?.add(item)
  }
  return kept.length === 0 ? undefined : kept
}

/** A copy of a list of codes without those that tell of a group that may not be seen. */
export function codes(
  value: unknown,
  tells: ReadonlyMap<unknown, number> | undefined,
  levels: Uint8Array,
): unknown {
  if (!Array.isArray(value)) return undefined
  const kept: unknown[] = value.filter((item) => typeof item === 'string' && !told(tells, item, levels))
  return kept.length === 0 ? undefined : kept
}

/** Whether a code tells something of a group that may not be seen whole. */
export function told(
  tells: ReadonlyMap<unknown, number> | undefined,
  code: unknown,
  levels: Uint8Array,
): boolean {
  if (tells === undefined || code === undefined) return false
  const group = tells.get(code)
  return group !== undefined && (levels[group] ?? 0) < 2
}

/** Leaves out those of whom only the minimum is shown and whom nothing that remains names, oneself aside. */
export function prune(out: Json, name: string, sight: Sight): void {
  const minimal = sight.minimal
  const list = out[name]
  if (minimal === undefined || !Array.isArray(list)) return
  const kept: unknown[] = list.filter(
    (item) =>
      !minimal.has(item) ||
      minimal.get(item) === true ||
      (isPlain(item) && sight.used?.has(item['id']) === true),
  )
  if (kept.length > 0) out[name] = kept
  else delete out[name]
}
