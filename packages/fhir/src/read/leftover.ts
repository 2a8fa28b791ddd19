import { fingerprint } from '../fingerprint.ts'
import { isList, isObject } from '../json.ts'
import type { Json } from '../json.ts'
import type { Reading } from './reading.ts'
import type { Source } from './cursor.ts'

/** A place in an entry of which nothing was understood. */
export interface Leftover {
  readonly source: Source
  readonly path: string
  readonly value: Json
  /** Fingerprints of what was understood of each element of a list on the way. */
  readonly within: readonly string[]
}

/** What of each entry no document took, as the largest parts that hold nothing understood. */
export function leftoversOf(reading: Reading): readonly Leftover[] {
  const taken = new Map<Source, Set<string>>()
  for (const { source, path } of reading.taken) {
    const paths = taken.get(source) ?? new Set()
    taken.set(source, paths)
    // What stands above a path that is known, is known too.
    for (let at = path; at !== '' && !paths.has(at); at = at.slice(0, at.lastIndexOf('/'))) paths.add(at)
  }
  return reading.index.sources.flatMap((source) => {
    const root: Leftover = { source, path: '', value: source.resource, within: [] }
    const paths = taken.get(source)
    return paths === undefined ? [root] : below(root, paths)
  })
}

function below(place: Leftover, taken: ReadonlySet<string>): readonly Leftover[] {
  const { path, value } = place
  if (path !== '' && !taken.has(path)) return [place]
  if (isList(value)) {
    return value.flatMap((item, index) => {
      const at = { ...place, path: `${path}/${index}`, value: item }
      const left = below(at, taken)
      // Only what stands in an element that is partly ours needs it to be found again.
      if (left.length === 0 || left[0]?.path === at.path) return left
      const own = fingerprint(pruned(at.value, at.path, taken))
      return left.map((each) => ({ ...each, within: [own, ...each.within] }))
    })
  }
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, item]) =>
    below({ ...place, path: `${path}/${name}`, value: item }, taken),
  )
}

/** What was understood of a value. */
function pruned(value: Json, path: string, taken: ReadonlySet<string>): Json {
  if (isList(value)) {
    return value.flatMap((item, index) => {
      const at = `${path}/${index}`
      return taken.has(at) ? [pruned(item, at, taken)] : []
    })
  }
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]) => {
      const at = `${path}/${name}`
      return taken.has(at) ? [[name, pruned(item, at, taken)]] : []
    }),
  )
}
