import type { Json } from '../../json.ts'

const date = String.raw`(?:\d(?:\d(?:\d[1-9]|[1-9]0)|[1-9]00)|[1-9]000)(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`
const clock = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d{1,9})?`
const zone = String.raw`(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))`

/** The forms of the primitive types of FHIR R4 (datatypes.html), without those that are any text. */
const forms: Readonly<Record<string, RegExp>> = {
  base64Binary: /^[\s\d+/=A-Za-z]*$/,
  code: /^[^\s]+(?: [^\s]+)*$/,
  date: new RegExp(`^${date}$`),
  dateTime: new RegExp(`^(?:${date}|\\d{4}-\\d{2}-\\d{2}T${clock}${zone})$`),
  id: /^[A-Za-z\d.-]{1,64}$/,
  instant: new RegExp(`^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])T${clock}${zone}$`),
  oid: /^urn:oid:[0-2](?:\.(?:0|[1-9]\d*))+$/,
  time: new RegExp(`^${clock}$`),
  uri: /^\S+$/,
  uuid: /^urn:uuid:[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i,
}

const numbers: Readonly<Record<string, readonly [least: number, most: number]>> = {
  integer: [-2_147_483_648, 2_147_483_647],
  positiveInt: [1, 2_147_483_647],
  unsignedInt: [0, 2_147_483_647],
}

/** How a primitive value is wrong; undefined when it is fine. */
export function faultOfPrimitive(value: Json, type: string): 'form' | 'kind' | undefined {
  if (type === 'boolean') return typeof value === 'boolean' ? undefined : 'kind'
  const range = numbers[type]
  if (range !== undefined || type === 'decimal') return faultOfNumber(value, range)
  if (typeof value !== 'string') return 'kind'
  const form = forms[type === 'url' || type === 'canonical' ? 'uri' : type]
  const isRight = form === undefined || form.test(value)
  return isRight && isOnCalendar(value, type) && value.length <= longest ? undefined : 'form'
}

/** FHIR limits strings to 1 MB. */
const longest = 1_048_576

function faultOfNumber(
  value: Json,
  range: readonly [number, number] | undefined,
): 'form' | 'kind' | undefined {
  if (typeof value !== 'number') return 'kind'
  if (range === undefined) return undefined
  const [least, most] = range
  return Number.isInteger(value) && value >= least && value <= most ? undefined : 'form'
}

/** The pattern of FHIR lets 31 February through. */
function isOnCalendar(value: string, type: string): boolean {
  const day = type === 'date' || type === 'dateTime' || type === 'instant' ? value.slice(0, 10) : ''
  if (day.length < 10) return true
  const moment = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day)
}
