import type { Content } from '../contents/content.ts'
import { Cache } from '../lookup/cache.ts'
import type { Shelves } from '../lookup/bundle.ts'
import { given } from '../refusal.ts'
import type { Outcome } from '../refusal.ts'
import type { Store } from '../store/store.ts'
import { writeSubject } from '../subjects/subject-name.ts'
import type { Version } from '../subjects/version.ts'
import { bundleOf } from './bundle-of.ts'
import type { SchemaBundle } from './schema-bundle.ts'

/** A version with what it is judged with. */
export interface PreparedSchema {
  readonly content: Content
  readonly bundle: SchemaBundle
  /** How many deletions there were before it was gathered. */
  readonly removals: number
}

/** Prepares a version; undefined when its content is gone. */
export type PrepareSchema = (version: Version) => Promise<Outcome<PreparedSchema> | undefined>

/** Most text of bundles that is kept, in UTF-16 units. */
const mostText = 8 * 1024 * 1024

/**
 * Gathers what a version builds on once, and again when anything was deleted since, by whatever process: a version, and all
 * that it refers to by number, is otherwise always the same.
 */
export function preparedSchemas(shelves: Shelves & { readonly store: Store }): PrepareSchema {
  const empty = (): Cache<PreparedSchema> => new Cache({ most: mostText, weigh })
  let [kept, at] = [empty(), -1]
  return async (version) => {
    const { store, contents } = shelves
    const removals = await store.removals()
    if (removals !== at) [kept, at] = [empty(), removals]
    const name = `${version.guid} ${version.contentId} ${writeSubject(version)} ${version.version}`
    const known = kept.get(name)
    if (known !== undefined) return given(known)
    const content = await contents.content(version)
    if (content === undefined) return undefined
    const bundle = await bundleOf(shelves, content)
    if (!bundle.ok) return bundle
    const prepared = { content, bundle: bundle.value, removals }
    // What was gathered before a deletion that was seen since may be what was deleted.
    if (removals === at) kept.set(name, prepared)
    return given(prepared)
  }
}

function weigh({ bundle: { key, text, documents } }: PreparedSchema): number {
  return documents.reduce((total, one) => total + one.text.length, text.length + key.length)
}
