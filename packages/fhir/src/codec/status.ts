import { append, copyOf, isObject, objectsOf, plainText } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import { extensionUrl } from '../names.ts'
import { stepsOf } from '../path/step.ts'
import { down, items, take, takeMarks, textAt } from '../read/cursor.ts'
import type { Cursor } from '../read/cursor.ts'
import { report } from '../read/reading.ts'
import type { Reading } from '../read/reading.ts'
import { walk } from '../read/walk.ts'
import type { PlaceRow } from '../row.ts'
import { arrive } from '../write/navigate.ts'
import type { Codec, Spot } from './codec.ts'

const originalUrl = extensionUrl('oorspronkelijke-code')

/**
 * A code of ours for which FHIR has its own list. Where several of ours become one of theirs, our own code stays beside it
 * in an extension, and it counts only as long as the two agree: who changes the status in FHIR need not know of it.
 */
export const status: Codec = {
  write(value, row, spot) {
    const code = row.map?.[plainText(value)]
    if (code === undefined) return undefined
    if (sameCode(row, code)[0] !== value) keepOriginal(spot, value)
    writeAlso(row, value, spot)
    return code
  },
  read(cursor, row, reading) {
    const candidates = sameCode(row, cursor.value)
    if (candidates.length === 0) return undefined
    take(reading, cursor)
    const value =
      originalOf(cursor, candidates, reading) ?? byWhatElse(cursor, row, candidates, reading) ?? candidates[0]
    takeAlso(cursor, row, value ?? '', reading)
    return value
  },
}

function sameCode(row: PlaceRow, code: Json): readonly string[] {
  return Object.keys(row.map ?? {}).filter((ours) => row.map?.[ours] === code)
}

function keepOriginal({ element, name }: Spot, value: Json): void {
  const beside = element[`_${name}`]
  const holder: JsonObject = isObject(beside) ? beside : {}
  append(holder, 'extension', { url: originalUrl, valueCode: value })
  element[`_${name}`] = holder
}

function originalOf(cursor: Cursor, candidates: readonly string[], reading: Reading): string | undefined {
  const beside = cursor.parent === undefined ? undefined : down(cursor.parent, `_${cursor.name ?? ''}`)
  const kept =
    beside === undefined
      ? []
      : items(beside, 'extension').filter((each) => textAt(each, 'url') === originalUrl)
  for (const extension of kept) {
    take(reading, extension)
    const value = textAt(extension, 'valueCode')
    if (value !== undefined && candidates.includes(value)) return value
    // Taken and not kept: beside the code that now stands there it would be wrong when it is written back.
    report(reading, 'fhir/not-understood', extension)
  }
  return undefined
}

function writeAlso({ also }: PlaceRow, value: Json, { element, resource, scope }: Spot): void {
  const said = also?.map[plainText(value)]
  if (also === undefined || said === undefined) return
  const steps = stepsOf(also.at)
  const last = steps.at(-1)
  const there = arrive({ element, resource }, steps.slice(0, -1), scope)
  if (last?.kind === 'child') there.element[last.name] = copyOf(said)
}

function byWhatElse(
  cursor: Cursor,
  row: PlaceRow,
  candidates: readonly string[],
  reading: Reading,
): string | undefined {
  const said = saidElsewhere(cursor, row, reading)
  return candidates.find((candidate) => saysSame(said?.value, row.also?.map[candidate]))
}

function takeAlso(cursor: Cursor, row: PlaceRow, value: string, reading: Reading): void {
  const said = saidElsewhere(cursor, row, reading)
  if (said === undefined || !saysSame(said.value, row.also?.map[value])) return
  take(reading, said)
  takeMarks(reading, said.marks)
  for (const { resource } of said.passed) {
    const pointer = `#${textAt(resource, 'resourceType') ?? ''}`
    reading.links.push({ resource, pointer })
  }
}

function saidElsewhere({ parent }: Cursor, { also }: PlaceRow, reading: Reading): Cursor | undefined {
  return also === undefined || parent === undefined ? undefined : walk(parent, stepsOf(also.at), reading)[0]
}

/** A concept says the same when a coding of it does. */
function saysSame(found: Json | undefined, meant: Json | undefined): boolean {
  if (found === undefined || meant === undefined) return false
  if (!isObject(found) || !isObject(meant)) return found === meant
  const [ours] = objectsOf(meant['coding'])
  return objectsOf(found['coding']).some(
    ({ system, code }) => system === ours?.['system'] && code === ours?.['code'],
  )
}
