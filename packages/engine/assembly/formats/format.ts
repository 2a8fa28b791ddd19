import { startsWithDate } from './date'
import { isDateTime } from './date-time'
import { isEmail } from './email'
import { passesElfproef } from './nine-digits'
import { isPostcode } from './postcode'
import { isUri } from './uri'
import { isUuid } from './uuid'

// docs/formats.md is the specification; the numbers are those of `encode/formats.ts`.
export const UUID: u32 = 1
export const DATE: u32 = 2
export const DATE_TIME: u32 = 3
const EMAIL: u32 = 4
const URI: u32 = 5
const BSN: u32 = 6
const RSIN: u32 = 7
const POSTCODE: u32 = 8

/** 1 if the text, which has no escapes, is of the format; 0 if not; -1 if only the complete engine can tell. */
export function isFormat(format: u32, p: usize, length: u32): i32 {
  switch (format) {
    case UUID:
      return isUuid(p, length) ? 1 : 0
    case DATE:
      return length == 10 && startsWithDate(p) ? 1 : 0
    case DATE_TIME:
      return isDateTime(p, length) ? 1 : 0
    case EMAIL:
      return isEmail(p, length) ? 1 : 0
    case URI:
      return isUri(p, length)
    case BSN:
    case RSIN:
      return passesElfproef(p, length) ? 1 : 0
    case POSTCODE:
      return isPostcode(p, length) ? 1 : 0
    default:
      return -1
  }
}
