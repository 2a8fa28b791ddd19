import type { Json } from '../json.ts'
import { take } from '../read/cursor.ts'
import type { Codec } from './codec.ts'

/** A value that FHIR writes as we do. */
function plain(type: string, isOfForm: (value: Json) => boolean): Codec {
  return {
    type,
    isVerbatim: true,
    write: (value) => value,
    read(cursor, _row, reading) {
      if (!isOfForm(cursor.value)) return undefined
      take(reading, cursor)
      return cursor.value
    },
  }
}

const dateForm = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/
const dateTimeForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/

function isText(value: Json): value is string {
  return typeof value === 'string' && value !== ''
}

/** Free text, as somebody wrote it. */
export const text: Codec = plain('String', isText)

/** Yes or no. */
export const boolean: Codec = plain('Boolean', (value) => typeof value === 'boolean')

/** A whole number. */
export const integer: Codec = plain('Integer', (value) => Number.isInteger(value))

/** A day, or as much of it as is known; never cut from a moment, because that would be lost on writing back. */
export const date: Codec = plain('Date', (value) => isText(value) && dateForm.test(value))

/** A moment with its zone, kept to the letter. */
export const dateTime: Codec = plain('DateTime', (value) => isText(value) && dateTimeForm.test(value))

/** An address on the web or another URI. */
export const uri: Codec = plain('Uri', isText)
