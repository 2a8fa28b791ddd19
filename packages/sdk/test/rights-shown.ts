import { isObject, listOf } from './rights-oracle-parties.ts'

/** Places of the first value that the second has not; items of a list may be left out, but stay in order. */
export function shownOnlyIn(value: unknown, within: unknown, at = ''): readonly string[] {
  if (value === undefined || value === within) return []
  if (Array.isArray(value)) {
    let from = 0
    const among = listOf(within)
    for (const [index, item] of value.entries()) {
      const found = among.findIndex(
        (other, position) => position >= from && shownOnlyIn(item, other).length === 0,
      )
      if (found < 0) return [`${at}/${index}`]
      from = found + 1
    }
    return []
  }
  if (!isObject(value) || !isObject(within)) return [at]
  return Object.entries(value).flatMap(([name, inner]) => shownOnlyIn(inner, within[name], `${at}/${name}`))
}
