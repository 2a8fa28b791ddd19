import { isList, isObject, valueAt } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import { TroubleError } from '../trouble.ts'
import {
  declaredDialect,
  dialectNamed,
  isSince,
  schemaKeywords,
  schemaListKeywords,
  schemaMapKeywords,
} from './dialect.ts'
import type { Dialect } from './dialect.ts'

/** A schema with its own URI: the document itself, or a part with `$id`. */
export interface Resource {
  readonly uri: string
  readonly dialect: Dialect
  readonly root: Json
  readonly pointer: string
  /** Parts by `$anchor`, `$dynamicAnchor` and, in old drafts, `$id: "#name"`. */
  readonly anchors: Map<string, Place>
  readonly dynamicAnchors: Map<string, Place>
  readonly recursiveAnchor: boolean
}

/** A schema and where it stands. */
export interface Place {
  readonly schema: Json
  readonly pointer: string
  readonly resource: Resource
}

/** What a document holds: its resources by URI and by the object that opens them. */
export interface Resources {
  readonly byUri: Map<string, Resource>
  readonly byRoot: Map<Json, Resource>
}

/** A document as it was given. */
export interface SchemaDocument {
  readonly document: Json
  readonly uri: string
  readonly dialect: Dialect
  /** What pointers into it begin with: nothing for the schema itself, its URI and `#` for another. */
  readonly pointer: string
  /** Parts that are known to have neither. */
  readonly plain?: { readonly has: (part: Json) => boolean }
}

/** Finds every part of a document that has a URI or an anchor, looking only where a schema can stand. */
export function indexDocument(
  resources: Resources,
  { document, uri, dialect, pointer: start, plain }: SchemaDocument,
): Resource {
  const root = resourceOf(document, start, { base: uri, dialect })
  register(resources, root, uri)
  const waiting: Place[] = [{ schema: document, pointer: start, resource: root }]
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const { schema, pointer } = place
    if (!isObject(schema) || plain?.has(schema) === true) continue
    let { resource } = place
    if (pointer !== start && hasOwnUri(schema, resource.dialect)) {
      resource = resourceOf(schema, pointer, { base: resource.uri, dialect: resource.dialect })
      register(resources, resource, resource.uri)
    }
    noteAnchors({ schema, pointer, resource })
    for (const [key, part] of partsOf(schema)) {
      waiting.push({ schema: part, pointer: `${pointer}/${key}`, resource })
    }
  }
  return root
}

/** `$id`, or `id` in draft-04; beside `$ref` it is nothing in the drafts where `$ref` stands alone. */
function idOf(schema: JsonObject, dialect: Dialect): string | undefined {
  if (!isSince(dialect, '2019-09') && valueAt(schema, '$ref') !== undefined) return undefined
  const id = valueAt(schema, dialect === 'draft-04' ? 'id' : '$id')
  return typeof id === 'string' ? id : undefined
}

function hasOwnUri(schema: JsonObject, dialect: Dialect): boolean {
  const id = idOf(schema, dialect)
  return id !== undefined && !id.startsWith('#')
}

function isTextOrAbsent(value: Json | undefined): boolean {
  return value === undefined || typeof value === 'string'
}

interface Surroundings {
  readonly base: string
  readonly dialect: Dialect
}

function resourceOf(root: Json, pointer: string, { base, dialect }: Surroundings): Resource {
  const declared = declaredDialect(root)
  const known = declared === undefined ? dialect : dialectNamed(declared)
  if (known === undefined) throw new TroubleError({ code: 'dialect-unknown', at: `${pointer}/$schema` })
  const id = isObject(root) ? idOf(root, known) : undefined
  if (isObject(root) && !isTextOrAbsent(valueAt(root, '$id')))
    throw new TroubleError({ code: 'schema-invalid', at: `${pointer}/$id`, keyword: '$id' })
  const uri = id === undefined || id.startsWith('#') ? base : resolveUri(id, base)
  if (uri === undefined)
    throw new TroubleError({ code: 'schema-invalid', at: `${pointer}/$id`, keyword: '$id' })
  const recursiveAnchor = isObject(root) && known === '2019-09' && valueAt(root, '$recursiveAnchor') === true
  const bare = uri.replace(/#.*$/s, '')
  return {
    uri: bare,
    dialect: known,
    root,
    pointer,
    anchors: new Map(),
    dynamicAnchors: new Map(),
    recursiveAnchor,
  }
}

function register({ byUri, byRoot }: Resources, resource: Resource, uri: string): void {
  byUri.set(resource.uri, resource)
  if (!byUri.has(uri)) byUri.set(uri, resource)
  if (isObject(resource.root)) byRoot.set(resource.root, resource)
}

function noteAnchors(place: Place): void {
  const { schema, resource } = place
  if (!isObject(schema)) return
  const { dialect } = resource
  const anchor = isSince(dialect, '2019-09')
    ? valueAt(schema, '$anchor')
    : idOf(schema, dialect)?.match(/^#(.+)/)?.[1]
  if (typeof anchor === 'string') resource.anchors.set(anchor, place)
  const dynamic = dialect === '2020-12' ? valueAt(schema, '$dynamicAnchor') : undefined
  if (typeof dynamic !== 'string') return
  resource.anchors.set(dynamic, place)
  resource.dynamicAnchors.set(dynamic, place)
}

const one: ReadonlySet<string> = new Set(schemaKeywords)
const listed: ReadonlySet<string> = new Set(schemaListKeywords)
const mapped: ReadonlySet<string> = new Set(schemaMapKeywords)

/** The parts of a schema that are schemas, each with its JSON Pointer from there. */
function partsOf(schema: JsonObject): readonly (readonly [string, Json])[] {
  const parts: (readonly [string, Json])[] = []
  for (const keyword of Object.keys(schema)) {
    const part = schema[keyword]
    if (part === undefined) continue
    if (one.has(keyword)) parts.push([keyword, part])
    else if (listed.has(keyword) || keyword === 'items') {
      if (isList(part))
        for (const [index, inner] of part.entries()) parts.push([`${keyword}/${index}`, inner])
      else if (keyword === 'items') parts.push([keyword, part])
    } else if (mapped.has(keyword) && isObject(part)) {
      for (const key of Object.keys(part)) {
        const inner = part[key]
        if (inner !== undefined && !isList(inner)) parts.push([`${keyword}/${escapePointer(key)}`, inner])
      }
    }
  }
  return parts
}

/** An absolute URI from a reference, or undefined when it is no URI. */
export function resolveUri(reference: string, base: string): string | undefined {
  return URL.canParse(reference, base) ? new URL(reference, base).href : undefined
}

/** A key as a part of a JSON Pointer (RFC 6901). */
export function escapePointer(key: string): string {
  if (!key.includes('~') && !key.includes('/')) return key
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}
