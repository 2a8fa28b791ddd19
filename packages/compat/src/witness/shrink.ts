import { isList, isObject, objectOf } from '../json.ts'
import type { Json } from '../json.ts'

/** How many smaller values are tried in all, times their size. */
const trials = 4_000

/** A smaller value that still meets the test: properties, items and characters are left out while that goes well. */
export function shrink(value: Json, meets: (value: Json) => boolean): Json {
  let current = value
  let left = Math.min(200, trials / sizeOf(value))
  for (;;) {
    let smallest: Json | undefined
    for (const candidate of smaller(current)) {
      left -= 1
      if (left < 0) return current
      if (!meets(candidate)) continue
      smallest = candidate
      break
    }
    if (smallest === undefined) return current
    current = smallest
  }
}

/** Values with one thing less, or with one simpler thing. */
function* smaller(value: Json): Iterable<Json> {
  if (isList(value)) {
    for (const index of value.keys()) yield value.filter((_, other) => other !== index)
    for (const [index, item] of value.entries()) {
      for (const less of smaller(item)) yield value.with(index, less)
    }
  } else if (isObject(value)) {
    const entries = Object.entries(value).flatMap(([key, part]) =>
      part === undefined ? [] : [[key, part] as const],
    )
    for (const [key] of entries) yield objectOf(entries.filter(([other]) => other !== key))
    for (const [key, part] of entries) {
      for (const less of smaller(part))
        yield objectOf(entries.map(([other, old]) => [other, other === key ? less : old]))
    }
  }
}

function sizeOf(value: Json): number {
  if (isList(value)) return value.reduce<number>((size, item) => size + sizeOf(item), 1)
  if (!isObject(value)) return 1
  return Object.values(value).reduce<number>(
    (size, part) => size + (part === undefined ? 0 : sizeOf(part)),
    1,
  )
}
