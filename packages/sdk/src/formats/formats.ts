import { isBsn } from './bsn.ts'
import { isDate } from './date.ts'
import { isDateTime } from './date-time.ts'
import { isEmail } from './email.ts'
import { isPostcode } from './postcode.ts'
import { isRsin } from './rsin.ts'
import { isUri } from './uri.ts'
import { isUuid } from './uuid.ts'

/** The formats our schemas may assert; docs/formats.md specifies them. */
export type FormatName = 'bsn' | 'date' | 'date-time' | 'email' | 'postcode' | 'rsin' | 'uri' | 'uuid'

/** Judges a whole string: no trimming, no case folding, no exception. */
export type FormatCheck = (value: string) => boolean

/** Every format by its name in a schema, for validators that take a table of formats. */
export const formats: Readonly<Record<FormatName, FormatCheck>> = {
  bsn: isBsn,
  date: isDate,
  'date-time': isDateTime,
  email: isEmail,
  postcode: isPostcode,
  rsin: isRsin,
  uri: isUri,
  uuid: isUuid,
}
