import { isObject, plainText } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import { down, items, take, textAt, through } from '../read/cursor.ts'
import type { Cursor } from '../read/cursor.ts'
import type { Codec } from './codec.ts'

const ownName = 'http://hl7.org/fhir/StructureDefinition/humanname-own-name'
const ownPrefix = 'http://hl7.org/fhir/StructureDefinition/humanname-own-prefix'

/** The official name of a person. FHIR's family name holds the prefix; the two parts stand beside it, as in nl-core. */
export const persoonsnaam: Codec = {
  type: 'HumanName',
  covers: ['voornamen', 'voorvoegsel', 'achternaam'],
  write(value) {
    if (!isObject(value)) return undefined
    const { voornamen, voorvoegsel, achternaam } = value
    const parts: readonly Json[] = [...part(ownPrefix, voorvoegsel), ...part(ownName, achternaam)]
    return {
      family: [voorvoegsel, achternaam]
        .map(plainText)
        .filter((each) => each !== '')
        .join(' '),
      _family: { extension: parts },
      ...(voornamen === undefined ? {} : { given: givenOf(plainText(voornamen)) }),
    }
  },
  read(cursor, _row, reading) {
    const family = textAt(cursor, 'family')
    if (family === undefined) return undefined
    const prefix = partOf(cursor, ownPrefix)
    const name = partOf(cursor, ownName)
    const given = items({ ...cursor, value: { given: wrapped(cursor) } }, 'given')
    take(reading, down(cursor, 'family'), down(cursor, 'use'), prefix, name)
    if (given.length > 0) take(reading, down(cursor, 'given'))
    return {
      ...(given.length === 0 ? {} : { voornamen: given.map((each) => textAt(each, 'text') ?? '').join(' ') }),
      ...(prefix === undefined ? {} : { voorvoegsel: textAt(prefix, 'valueString') ?? '' }),
      achternaam: (name === undefined ? undefined : textAt(name, 'valueString')) ?? family,
    }
  },
}

/** One given name after the other, as FHIR has them; what cannot be put together again from its parts stays whole. */
function givenOf(voornamen: string): readonly string[] {
  const names = voornamen.split(' ')
  return names.includes('') ? [voornamen] : names
}

function part(url: string, value: Json | undefined): readonly JsonObject[] {
  return value === undefined ? [] : [{ url, valueString: value }]
}

function partOf(cursor: Cursor, url: string): Cursor | undefined {
  const family = through(cursor, '_family')
  return family === undefined
    ? undefined
    : items(family, 'extension').find((each) => textAt(each, 'url') === url)
}

/** Given names are a list of texts in FHIR and one text with us. */
function wrapped(cursor: Cursor): readonly JsonObject[] {
  const given = down(cursor, 'given')?.value
  return Array.isArray(given)
    ? given.filter((each) => typeof each === 'string').map((text) => ({ text }))
    : []
}
