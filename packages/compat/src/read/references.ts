import { isList, isObject, valueAt } from '../json.ts'
import type { Json } from '../json.ts'
import { officialDocument } from '../metaschemas/official.ts'
import { TroubleError } from '../trouble.ts'
import { escapePointer, indexDocument, resolveUri } from './resources.ts'
import type { Place, Resource, Resources } from './resources.ts'
import type { Dialect } from './dialect.ts'

/** Documents that references may name; they are looked into only when one does. */
export interface Library {
  readonly resources: Resources
  readonly documents: ReadonlyMap<string, Json>
  /** The documents that a reference did name, by the URI it named them by. */
  readonly used: Map<string, Json>
  readonly dialect: Dialect
  readonly formats: boolean
  /** References that were followed before, by the URI they are relative to and what they say. */
  readonly followed?: Map<string, Place>
  /** Counts work that can multiply; when left out it is not counted. */
  readonly spend?: () => void
}

/** The schema that a reference names from a place; a reference to nothing ends the reading. */
export function resolveReference(library: Library, reference: string, from: Place): Place {
  const key = `${from.resource.uri} ${reference}`
  const known = library.followed?.get(key) ?? follow(library, reference, from)
  library.followed?.set(key, known)
  return known
}

/** A reference within the resource that means what it says, without a URI having to be taken apart. */
const plainFragment = /^#[\w/.~$-]*$/

function follow(library: Library, reference: string, from: Place): Place {
  const uri = plainFragment.test(reference)
    ? `${from.resource.uri}${reference}`
    : resolveUri(reference, from.resource.uri)
  const at = from.pointer
  if (uri === undefined) throw new TroubleError({ code: 'reference-unresolved', at })
  const cut = uri.indexOf('#')
  const resource = findResource(library, cut === -1 ? uri : uri.slice(0, cut))
  if (resource === undefined) throw new TroubleError({ code: 'reference-unresolved', at })
  const fragment = cut === -1 ? '' : decoded(uri.slice(cut + 1))
  const place =
    fragment === '' || fragment.startsWith('/')
      ? atPointer(library, resource, fragment)
      : resource.anchors.get(fragment)
  if (place === undefined) throw new TroubleError({ code: 'reference-unresolved', at })
  return place
}

function findResource({ resources, documents, used, dialect }: Library, uri: string): Resource | undefined {
  const known = resources.byUri.get(uri)
  if (known !== undefined) return known
  const document = documents.get(uri) ?? documents.get(`${uri}#`) ?? officialDocument(uri)
  if (document === undefined) return undefined
  used.set(uri, document)
  return indexDocument(resources, { document, uri, dialect, pointer: `${uri}#` })
}

/** Follows a JSON Pointer; a part with its own URI on the way becomes the resource. */
function atPointer({ resources }: Library, start: Resource, fragment: string): Place | undefined {
  let schema: Json | undefined = start.root
  let resource = start
  let { pointer } = start
  for (const part of fragment.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~')
    if (isList(schema)) schema = schema[Number(key)]
    else if (isObject(schema)) schema = valueAt(schema, key)
    else return undefined
    if (schema === undefined) return undefined
    pointer = `${pointer}/${escapePointer(key)}`
    if (isObject(schema)) resource = resources.byRoot.get(schema) ?? resource
  }
  return { schema, pointer, resource }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
