import type { FormatName } from '../src/formats/index.ts'

const local = String.raw`[A-Za-z0-9!#$%&'*+\-/=?^_\x60{|}~]+`
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?'
const emailGrammar = new RegExp(
  `^(?=[^@]{1,64}@)${local}(?:\\.${local})*@(?:${label}\\.)+(?![0-9]+$)${label}$`,
)

/** RFC 3986, appendix A, rule by rule. */
const uriGrammar = ((): RegExp => {
  const unreservedOrSubDelims = String.raw`[A-Za-z0-9\-._~!$&'()*+,;=]`
  const encoded = '%[0-9A-Fa-f]{2}'
  const name = `(?:${unreservedOrSubDelims}|${encoded})`
  const pchar = `(?:${unreservedOrSubDelims}|${encoded}|[:@])`
  const h16 = '[0-9A-Fa-f]{1,4}'
  const octet = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9][0-9]|[0-9])'
  const ls32 = `(?:${h16}:${h16}|${octet}(?:\\.${octet}){3})`
  const left = (groups: number): string => `(?:(?:${h16}:){0,${groups}}${h16})?`
  const ipV6 = [
    `(?:${h16}:){6}${ls32}`,
    `::(?:${h16}:){5}${ls32}`,
    `(?:${h16})?::(?:${h16}:){4}${ls32}`,
    `${left(1)}::(?:${h16}:){3}${ls32}`,
    `${left(2)}::(?:${h16}:){2}${ls32}`,
    `${left(3)}::${h16}:${ls32}`,
    `${left(4)}::${ls32}`,
    `${left(5)}::${h16}`,
    `${left(6)}::`,
  ].join('|')
  const future = `[vV][0-9A-Fa-f]+\\.(?:${unreservedOrSubDelims}|:)+`
  const host = `(?:\\[(?:${ipV6}|${future})\\]|${name}*)`
  const authority = `(?:(?:${name}|:)*@)?${host}(?::[0-9]*)?`
  const path = `(?://${authority}(?:/${pchar}*)*|/(?:${pchar}+(?:/${pchar}*)*)?|${pchar}+(?:/${pchar}*)*|)`
  return new RegExp(`^[A-Za-z][A-Za-z0-9+.\\-]*:${path}(?:\\?(?:${pchar}|[/?])*)?(?:#(?:${pchar}|[/?])*)?$`)
})()

function isCalendarDay(value: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []
  const date = new Date(0)
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  return year !== '' && year !== '0000' && date.toISOString().slice(0, 10) === value
}

function isClockTime(time: string): boolean {
  // Date.parse takes 24:00:00 as the end of the day.
  return !time.startsWith('24') && !Number.isNaN(Date.parse(`2026-01-01T${time}Z`))
}

/** The last digit is what the others leave after division by eleven; if that is ten, no digit fits. */
function hasRightLastDigit(value: string): boolean {
  if (!/^[0-9]{9}$/.test(value) || Number(value) === 0) return false
  const reversed = [...value].toReversed().map(Number)
  const rest = reversed.slice(1).reduce((sum, digit, nth) => sum + BigInt(digit) * BigInt(nth + 2), 0n) % 11n
  return rest === BigInt(reversed[0] ?? 0)
}

/** The formats written a second time, with calendars, grammars and big integers instead of character codes. */
export const formatReferences: Readonly<Record<FormatName, (value: string) => boolean>> = {
  bsn: hasRightLastDigit,
  rsin: hasRightLastDigit,
  date: isCalendarDay,
  'date-time': (value) => {
    const [, day = '', clock = '', zone = ''] =
      /^(.{10})T(\d\d:\d\d:\d\d)(?:\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/s.exec(value) ?? []
    const offset = zone === 'Z' ? '00:00' : zone.slice(1)
    return isCalendarDay(day) && isClockTime(clock) && isClockTime(`${offset}:00`) && zone !== '-00:00'
  },
  email: (value) => value.length < 255 && emailGrammar.test(value),
  postcode: (value) => /^(?!.*S[ADS]$)[1-9][0-9]{3}[A-Z]{2}$/s.test(value),
  uri: (value) => uriGrammar.test(value),
  uuid: (value) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
}
