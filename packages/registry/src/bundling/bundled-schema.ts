import type { Content } from '../contents/content.ts'
import { isBefore2019 } from '../contents/dialect.ts'
import type { Dialect } from '../contents/dialect.ts'
import { isObject, valueAt } from '../contents/json.ts'
import type { Json, JsonObject } from '../contents/json.ts'
import { ownUri, resolveUri, splitUri } from '../contents/uri.ts'
import { gatherDocuments } from '../lookup/bundle.ts'
import type { Shelves } from '../lookup/bundle.ts'
import { outlineUnder } from '../lookup/content-reader.ts'
import type { Outcome } from '../refusal.ts'
import { given } from '../refusal.ts'

/**
 * A schema that needs no other: what it builds on stands in `$defs`, each under the URI by which references name it, as
 * JSON Schema 2020-12 section 9.3 describes. References stay as they are.
 */
export async function bundledSchema(shelves: Shelves, content: Content): Promise<Outcome<Json>> {
  const parsed = shelves.contents.parsed(content)
  const { schema, dialect } = parsed
  if (content.references.length === 0 || !isObject(schema)) return given(schema)
  const documents = await gatherDocuments(shelves, content.references, outlineUnder(parsed, ownUri).uri)
  if (!documents.ok) return documents
  return given(withDocuments(schema, dialect, documents.value.byUri))
}

function withDocuments(schema: JsonObject, dialect: Dialect, documents: ReadonlyMap<string, Json>): Json {
  const [defs, id] = [isBefore2019(dialect) ? 'definitions' : '$defs', dialect === 'draft-04' ? 'id' : '$id']
  const own = valueAt(schema, defs)
  const taken = new Set(isObject(own) ? Object.keys(own) : [])
  const added = [...documents].map(
    ([uri, document]) => [freeName(uri, taken), named(uri, document, id)] as const,
  )
  return { ...schema, [defs]: { ...(isObject(own) ? own : {}), ...Object.fromEntries(added) } }
}

/**
 * A document under a name that references use. One with another name of its own stands there under that one too, so here
 * a signpost is enough; a `$ref` within `allOf`, because before 2019-09 nothing counts beside a `$ref`.
 */
function named(uri: string, document: Json, id: string): Json {
  const own = isObject(document) ? valueAt(document, id) : undefined
  const absolute = typeof own === 'string' ? splitUri(resolveUri(own, uri) ?? own).bare : uri
  if (absolute !== uri) return { [id]: shown(uri), allOf: [{ $ref: shown(absolute) }] }
  return isObject(document) ? { ...document, [id]: shown(uri) } : { [id]: shown(uri), allOf: [document] }
}

/** A relative name stays one: its schema has no URI of its own to stand on. */
function shown(uri: string): string {
  return uri.startsWith(ownUri) ? uri.slice(ownUri.length) : uri
}

function freeName(uri: string, taken: Set<string>): string {
  const last = uri.split(/[/#]/u).findLast((part) => part !== '') ?? 'schema'
  const base = last.replaceAll(/[^A-Za-z0-9._-]/gu, '-')
  let name = base
  for (let nth = 2; taken.has(name); nth += 1) name = `${base}-${nth}`
  taken.add(name)
  return name
}
