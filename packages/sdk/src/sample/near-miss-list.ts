import type { PlantedFault } from './near-miss.ts'
import { uuid } from './random.ts'
import type { Random } from './random.ts'
import type { Place } from './schema.ts'

/** Longer lists are valid as far as anybody will ever test, and slow to write down. */
const longestList = 1000

/** What can be wrong with a list as a whole. */
export function* listFaults(
  { schema }: Place,
  value: readonly unknown[],
  random: Random,
): Generator<PlantedFault> {
  const { minItems = 0, maxItems = Infinity, uniqueItems = false } = schema
  if (minItems > 0) yield { kind: 'few', value: value.slice(0, minItems - 1), code: 'sdk/too-few-items' }
  const [first] = value
  if (maxItems <= longestList) {
    const more = Array.from({ length: maxItems + 1 - value.length }, () =>
      uniqueItems ? anotherLike(first, random) : first,
    )
    if (!more.includes(undefined))
      yield { kind: 'many', value: [...value, ...more], code: 'sdk/too-many-items' }
  }
  if (!uniqueItems || first === undefined) return
  const twice = value.length < maxItems ? [...value, first] : value.with(1, first)
  if (twice.length > 1) yield { kind: 'twice', value: twice, code: 'sdk/duplicate-item' }
}

/** An id that is not in the list yet; of other values there may not be enough different ones. */
function anotherLike(item: unknown, random: Random): string | undefined {
  const isId = typeof item === 'string' && /^[0-9a-f]{8}-/.test(item)
  return isId ? uuid(random) : undefined
}
