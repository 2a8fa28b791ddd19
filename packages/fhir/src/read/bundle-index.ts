import { isObject, objectsOf, textOf } from '../json.ts'
import type { JsonObject } from '../json.ts'
import { items, resourceCursor, textAt } from './cursor.ts'
import type { Cursor, Source } from './cursor.ts'

/** The entries of a Bundle, and how references find them. */
export interface BundleIndex {
  readonly sources: readonly Source[]
  /** Every resource, those within others too. */
  readonly resources: readonly Cursor[]
  readonly byUrl: ReadonlyMap<string, Cursor>
  readonly byIdentifier: ReadonlyMap<string, Cursor>
}

/** Finds its way in a Bundle, whatever the order of its entries. */
export function indexBundle(bundle: JsonObject): BundleIndex {
  const sources = objectsOf(bundle['entry']).flatMap((entry, index) => {
    const resource = entry['resource']
    return isObject(resource) ? [{ resource, index, fullUrl: fullUrlOf(entry, resource, index) }] : []
  })
  const roots = sources.map(resourceCursor)
  const resources = roots.flatMap((root) => [root, ...items(root, 'contained')])
  const byUrl = new Map<string, Cursor>()
  const byIdentifier = new Map<string, Cursor>()
  for (const root of roots) {
    byUrl.set(root.source.fullUrl, root)
    byUrl.set(`${textAt(root, 'resourceType') ?? ''}/${textAt(root, 'id') ?? ''}`, root)
  }
  for (const resource of resources) {
    for (const { system, value } of objectsOf(isObject(resource.value) ? resource.value['identifier'] : undefined)) {
      byIdentifier.set(`${textAt(resource, 'resourceType') ?? ''}|${String(system)}|${String(value)}`, resource)
    }
  }
  return { sources, resources, byUrl, byIdentifier }
}

function fullUrlOf(entry: JsonObject, resource: JsonObject, index: number): string {
  const named = `${textOf(resource, 'resourceType') ?? ''}/${textOf(resource, 'id') ?? ''}`
  return textOf(entry, 'fullUrl') ?? (named.endsWith('/') ? `${named}#${index}` : named)
}

/** What names a resource for good, also one within another. */
export function keyOf(resource: Cursor): string {
  return resource.path === '' ? resource.source.fullUrl : `${resource.source.fullUrl}#${textAt(resource, 'id') ?? ''}`
}

/** The resource that a reference points to: within its own resource, by URL, relative, or by what identifies it. */
export function resolve(index: BundleIndex, reference: Cursor): Cursor | undefined {
  const literal = textAt(reference, 'reference')
  if (literal?.startsWith('#') === true) {
    return items(resourceCursor(reference.source), 'contained').find(
      (inner) => textAt(inner, 'id') === literal.slice(1),
    )
  }
  if (literal !== undefined) {
    const { fullUrl } = reference.source
    const base = /^(https?:.*\/)[A-Za-z]+\/[^/]+$/.exec(fullUrl)?.[1] ?? ''
    const plain = literal.replace(/\/_history\/[^/]+$/, '')
    return index.byUrl.get(plain) ?? index.byUrl.get(`${base}${plain}`)
  }
  const identifier = isObject(reference.value) ? reference.value['identifier'] : undefined
  if (!isObject(identifier)) return undefined
  const type = textAt(reference, 'type') ?? ''
  return index.byIdentifier.get(`${type}|${String(identifier['system'])}|${String(identifier['value'])}`)
}
