import { passesElfproef } from '../../formats/elfproef.ts'
import { readings } from './readings.ts'

/** What is known of the place in which a number stands. */
export interface BsnOptions {
  /** Whether a run of eight digits counts as a number that lost its leading zero; yes unless told. */
  readonly takesEightDigits?: boolean
}

// Moments and the numbers of organisations are long runs of digits that never are a person; a UUID is looked at apart.
const moment =
  /(?<!\d)\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d{2}:\d{2})?(?!\d)/g
const organisation = /(?<![a-z0-9])(?:oin:[0-9A-Z]{20}|kvk[a-z]{0,6}[:=_.-]?\d{8})(?![a-z0-9])/gi
const uuid =
  /(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-(?:000(\d{9})|[0-9a-f]{12})(?![0-9a-f])/gi
const token = /[0-9A-Za-z]+/g
const nineDigits = /^[A-Za-z]*(\d{9})[A-Za-z]*$/
const eightDigits = /^(?:bsn)?(\d{8})$/i
// The ways in which people break a number of nine digits: 123 456 782, 1234.56.782, 12-34-56-782, one by one; and of eight.
const grouped =
  /(?<!\d|\d[ .+_-])(?:\d{3}([ .+_-])\d{3}\1\d{3}|\d{4}([ .+_-])\d{2}\2\d{3}|\d{2}([ .+_-])\d{2}\3\d{2}\3\d{3}|\d([ .+_-])\d(?:\4\d){7}|\d{2}([ .+_-])\d{3}\5\d{3})(?![0-9A-Za-z]|[ .+_-]\d)/g
const yearAndMonth = /^(?:19|20)\d\d\D(?:0[1-9]|1[0-2])\D/

/**
 * Whether a text holds what can be a citizen service number: nine digits that pass the eleven test, or eight that do
 * with the leading zero back, bare or broken into groups, in a URI, and percent-encoded up to three times.
 */
export function holdsBsn(text: string, { takesEightDigits = true }: BsnOptions = {}): boolean {
  return readings(text).some((reading) => {
    const left = withoutOthers(reading)
    if (left === undefined || hasGroups(left)) return true
    return (left.match(token) ?? []).some((word) => isNumberIn(word, takesEightDigits))
  })
}

/** The text without numbers that are something else; undefined when one of those was made of a BSN. */
function withoutOthers(text: string): string | undefined {
  let isMadeOfOne = false
  const left = text.replace(uuid, (_whole, digits: string | undefined) => {
    if (digits !== undefined && canBeIssued(digits)) isMadeOfOne = true
    return '#'
  })
  return isMadeOfOne ? undefined : left.replace(moment, '#').replace(organisation, '#')
}

function hasGroups(text: string): boolean {
  return (text.match(grouped) ?? []).some((found) => {
    // A case number: year, month and a count.
    if (yearAndMonth.test(found)) return false
    return canBeIssued(found.replace(/\D/g, '').padStart(9, '0'))
  })
}

function isNumberIn(word: string, takesEightDigits: boolean): boolean {
  const nine = nineDigits.exec(word)?.[1]
  if (nine !== undefined) return canBeIssued(nine)
  const eight = takesEightDigits ? eightDigits.exec(word)?.[1] : undefined
  return eight !== undefined && !isDay(eight) && canBeIssued(`0${eight}`)
}

/** Numbers with two leading zeros were never issued; counters start that way. */
function canBeIssued(digits: string): boolean {
  return !digits.startsWith('00') && passesElfproef(digits)
}

function isDay(digits: string): boolean {
  return (
    /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits) ||
    /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d$/.test(digits)
  )
}
