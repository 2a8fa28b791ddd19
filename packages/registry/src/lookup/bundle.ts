import type { Reference } from '../contents/content.ts'
import type { Json } from '../contents/json.ts'
import { maxBundleDocuments, maxBundleLength } from '../contents/limits.ts'
import type { Outline } from '../contents/outline.ts'
import { ownUri, resolveUri, splitUri } from '../contents/uri.ts'
import type { Outcome } from '../refusal.ts'
import { given, refused } from '../refusal.ts'
import type { Store } from '../store/store.ts'
import type { ContentReader, ParsedContent } from './content-reader.ts'
import { outlineUnder } from './content-reader.ts'
import { missing, targetOf, tooMany } from './resolve-references.ts'

/** Everything that a schema builds on, over all steps. */
export interface Documents {
  /** By the URI under which a reference names them, and by their own. */
  readonly byUri: ReadonlyMap<string, Json>
  readonly outlines: readonly Outline[]
  /** Equal for equal documents under equal URIs; empty when there are none. */
  readonly key: string
}

/** Where documents come from. */
export interface Shelves {
  readonly store: Store
  readonly contents: ContentReader
}

/** Nothing to build on. */
export const noDocuments: Documents = { byUri: new Map(), outlines: [], key: '' }

/** Gathers what references lead to; `base` is what relative names of the referring schema stand on. */
export async function gatherDocuments(
  shelves: Shelves,
  references: readonly Reference[],
  base: string = ownUri,
): Promise<Outcome<Documents>> {
  if (references.length === 0) return given(noDocuments)
  const gathered = new Gathering()
  const waiting = references.map((reference) => ({ reference, base }))
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const found = await readTarget(shelves, next.reference)
    if (found === undefined) return refused(missing(next.reference.subject, next.reference.version))
    const uri = splitUri(resolveUri(next.reference.name, next.base) ?? next.reference.name).bare
    const outcome = gathered.add(uri, found)
    if (outcome === 'known') continue
    if (outcome === 'conflict') return refused(conflict(next.reference.name))
    if (outcome === 'too-many') return refused(tooMany)
    for (const reference of found.references) waiting.push({ reference, base: outcome.uri })
  }
  return given(gathered.documents())
}

interface Target {
  readonly parsed: ParsedContent
  readonly references: readonly Reference[]
  readonly length: number
}

async function readTarget({ store, contents }: Shelves, reference: Reference): Promise<Target | undefined> {
  const target = targetOf(reference)
  const version =
    target === undefined ? undefined : await store.version(target, target.version, 'also-deleted')
  const content = version === undefined ? undefined : await contents.content(version)
  if (content === undefined) return undefined
  return { parsed: contents.parsed(content), references: content.references, length: content.text.length }
}

class Gathering {
  readonly #hashes = new Map<string, string>()
  readonly #byUri = new Map<string, Json>()
  readonly #outlines: Outline[] = []
  #length = 0

  add(uri: string, { parsed, length }: Target): 'known' | 'conflict' | 'too-many' | Outline {
    const before = this.#hashes.get(uri)
    if (before !== undefined) return before === parsed.schemaHash ? 'known' : 'conflict'
    const outline = outlineUnder(parsed, uri)
    const own = this.#hashes.get(outline.uri)
    if (own !== undefined && own !== parsed.schemaHash) return 'conflict'
    this.#length += length
    if (this.#outlines.length >= maxBundleDocuments || this.#length > maxBundleLength) return 'too-many'
    for (const name of new Set([uri, outline.uri])) {
      this.#hashes.set(name, parsed.schemaHash)
      this.#byUri.set(name, parsed.schema)
    }
    this.#outlines.push(outline)
    return outline
  }

  documents(): Documents {
    const key = [...this.#hashes].map(([uri, hash]) => `${uri} ${hash}`).toSorted()
    return { byUri: this.#byUri, outlines: this.#outlines, key: key.join('\n') }
  }
}

function conflict(name: string): {
  readonly code: 'reference-conflict'
  readonly nl: string
  readonly en: string
} {
  const shown = JSON.stringify(name.slice(0, 300))
  return {
    code: 'reference-conflict',
    nl: `Onder de naam ${shown} bouwt dit schema op twee verschillende schema's.`,
    en: `Under the name ${shown} this schema builds on two different schemas.`,
  }
}
