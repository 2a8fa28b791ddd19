import { plainText } from '../../packages/fhir/src/json.ts'
import { codecs } from '../../packages/fhir/src/codec/codecs.ts'
import { pathOfRow } from '../../packages/fhir/src/place-of-row.ts'
import type { PlaceRow, Row, Sheet } from '../../packages/fhir/src/row.ts'
import { followed, itemsOf, propertiesOf } from './schema-walk.ts'
import type { Place } from './schema-walk.ts'

/** The codes of a code list, by its name. */
export type CodesOf = (list: string) => readonly string[]

/** What is wrong with a mapping: every property has one row, and every row leads to a place that can hold it. */
export function mappingFindings(
  sheet: Sheet,
  place: Place,
  codesOf: CodesOf,
  pointer = '',
): readonly string[] {
  const properties = propertiesOf(place)
  const missing = [...properties.keys()].filter((name) => sheet.rows[name] === undefined)
  const superfluous = Object.keys(sheet.rows).filter((name) => !properties.has(name))
  return [
    ...missing.map((name) => `${pointer}/${name}: no row`),
    ...superfluous.map((name) => `${pointer}/${name}: a row for a property that the schema does not have`),
    ...samePlaces(sheet, pointer),
    ...Object.entries(sheet.rows).flatMap(([name, row]) =>
      (properties.get(name) ?? []).flatMap((each) => rowFindings(row, each, codesOf, `${pointer}/${name}`)),
    ),
  ]
}

function rowFindings(row: Row, place: Place, codesOf: CodesOf, pointer: string): readonly string[] {
  if ('derived' in row) return []
  if ('dropped' in row) return row.dropped === '' ? [`${pointer}: left out without a reason`] : []
  const item = itemsOf(place)
  const own = item ?? place
  const isWhole = row.codec === 'subject' || row.codec === 'patients'
  return [
    ...(row.or === undefined ? [] : rowFindings(row.or, place, codesOf, pointer)),
    ...((item !== undefined && !isWhole) === (row.many === true)
      ? []
      : [`${pointer}: one and many are mixed up`]),
    ...([row.at, row.ext, row.part].filter((way) => way !== undefined).length === 1
      ? []
      : [`${pointer}: not one place`]),
    ...(isWhole
      ? []
      : row.sheet === undefined
        ? valueFindings(row, own, codesOf, pointer)
        : mappingFindings(row.sheet, own, codesOf, pointer)),
  ]
}

function valueFindings(row: PlaceRow, place: Place, codesOf: CodesOf, pointer: string): readonly string[] {
  const { schema } = followed(place)
  const names = [...propertiesOf(place).keys()]
  const codec = codecs[row.codec ?? 'text']
  if (names.length > 0 || codec.covers !== undefined) {
    const covered = codec.covers ?? []
    return names
      .filter((name) => !covered.includes(name))
      .map((name) => `${pointer}/${name}: no row and no codec for it`)
  }
  const wanted = schema['type']
  const given = row.codec === 'boolean' || row.codec === 'integer' ? row.codec : 'string'
  if (wanted !== undefined && wanted !== given)
    return [`${pointer}: ${plainText(wanted)} is written as ${given}`]
  return codeFindings(
    row,
    Array.isArray(schema['enum']) ? schema['enum'].map(plainText) : [],
    codesOf,
    pointer,
  )
}

function codeFindings(
  row: PlaceRow,
  codes: readonly string[],
  codesOf: CodesOf,
  pointer: string,
): readonly string[] {
  const known = row.map !== undefined ? Object.keys(row.map) : listed(row, codesOf)
  if (known === undefined)
    return codes.length === 0 || row.codec === undefined ? [] : [`${pointer}: codes without a list`]
  return [
    ...codes
      .filter((code) => !known.includes(code))
      .map((code) => `${pointer}: no place for the code ${code}`),
    ...(row.map === undefined ? [] : known.filter((code) => !codes.includes(code))).map(
      (code) => `${pointer}: the schema has no code ${code}`,
    ),
  ]
}

function listed({ list }: PlaceRow, codesOf: CodesOf): readonly string[] | undefined {
  return list === undefined || list.startsWith('$') ? undefined : codesOf(list)
}

/** Two properties in one place cannot be told apart, unless something else says which of them is meant. */
function samePlaces(sheet: Sheet, pointer: string): readonly string[] {
  const seen = new Map<string, string>()
  return placesOf(sheet).flatMap(([name, place]) => {
    const other = seen.get(place)
    seen.set(place, name)
    return other === undefined ? [] : [`${pointer}/${name}: the same place as ${other}`]
  })
}

function placesOf(sheet: Sheet): readonly (readonly [name: string, place: string])[] {
  return Object.entries(sheet.rows).flatMap(([name, row]) => {
    if ('derived' in row || 'dropped' in row) return []
    if (row.at === '.' && row.sheet !== undefined) {
      const when = (row.when?.is ?? []).join()
      return placesOf(row.sheet).map(([inner, place]) => [`${name}/${inner}`, `${place} ${when}`] as const)
    }
    return [[name, whatTells(row)] as const]
  })
}

/** The path, with what a reader looks at to know that it is this property. */
function whatTells(row: PlaceRow): string {
  const own = [
    row.codec,
    row.list,
    row.of,
    row.sheet === undefined ? '' : Object.keys(row.sheet.rows).join(),
  ].join(' ')
  const path = pathOfRow(row)
  const isShared = path.includes('*') || path === '.' || /->[\w|]+$/.test(path)
  return [path, isShared ? own : '', row.when?.is ?? ''].join(' ')
}
