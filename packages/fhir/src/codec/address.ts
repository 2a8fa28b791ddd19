import { isList, isObject, plainText } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import { extensionUrl } from '../names.ts'
import { down, items, take, textAt } from '../read/cursor.ts'
import type { Cursor } from '../read/cursor.ts'
import type { Codec } from './codec.ts'

const iso = 'http://hl7.org/fhir/StructureDefinition/iso21090-ADXP-'
const suffixUrl = `${iso}buildingNumberSuffix`
const ownUrls = {
  huisletter: extensionUrl('huisletter'),
  nummeraanduiding: extensionUrl('nummeraanduiding'),
} as const

/**
 * A Dutch address as nl-core writes it: one line, with its parts beside it. Letter and addition are one part there, so
 * the letter is also said apart; otherwise nobody could tell an addition `A` from a letter `A`.
 */
export const adres: Codec = {
  type: 'Address',
  covers: [
    'postcode',
    'huisnummer',
    'huisletter',
    'toevoeging',
    'straatnaam',
    'woonplaats',
    'nummeraanduiding',
  ],
  write(value) {
    if (!isObject(value)) return undefined
    const { postcode, huisletter, woonplaats, nummeraanduiding } = value
    const own = [
      ...extra(ownUrls.huisletter, huisletter),
      ...extra(ownUrls.nummeraanduiding, nummeraanduiding),
    ]
    return {
      ...(own.length === 0 ? {} : { extension: own }),
      line: [lineOf(value)],
      _line: [{ extension: partsOf(value) }],
      ...(postcode === undefined ? {} : { postalCode: postcode }),
      ...(woonplaats === undefined ? {} : { city: woonplaats }),
    }
  },
  read(cursor, _row, reading) {
    const { value: numbered, parts } = readLine(cursor)
    if (numbered === undefined) return undefined
    const postcode = textAt(cursor, 'postalCode')
    const woonplaats = textAt(cursor, 'city')
    const nummeraanduiding = ownOf(cursor, ownUrls.nummeraanduiding)
    const value = {
      ...(postcode === undefined ? {} : { postcode }),
      ...numbered,
      ...(woonplaats === undefined ? {} : { woonplaats }),
      ...(nummeraanduiding === undefined
        ? {}
        : { nummeraanduiding: textAt(nummeraanduiding, 'valueString') ?? '' }),
    }
    take(reading, down(cursor, 'postalCode'), down(cursor, 'city'), nummeraanduiding, ...parts)
    take(reading, ownOf(cursor, ownUrls.huisletter), ...firstLine(cursor, lineOf(value)))
    return value
  },
}

function suffixOf({ huisletter, toevoeging }: JsonObject): string {
  return [huisletter, toevoeging]
    .map(plainText)
    .filter((each) => each !== '')
    .join(' ')
}

function lineOf(value: JsonObject): string {
  const number = [plainText(value['huisnummer']), suffixOf(value)].filter((each) => each !== '').join(' ')
  return [value['straatnaam'], number]
    .map(plainText)
    .filter((each) => each !== '')
    .join(' ')
}

function partsOf(value: JsonObject): readonly Json[] {
  const suffix = suffixOf(value)
  return [
    ...extra(`${iso}streetName`, value['straatnaam']),
    ...extra(`${iso}houseNumber`, plainText(value['huisnummer'])),
    ...extra(suffixUrl, suffix === '' ? undefined : suffix),
  ]
}

function extra(url: string, value: Json | undefined): readonly JsonObject[] {
  return value === undefined ? [] : [{ url, valueString: value }]
}

function readLine(cursor: Cursor): { value: JsonObject | undefined; parts: readonly Cursor[] } {
  const beside = items(cursor, '_line')[0]
  const all = beside === undefined ? [] : items(beside, 'extension')
  const textOf = (url: string): string | undefined => {
    const found = all.find((each) => textAt(each, 'url') === url)
    return found === undefined ? undefined : textAt(found, 'valueString')
  }
  const number = textOf(`${iso}houseNumber`)
  if (number === undefined || !/^\d+$/.test(number)) return { value: undefined, parts: [] }
  const straatnaam = textOf(`${iso}streetName`)
  const letter = ownOf(cursor, ownUrls.huisletter)
  const huisletter = letter === undefined ? undefined : textAt(letter, 'valueString')
  const toevoeging = (textOf(suffixUrl) ?? '').slice(huisletter?.length ?? 0).trimStart()
  return {
    value: {
      huisnummer: Number(number),
      ...(huisletter === undefined ? {} : { huisletter }),
      ...(toevoeging === '' ? {} : { toevoeging }),
      ...(straatnaam === undefined ? {} : { straatnaam }),
    },
    parts: all.filter((each) => (textAt(each, 'url') ?? '').startsWith(iso)),
  }
}

function ownOf(cursor: Cursor, url: string): Cursor | undefined {
  return items(cursor, 'extension').find((each) => textAt(each, 'url') === url)
}

/** The line is understood when it says no more than its parts. */
function firstLine(cursor: Cursor, meant: string): readonly Cursor[] {
  const line = down(cursor, 'line')
  const lines = line?.value
  if (line === undefined || !isList(lines) || lines[0] !== meant) return []
  return [{ ...line, value: meant, path: `${line.path}/0` }]
}
