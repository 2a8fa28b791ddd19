import { INVALID, NOT_MINE, stop } from './state'

/** Set by `scanNumber`. */
export let numberValue: f64 = 0

/** Every number of so many digits survives a double unchanged (IEEE 754, DBL_DIG). */
const ALWAYS_KEPT: u32 = 15
/** The largest power of ten that a double holds exactly. */
const EXACT_POWER: i32 = 22

function isDigit(byte: u32): boolean {
  return byte - 0x30 < 10
}

/**
 * A number from its first byte to the address after it (RFC 8259, section 6). A product or quotient of two exact
 * doubles is rounded once, as JSON.parse rounds; longer numbers are left to the complete engine.
 */
export function scanNumber(from: usize): usize {
  let p = from
  const isNegative = load<u8>(p) == 0x2d
  if (isNegative) p += 1
  if (!isDigit(load<u8>(p))) return stop(INVALID)
  let digits: u32 = 0
  // Seventeen digits fit 64 bits, but the engine must also run where 64 bits are slow: two parts of a double are enough.
  let mantissa: f64 = 0
  if (load<u8>(p) == 0x30) {
    p += 1
    if (isDigit(load<u8>(p))) return stop(INVALID)
  } else {
    while (isDigit(load<u8>(p))) {
      mantissa = mantissa * 10 + <f64>(<u32>load<u8>(p) - 0x30)
      digits += 1
      p += 1
    }
  }
  let power: i32 = 0
  if (load<u8>(p) == 0x2e) {
    p += 1
    const fraction = p
    while (isDigit(load<u8>(p))) {
      mantissa = mantissa * 10 + <f64>(<u32>load<u8>(p) - 0x30)
      digits += 1
      p += 1
    }
    if (p == fraction) return stop(INVALID)
    if (p - fraction > 1000) return stop(NOT_MINE)
    power = -(<i32>(p - fraction))
  }
  if ((load<u8>(p) | 0x20) == 0x65) {
    p += 1
    const sign = load<u8>(p)
    if (sign == 0x2b || sign == 0x2d) p += 1
    const start = p
    let exponent: i32 = 0
    while (isDigit(load<u8>(p))) {
      if (exponent < 100000) exponent = exponent * 10 + <i32>(<u32>load<u8>(p) - 0x30)
      p += 1
    }
    if (p == start) return stop(INVALID)
    power += sign == 0x2d ? -exponent : exponent
  }
  if (digits > ALWAYS_KEPT || power > EXACT_POWER || power < -EXACT_POWER) return stop(NOT_MINE)
  if (power < 0) mantissa /= powerOfTen(-power)
  else if (power > 0) mantissa *= powerOfTen(power)
  numberValue = isNegative ? -mantissa : mantissa
  return p
}

function powerOfTen(power: i32): f64 {
  let value: f64 = 1
  for (let i = 0; i < power; i++) value *= 10
  return value
}
