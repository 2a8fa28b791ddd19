import type { Json } from '@samenspraak/compat'
import { idOf } from './schema-set.ts'
import type { SchemaFile, SchemaSet } from './schema-set.ts'

/** A schema in two versions. */
export interface SchemaPair {
  readonly name: string
  readonly from: SchemaFile
  readonly to: SchemaFile
}

/** What two versions have of each other. */
export interface SchemaPairs {
  readonly pairs: readonly SchemaPair[]
  /** In the first version only. */
  readonly gone: readonly SchemaFile[]
  /** In the second version only. */
  readonly fresh: readonly SchemaFile[]
}

/** Pairs schemas by their `$id`, and the others by their path; two single files always belong together. */
export function pairSchemas(from: SchemaSet, to: SchemaSet): SchemaPairs {
  const [only, other] = [from.files[0], to.files[0]]
  if (!from.isFolder && !to.isFolder && only !== undefined && other !== undefined)
    return { pairs: [{ name: other.path, from: only, to: other }], gone: [], fresh: [] }
  const pairs: SchemaPair[] = []
  const taken = new Set<SchemaFile>()
  for (const keyOf of [idOf, ({ path }: SchemaFile) => path]) {
    const waiting = new Map<string, SchemaFile>()
    for (const file of to.files) {
      const key = keyOf(file)
      if (key !== undefined && !taken.has(file) && !waiting.has(key)) waiting.set(key, file)
    }
    for (const file of from.files) {
      const key = taken.has(file) ? undefined : keyOf(file)
      const next = key === undefined ? undefined : waiting.get(key)
      if (key === undefined || next === undefined) continue
      waiting.delete(key)
      taken.add(file).add(next)
      pairs.push({ name: next.path, from: file, to: next })
    }
  }
  const left = ({ files }: SchemaSet): readonly SchemaFile[] => files.filter((file) => !taken.has(file))
  return {
    pairs: pairs.toSorted((one, next) => (one.name < next.name ? -1 : 1)),
    gone: left(from),
    fresh: left(to),
  }
}

/** The schemas of a version by `$id`, for references from one to another. */
export function documentsOf(sets: readonly SchemaSet[]): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    sets.flatMap(({ files }) =>
      files.flatMap((file) => {
        const id = idOf(file)
        return id === undefined ? [] : [[id, file.schema] as const]
      }),
    ),
  )
}
