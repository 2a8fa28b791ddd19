import { isList, isObject } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import type { Reading } from './reading.ts'

/** An entry of the Bundle that is being read. */
export interface Source {
  readonly resource: JsonObject
  /** Index of its entry, and what references call it. */
  readonly index: number
  readonly fullUrl: string
}

/** A value within an entry, and what is understood with it once the value itself is. */
export interface Cursor {
  readonly value: Json
  readonly source: Source
  /** JSON Pointer within the resource. */
  readonly path: string
  readonly parent: Cursor | undefined
  readonly name: string | undefined
  readonly marks: readonly Mark[]
  /** Resources that the path led through, by the number of the step. */
  readonly passed: readonly Passed[]
}

/** A resource on the way to a value. */
export interface Passed {
  readonly step: number
  readonly resource: Cursor
}

/** One value that was understood. */
export interface Mark {
  readonly source: Source
  readonly path: string
}

/** The resource of an entry as a whole. */
export function resourceCursor(source: Source): Cursor {
  return {
    value: source.resource,
    source,
    path: '',
    parent: undefined,
    name: undefined,
    marks: [],
    passed: [],
  }
}

/** The element under a name; absent when there is none. */
export function down(cursor: Cursor, name: string): Cursor | undefined {
  const value = isObject(cursor.value) && Object.hasOwn(cursor.value, name) ? cursor.value[name] : undefined
  if (value === undefined) return undefined
  const { source, path, marks, passed } = cursor
  return { value, source, path: `${path}/${name}`, parent: cursor, name, marks, passed }
}

/** Along several names at once; absent as soon as one is. */
export function through(cursor: Cursor, ...names: readonly string[]): Cursor | undefined {
  return names.reduce<Cursor | undefined>(
    (at, name) => (at === undefined ? undefined : down(at, name)),
    cursor,
  )
}

/** The items of the list under a name; one object counts as a list of one. */
export function items(cursor: Cursor, name: string): readonly Cursor[] {
  const found = down(cursor, name)
  if (found === undefined) return []
  if (!isList(found.value)) return isObject(found.value) ? [found] : []
  const { source, path, parent, marks, passed } = found
  return found.value.map((value, index) => ({
    value,
    source,
    path: `${path}/${index}`,
    parent,
    name,
    marks,
    passed,
  }))
}

/** A text under a name, without taking it. */
export function textAt(cursor: Cursor, name: string): string | undefined {
  const { value } = cursor
  const found = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
  return typeof found === 'string' ? found : undefined
}

/** Notes that a value was understood, with all that stands below it. */
export function take(reading: Reading, ...cursors: readonly (Cursor | undefined)[]): void {
  for (const cursor of cursors) {
    if (cursor !== undefined) takeLeaves(reading, cursor.source, cursor.value, cursor.path)
  }
}

/** Notes what was understood along the way. */
export function takeMarks(reading: Reading, marks: readonly Mark[]): void {
  for (const mark of marks) reading.taken.push(mark)
}

function takeLeaves(reading: Reading, source: Source, value: Json, path: string): void {
  if (isList(value)) {
    for (const [index, item] of value.entries()) takeLeaves(reading, source, item, `${path}/${index}`)
  } else if (isObject(value)) {
    for (const name of Object.keys(value)) takeLeaves(reading, source, value[name] ?? null, `${path}/${name}`)
  } else reading.taken.push({ source, path })
}
