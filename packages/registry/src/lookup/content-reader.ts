import type { Content, NewContent } from '../contents/content.ts'
import { dialectNamed } from '../contents/dialect.ts'
import type { Dialect } from '../contents/dialect.ts'
import { isObject, parseJson, valueAt } from '../contents/json.ts'
import type { Json } from '../contents/json.ts'
import { outlineOf } from '../contents/outline.ts'
import type { Outline } from '../contents/outline.ts'
import type { Store } from '../store/store.ts'
import { Cache } from './cache.ts'

/** A registered schema, parsed; it was looked at when it came in. */
export interface ParsedContent {
  readonly schema: Json
  readonly schemaHash: string
  readonly dialect: Dialect
}

/** How a version names its content. */
export interface ContentName {
  readonly contentId: number
  readonly guid: string
}

/**
 * Contents for those who know by a version that they exist; what never changes is read and parsed once. Kept under their guid:
 * an id that was deleted for good, in another process too, can be brought along again in mode IMPORT with another schema.
 */
export interface ContentReader {
  content(name: ContentName): Promise<Content | undefined>
  /** Keeps what the store just gave, for who asks for it next. */
  keep(content: Content): void
  parsed(content: NewContent): ParsedContent
}

/** Most text that is kept, in UTF-16 units; parsed it takes some times as much. */
const mostText = 8 * 1024 * 1024

/** A reader with its own memory. */
export function contentReader(store: Store): ContentReader {
  const contents = new Cache<Content>({ most: mostText, weigh })
  const schemas = new Cache<ParsedContent & { readonly length: number }>({
    most: mostText,
    weigh: ({ length }) => length + 500,
  })
  return {
    async content({ contentId, guid }) {
      const known = contents.get(guid)
      if (known?.id === contentId) return known
      const content = await store.content(contentId)
      if (content !== undefined) contents.set(content.guid, content)
      return content
    },
    keep(content) {
      contents.set(content.guid, content)
    },
    parsed({ text, schemaHash }) {
      const known = schemas.get(schemaHash)
      if (known !== undefined) return known
      const schema = parseJson(text) ?? true
      const declared = isObject(schema) ? valueAt(schema, '$schema') : undefined
      const dialect = (declared === undefined ? undefined : dialectNamed(declared)) ?? '2020-12'
      const parsed = { schema, schemaHash, dialect, length: text.length }
      schemas.set(schemaHash, parsed)
      return parsed
    },
  }
}

/** With what stands beside the schema, which can be longer. */
function weigh({ text, references, metadata, ruleSet }: Content): number {
  const isBare = references.length === 0 && metadata === undefined && ruleSet === undefined
  return text.length + 500 + (isBare ? 0 : JSON.stringify([references, metadata, ruleSet]).length)
}

/** What a registered schema holds that others may name, when it is known under a URI. */
export function outlineUnder({ schema, dialect }: ParsedContent, uri: string): Outline {
  return outlineOf(schema, dialect, uri)
}
