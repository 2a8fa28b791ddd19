import { codecs } from '../codec/codecs.ts'
import { isList, isObject, plainText } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import type { Step } from '../path/step.ts'
import { keyOfItem, rowFor, stepsOfRow } from '../place-of-row.ts'
import type { PlaceRow, Sheet } from '../row.ts'
import { resolve } from './bundle-index.ts'
import { down, items, takeMarks, textAt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { takeReference } from './identity.ts'
import { attempt, report } from './reading.ts'
import type { Link, Reading } from './reading.ts'
import { saidIn } from './said-in.ts'
import { aboutMarks, walk } from './walk.ts'

/** Reads an object of ours from an element, row by row; absent when nothing of it is there. */
export function readSheet(sheet: Sheet, cursor: Cursor, reading: Reading): JsonObject | undefined {
  if (!readFixed(sheet, cursor, reading)) return undefined
  const value: JsonObject = {}
  for (const [name, row] of Object.entries(sheet.rows)) {
    if ('derived' in row || 'dropped' in row) continue
    const holding = rowFor(row, (other) => value[other])
    const read = holding === undefined ? undefined : readRow(name, holding, cursor, reading)
    if (read === undefined) continue
    value[name] = read
    if (name === 'over' && isList(read) && reading.subject.length === 0) reading.subject = read.map(plainText)
  }
  if (Object.keys(value).length === 0 || sheet.needs?.some((name) => value[name] === undefined) === true)
    return undefined
  takeMarks(reading, aboutMarks(cursor, sheet.about ?? {}, reading))
  return { ...derivedOf(sheet, value), ...value }
}

/** What FHIR asks for must say what we would say: a status `entered-in-error` must not be read as a fact. */
function readFixed({ fixed = {} }: Sheet, cursor: Cursor, reading: Reading): boolean {
  for (const [name, meant] of Object.entries(fixed)) {
    const found = down(cursor, name)
    if (found === undefined) continue
    const understood = saidIn(found, meant)
    // To a list others may add, and our own item may have been left out.
    if (understood !== undefined) takeMarks(reading, understood)
    else if (!isList(meant)) {
      report(reading, 'fhir/modifier-unknown', found)
      return false
    }
  }
  return true
}

function derivedOf(sheet: Sheet, value: JsonObject): JsonObject {
  const derived: JsonObject = {}
  for (const [name, row] of Object.entries(sheet.rows)) {
    if (!('derived' in row)) continue
    const found = row.derived.find(([property]) => value[property] !== undefined)
    if (found !== undefined) derived[name] = found[1]
  }
  return derived
}

function readRow(name: string, row: PlaceRow, cursor: Cursor, reading: Reading): Json | undefined {
  const steps = stepsOfRow(row)
  const found = walk(cursor, steps, reading)
  // A list in FHIR may hold what others put there, so an item that is not ours is no fault.
  const isShared = steps.length === 0 || steps.some((step) => step.many)
  if (row.many !== true) {
    for (const candidate of found) {
      const value = attempt(reading, () =>
        readOne(row, { candidate, steps, owner: cursor }, () => `/${name}`, reading),
      )
      if (value !== undefined) return value
      if (!isShared) reportUnread(row, candidate, reading)
    }
    return undefined
  }
  const values: Json[] = []
  for (const candidate of found) {
    const pointerOf = (item: Json): string => `/${name}/${keyOfItem(item, values.length)}`
    const value = attempt(reading, () =>
      readOne(row, { candidate, steps, owner: cursor }, pointerOf, reading),
    )
    if (value !== undefined) values.push(value)
  }
  return values.length === 0 ? undefined : values
}

interface Route {
  readonly candidate: Cursor
  readonly steps: readonly Step[]
  readonly owner: Cursor
}

function readOne(
  row: PlaceRow,
  { candidate, steps, owner }: Route,
  pointerOf: (value: Json) => string,
  reading: Reading,
): Json | undefined {
  const links = reading.links.length
  const value =
    row.sheet === undefined
      ? codecs[row.codec ?? 'text'].read(candidate, row, reading)
      : isObject(candidate.value)
        ? readSheet(row.sheet, candidate, reading)
        : undefined
  if (value === undefined) return undefined
  takeMarks(reading, candidate.marks)
  if (row.sheet?.partOf === true) takeParent(candidate, owner, reading)
  const pointer = pointerOf(value)
  const inside = reading.links
    .splice(links)
    .map((link) => ({ ...link, pointer: within(pointer, link.pointer) }))
  reading.links.push(...inside, ...passedLinks(row, { candidate, steps, owner }, pointer))
  return value
}

/** That a plan is part of the one that it was found in says nothing new. */
function takeParent(candidate: Cursor, owner: Cursor, reading: Reading): void {
  for (const reference of items(candidate, 'partOf')) {
    if (resolve(reading.index, reference)?.source === owner.source) takeReference(reading, reference)
  }
}

/** The writer counts resources on the way from the object that the path starts in, or from the item that it repeats for. */
function passedLinks(row: PlaceRow, { candidate, steps }: Route, pointer: string): readonly Link[] {
  const repeats = row.many === true ? steps.findIndex((step) => step.many) : steps.length
  return candidate.passed.map(({ step, resource }) => {
    const type = `#${textAt(resource, 'resourceType') ?? ''}`
    if (row.sheet !== undefined && step === steps.length - 1) return { resource, pointer }
    return { resource, pointer: step >= repeats ? `${pointer}${type}` : type }
  })
}

/** Whom something is about counts for the whole document, wherever it is said. */
function within(pointer: string, inner: string): string {
  return inner.startsWith('#over:') ? inner : `${pointer}${inner}`
}

function reportUnread(row: PlaceRow, cursor: Cursor, reading: Reading): void {
  if (row.sheet !== undefined) return
  const type = codecs[row.codec ?? 'text'].type
  if (type === 'Reference') report(reading, 'fhir/reference-unresolved', cursor)
  else
    report(
      reading,
      row.map !== undefined || row.list !== undefined ? 'fhir/code-unknown' : 'fhir/value-form',
      cursor,
    )
}
