/**
 * What is known of a format, as patterns: validators differ in details, and some formats are no regular languages. What is
 * `sure` is of the format for everyone, what is not even `wide` is for no one, and in between nothing is claimed.
 */
export interface FormatPatterns {
  readonly sure: string
  readonly wide: string
  /** Invented texts that are surely of the format, for documents that look like one. */
  readonly dummies: readonly string[]
}

const leapYear = String.raw`(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)`
const dayOfMonth = String.raw`(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))`
const date = String.raw`(?:\d{4}-${dayOfMonth}|${leapYear}-02-29)`
const hour = String.raw`(?:[01]\d|2[0-3])`
const time = String.raw`${hour}:[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]${hour}:[0-5]\d)`
// A leap second, a small letter, and an offset that is left out or short are allowed by some.
const looseTime = String.raw`${hour}:[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[zZ]|[+-]${hour}(?::?[0-5]\d)?)?`
const steps = String.raw`\d+(?:[.,]\d+)?`
const looseDuration = `P(?!$)(?:(?:${steps}Y)?(?:${steps}M)?(?:${steps}D)?(?:T(?:${steps}H)?(?:${steps}M)?(?:${steps}S)?)?|${steps}W)`
const timeSteps = String.raw`T(?:\d+H(?:\d+M(?:\d+S)?)?|\d+M(?:\d+S)?|\d+S)`
const dateSteps = String.raw`(?:\d+Y(?:\d+M(?:\d+D)?)?|\d+M(?:\d+D)?|\d+D)`

const byte = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`
const ipv4 = String.raw`${byte}(?:\.${byte}){3}`
const looseIpv4 = String.raw`\d{1,3}(?:\.\d{1,3}){3}`

function ipv6(last: string): string {
  const group = '[0-9A-Fa-f]{1,4}'
  const end = `(?:${group}:${group}|${last})`
  const ways = [`(?:${group}:){6}${end}`, `::(?:${group}:){5}${end}`]
  for (let left = 0; left < 5; left += 1) {
    ways.push(`(?:(?:${group}:){0,${left}}${group})?::(?:${group}:){${4 - left}}${end}`)
  }
  ways.push(`(?:(?:${group}:){0,5}${group})?::${group}`, `(?:(?:${group}:){0,6}${group})?::`)
  return `(?:${ways.join('|')})`
}

const host = String.raw`(?:[a-z][a-z0-9]{0,12}(?:-[a-z0-9]{1,12})?\.){0,4}[a-z]{2,12}`
const mailbox = String.raw`[a-z0-9]{1,16}(?:[._+-][a-z0-9]{1,16}){0,2}@(?:[a-z][a-z0-9]{0,12}\.){1,4}[a-z]{2,12}`
const path = String.raw`(?:/[A-Za-z0-9._~-]+)`
const ending = String.raw`(?:\?[A-Za-z0-9._~/=&-]*)?(?:#[A-Za-z0-9._~/-]*)?`
const urn = String.raw`urn:[a-z0-9][a-z0-9-]{1,30}:[A-Za-z0-9._-]+(?::[A-Za-z0-9._-]+)*`
const uri = String.raw`(?:https?://${host}(?::[1-9]\d{1,3})?${path}*/?${ending}|${urn}|mailto:${mailbox})`
// White space and these characters are in no URI, and a validator for IRIs takes all the others.
const uriChar = String.raw`[^\s<>\\^\x60{|}]`
const looseUri = String.raw`[A-Za-z][A-Za-z0-9+.\-]*:${uriChar}*`
const pointer = String.raw`(?:/(?:[^~/]|~[01])*)*`
const uuid = '[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}'

function whole(pattern: string): string {
  return `^(?:${pattern})$`
}

function format(sure: string, wide: string, ...dummies: readonly string[]): FormatPatterns {
  return { sure: whole(sure), wide: whole(wide), dummies }
}

const web = ['https://example.org/a', 'https://example.org/b'] as const
const mail = ['a@example.org', 'b@example.org'] as const

/** The formats of the standard; another name asserts nothing. */
export const formats: ReadonlyMap<string, FormatPatterns> = new Map([
  ['date', format(date, date, '2000-01-01', '2001-02-03')],
  ['time', format(time, looseTime, '01:02:03Z', '04:05:06Z')],
  [
    'date-time',
    format(
      `${date}T${time}`,
      String.raw`${date}[tT\s]${looseTime}`,
      ...['2000-01-01T01:02:03Z', '2001-02-03T04:05:06Z'],
    ),
  ],
  [
    'duration',
    format(String.raw`P(?:\d+W|${dateSteps}(?:${timeSteps})?|${timeSteps})`, looseDuration, 'P1D', 'P2D'),
  ],
  ['email', format(mailbox, '[^]*@[^]*', ...mail)],
  ['idn-email', format(mailbox, '[^]*@[^]*', ...mail)],
  [
    'hostname',
    format(host, '[A-Za-z0-9](?:[A-Za-z0-9.-]{0,253}[A-Za-z0-9.])?', 'example.org', 'a.example.org'),
  ],
  ['idn-hostname', format(host, String.raw`[^\s/?#@:]+`, 'example.org', 'a.example.org')],
  ['ipv4', format(ipv4, looseIpv4, '192.0.2.1', '192.0.2.2')],
  ['ipv6', format(ipv6(ipv4), ipv6(looseIpv4), '2001:db8::1', '2001:db8::2')],
  ['uri', format(uri, looseUri, ...web, 'urn:example:b')],
  ['uri-reference', format(`${uri}|${path}+`, `${uriChar}*`, ...web, '/b')],
  ['iri', format(uri, looseUri, ...web)],
  ['iri-reference', format(`${uri}|${path}+`, `${uriChar}*`, ...web, '/b')],
  ['uri-template', format(uri, String.raw`[^\s<>\\^\x60|]*`, ...web)],
  ['uuid', format(uuid, `(?:urn:uuid:)?${uuid}`, ...['00000000', '11111111'].map(uuidOf))],
  ['json-pointer', format(pointer, pointer, '', '/a')],
  [
    'relative-json-pointer',
    format(
      String.raw`(?:0|[1-9]\d*)(?:#|${pointer})`,
      String.raw`\d+(?:[+-]\d+)?(?:#|${pointer})`,
      '0',
      '1/a',
    ),
  ],
  // Which patterns are valid is beyond a pattern; these few are not.
  ['regex', format('[A-Za-z0-9 ]*', String.raw`(?![(\[*+?]$)[^]*`, 'a', '')],
])

function uuidOf(digits: string): string {
  return `${digits}-0000-4000-8000-000000000000`
}

/** Formats that the standard defines as parts of others, whatever a validator takes for either. */
const largerFormats: ReadonlyMap<string, readonly string[]> = new Map([
  ['email', ['idn-email']],
  ['hostname', ['idn-hostname']],
  ['iri', ['iri-reference']],
  ['uri', ['iri', 'iri-reference', 'uri-reference']],
  ['uri-reference', ['iri-reference']],
])

/** Whether every text of a format is of another one, by definition. */
export function isWithinFormat(name: string, other: string): boolean {
  return name === other || largerFormats.get(name)?.includes(other) === true
}
