import { isObject, plainText } from './json.ts'
import type { Json } from './json.ts'
import { codecs } from './codec/codecs.ts'
import type { PlaceRow } from './row.ts'
import { stepsOf } from './path/step.ts'
import type { Step } from './path/step.ts'

/** The steps that a row leads along, with its extension written out. */
export function stepsOfRow(row: PlaceRow): readonly Step[] {
  const steps = known.get(row) ?? stepsOf(pathOfRow(row))
  known.set(row, steps)
  return steps
}

const known = new WeakMap<PlaceRow, readonly Step[]>()

/** The path of a row, with its extension written out as one. */
export function pathOfRow(row: PlaceRow): string {
  if (row.at !== undefined) return row.at
  const url = row.part ?? `+${row.ext ?? ''}`
  const extension = `extension[url=${url}]${row.many === true ? '*' : ''}`
  const value = valueName(row)
  return value === undefined ? extension : `${extension}.${value}`
}

/** `valueString` and the like; an object without a data type of FHIR is an extension with parts. */
function valueName(row: PlaceRow): string | undefined {
  const type = row.sheet === undefined ? codecs[row.codec ?? 'text'].type : row.sheet.type
  return type === undefined ? undefined : `value${type}`
}

/** The row that holds for an object with these values; absent when it is a row for other cases only. */
export function rowFor(row: PlaceRow, valueOf: (property: string) => unknown): PlaceRow | undefined {
  if (row.when === undefined) return row
  const { property, is } = row.when
  const value = valueOf(property)
  if (typeof value === 'string' && is.includes(value)) return row
  return row.or === undefined ? undefined : rowFor(row.or, valueOf)
}

/** A thing is known by its id and not by its place in a list, so that it keeps its resource when the list changes. */
export function keyOfItem(item: Json, index: number): string {
  return isObject(item) && typeof item['id'] === 'string' ? item['id'] : plainText(index)
}
