import { extensionUrl } from '@samenspraak/fhir'
import { documentSheets } from '@samenspraak/fhir/mapping'
import type { DocumentSheet, PlaceRow, Row, Sheet } from '@samenspraak/fhir/mapping'
import type { InBoth } from '../language.ts'
import { currentSchemas } from './fields.ts'
import { homeOf } from './field-kind.ts'
import type { PartField } from './message-parts.ts'
import { fieldsOfKind } from './rights/kind-fields.ts'
import type { SchemaEntry } from './schema-index.ts'

/** How a field of ours stands in FHIR. */
export type FhirWay = 'native' | 'extension' | 'derived' | 'dropped'

/** A field of a message with its place in FHIR. */
export interface FhirField {
  /** Its place in the message, such as `doelen.tekst`. */
  readonly path: string
  readonly titel: InBoth<string> | undefined
  readonly way: FhirWay
  /** Where it stands, from the resource; for a derived field what it follows from, for a dropped one why. */
  readonly place: string
  readonly extension?: string
  readonly codes: readonly (readonly [ours: string, theirs: string])[]
  /** The place holds only when another field has one of these values. */
  readonly when?: { readonly property: string; readonly is: readonly string[] }
}

/** A message that is written as FHIR, with all its fields. */
export interface FhirMessage {
  readonly entry: SchemaEntry
  readonly resource: string
  readonly fields: readonly FhirField[]
}

/** The messages that are written as FHIR, in the order of the mapping. */
export const fhirMessages: readonly FhirMessage[] = documentSheets.flatMap((document) => {
  const entry = currentSchemas.find(({ naam }) => naam === document.name)
  return entry === undefined ? [] : [messageOf(document, entry)]
})

/** The mapping of a message, when it has one. */
export function fhirMessageOf(entry: SchemaEntry): FhirMessage | undefined {
  return fhirMessages.find((one) => one.entry === entry)
}

/** How many fields stand in FHIR in each way. */
export function fhirCounts({ fields }: FhirMessage): Readonly<Record<FhirWay, number>> {
  const count = (way: FhirWay): number => fields.filter((field) => field.way === way).length
  return {
    native: count('native'),
    extension: count('extension'),
    derived: count('derived'),
    dropped: count('dropped'),
  }
}

function messageOf({ resourceType, sheet }: DocumentSheet, entry: SchemaEntry): FhirMessage {
  const fields = fieldsOfKind({ sort: 'part', home: homeOf(entry.id), part: '', titel: entry.titel })
  return { entry, resource: resourceType, fields: [...fieldsIn(sheet, fields, '', resourceType, 'native')] }
}

function* fieldsIn(
  { rows }: Sheet,
  known: readonly PartField[],
  path: string,
  place: string,
  around: FhirWay,
): Generator<FhirField> {
  for (const [name, row] of Object.entries(rows)) {
    const field = known.find((one) => one.name === name)
    const said = { path: path === '' ? name : `${path}.${name}`, titel: field?.titel }
    if ('dropped' in row) yield { ...said, way: 'dropped', place: row.dropped, codes: [] }
    else if ('derived' in row) yield { ...said, way: 'derived', place: derivedFrom(row), codes: [] }
    else yield* placedField(row, said, field, place, around)
  }
}

function* placedField(
  row: PlaceRow,
  said: Pick<FhirField, 'path' | 'titel'>,
  field: PartField | undefined,
  place: string,
  around: FhirWay,
): Generator<FhirField> {
  const here = placeOf(row, place)
  const way = row.ext !== undefined || row.part !== undefined ? 'extension' : around
  yield {
    ...said,
    way,
    place: here,
    ...(row.ext === undefined ? {} : { extension: extensionUrl(row.ext) }),
    codes: Object.entries(row.map ?? {}).map(([ours, theirs]) => [ours, String(theirs)] as const),
    ...(row.when === undefined ? {} : { when: row.when }),
  }
  if (row.or !== undefined) yield* placedField(row.or, said, field, place, around)
  // Fields of an object inside an extension stand in that extension.
  if (row.sheet !== undefined)
    yield* fieldsIn(row.sheet, field === undefined ? [] : fieldsOfKind(field.kind), said.path, here, way)
}

function placeOf({ at, ext, part }: PlaceRow, place: string): string {
  if (at === '.') return place
  if (at !== undefined) return `${place}.${at}`
  return `${place}.extension[${part ?? ext ?? ''}]`
}

function derivedFrom({ derived }: Extract<Row, { readonly derived: unknown }>): string {
  return derived.map(([property]) => property).join(', ')
}
