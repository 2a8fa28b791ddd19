import { isDigits } from './digits.ts'

const zero = 0x30
const upperA = 0x41
const upperD = 0x44
const upperS = 0x53
const upperZ = 0x5a

/** A Dutch postcode as systems write it: `1234AB`, without space; 1000 to 9999, and never SA, SD or SS. */
export function isPostcode(value: string): boolean {
  if (value.length !== 6 || value.charCodeAt(0) === zero || !isDigits(value, 0, 4)) return false
  const first = value.charCodeAt(4)
  const second = value.charCodeAt(5)
  if (first < upperA || first > upperZ || second < upperA || second > upperZ) return false
  return first !== upperS || (second !== upperA && second !== upperD && second !== upperS)
}
