import type { Json } from '@samenspraak/compat'
import type { Pair } from '../direction.ts'
import { at, isList, isObject, replaced, without } from '../json-path.ts'
import type { Path } from '../json-path.ts'

/** The smallest pair found that still shows something, by leaving out one part after another. */
export async function shrinkPair(pair: Pair, stillShows: (pair: Pair) => Promise<boolean>): Promise<Pair> {
  let smallest = pair
  for (let isSmaller = true; isSmaller;) {
    isSmaller = false
    for (const smaller of smallerPairs(smallest)) {
      if (!(await stillShows(smaller))) continue
      smallest = smaller
      isSmaller = true
      break
    }
  }
  return smallest
}

/** What stands on both sides is left out on both, so that the difference stays what it was. */
function* smallerPairs(pair: Pair): Generator<Pair> {
  for (const path of partsOf(pair.from)) {
    const from = leftOut(pair.from, path)
    if (isSamePart(pair, path)) yield { ...pair, from, to: leftOut(pair.to, path) }
    yield { ...pair, from }
  }
  for (const path of partsOf(pair.to)) yield { ...pair, to: leftOut(pair.to, path) }
}

function isSamePart({ from, to }: Pair, path: Path): boolean {
  return JSON.stringify(at(from, path)) === JSON.stringify(at(to, path))
}

/** Paths of everything inside, the largest first. */
function partsOf(value: Json, path: Path = []): readonly Path[] {
  const entries = isList(value) || isObject(value) ? Object.entries(value) : []
  const inside = entries.flatMap(([key, part]) => (part === undefined ? [] : partsOf(part, [...path, key])))
  return path.length === 0 ? inside : [path, ...inside]
}

function leftOut(root: Json, path: Path): Json {
  const last = path.at(-1)
  const holderPath = path.slice(0, -1)
  const holder = at(root, holderPath)
  if (last === undefined) return root
  if (isList(holder)) return replaced(root, holderPath, holder.toSpliced(Number(last), 1))
  return isObject(holder) ? replaced(root, holderPath, without(holder, last)) : root
}
