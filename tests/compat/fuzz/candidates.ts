import type { Json } from '@samenspraak/compat'
import { isList, isObject, withKey, without } from '../json-path.ts'
import type { Random } from '../random.ts'
import { randomValue, smallNames, smallNumbers, smallTexts } from './random-value.ts'

/** Every scalar of the little world and what is one layer deep, and what the schemas themselves name. */
export function smallDocuments(schemas: readonly Json[]): readonly Json[] {
  return [...littleWorld, ...schemas.flatMap(namedValues)]
}

const littleWorld: readonly Json[] = allSmall()

function allSmall(): readonly Json[] {
  const scalars: readonly Json[] = [null, true, false, ...smallNumbers, ...smallTexts]
  const some: readonly Json[] = [null, true, 0, 1, 2, 0.5, '', 'a', 'b', 'ab', [], {}]
  const pairs = some.flatMap((first) => some.slice(0, 9).map((second): Json => [first, second]))
  const objects = smallNames.flatMap((name) => some.map((value): Json => ({ [name]: value })))
  const twoNames = ['b', 'c', 'd'].flatMap((name) =>
    some.flatMap((first) => some.slice(2, 8).map((second): Json => ({ a: first, [name]: second }))),
  )
  return [...scalars, [], {}, ...some.map((one): Json => [one]), ...pairs, ...objects, ...twoNames]
}

/** Values in `const` and `enum` anywhere. */
function namedValues(schema: Json): readonly Json[] {
  if (isList(schema)) return schema.flatMap(namedValues)
  if (!isObject(schema)) return []
  return Object.entries(schema).flatMap(([key, value]): readonly Json[] => {
    if (value === undefined) return []
    if (key === 'const') return [value]
    return key === 'enum' && isList(value) ? value : namedValues(value)
  })
}

/** A document near another one. */
export function nearby(document: Json, random: Random): Json {
  if (isList(document) && !random.oneIn(6)) return nearList(document, random)
  if (!isObject(document) || random.oneIn(6)) return randomValue(random, 2)
  const names = Object.keys(document)
  const name = random.oneIn(2) ? random.some(smallNames) : random.some(names)
  if (name === undefined) return randomValue(random, 2)
  const value = document[name]
  if (random.oneIn(4)) return without(document, name)
  return withKey(
    document,
    name,
    value === undefined || random.oneIn(2) ? randomValue(random, 1) : nearby(value, random),
  )
}

function nearList(list: readonly Json[], random: Random): Json {
  const index = random.below(list.length + 1)
  const item = list[index]
  if (item === undefined)
    return [...list, random.oneIn(2) ? (random.some(list) ?? null) : randomValue(random, 1)]
  return random.oneIn(3) ? list.toSpliced(index, 1) : list.with(index, nearby(item, random))
}
