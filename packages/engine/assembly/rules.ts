import { follow, word } from './program'
import { program } from './state'

/**
 * [allowed low, allowed high, closed, required low, required high, least, most, conditions, place of the conditions,
 * dependents, place of the dependents]. An open object has no names that are allowed in another variant alone.
 */
export function keepsRules(
  rules: usize,
  captures: usize,
  low: u32,
  high: u32,
  count: u32,
  hasUnknown: boolean,
): boolean {
  if (word(rules, 2) != 0) {
    if (hasUnknown || (low & ~word(rules, 0)) | (high & ~word(rules, 1))) return false
  }
  if (!has(low, high, word(rules, 3), word(rules, 4))) return false
  if (count < word(rules, 5) || count > word(rules, 6)) return false
  const conditions = follow(rules, 8)
  for (let nth: u32 = 0; nth < word(rules, 7); nth++)
    if (!keepsCondition(program + word(conditions, nth), captures, low, high)) return false
  const dependents = follow(rules, 10)
  for (let nth: u32 = 0; nth < word(rules, 9); nth++) {
    const dependent = dependents + (nth << 4)
    const isThere = (low & word(dependent, 0)) | (high & word(dependent, 1))
    if (isThere && !has(low, high, word(dependent, 2), word(dependent, 3))) return false
  }
  return true
}

function has(low: u32, high: u32, requiredLow: u32, requiredHigh: u32): boolean {
  return (low & requiredLow) == requiredLow && (high & requiredHigh) == requiredHigh
}

/** [capture, bits of its values, required low, required high, next condition or 0, otherwise low, otherwise high] */
function keepsCondition(first: usize, captures: usize, low: u32, high: u32): boolean {
  let condition = first
  while (true) {
    const value = load<i32>(captures + (word(condition, 0) << 2))
    if (value >= 0) {
      const bits = load<u32>(follow(condition, 1) + ((value >>> 5) << 2))
      if ((bits >>> (value & 31)) & 1) return has(low, high, word(condition, 2), word(condition, 3))
    }
    if (word(condition, 4) == 0) return has(low, high, word(condition, 5), word(condition, 6))
    condition = follow(condition, 4)
  }
}
