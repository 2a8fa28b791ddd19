import { isObject, objectsOf, plainText, textOf } from '../json.ts'
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
  /** References of one element of one resource type, by where they point; made when first asked for. */
  readonly pointing: Map<string, ReadonlyMap<string, readonly Pointing[]>>
}

/** A resource, and the reference in it that points somewhere. */
export interface Pointing {
  readonly resource: Cursor
  readonly reference: Cursor
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
    for (const { system, value } of objectsOf(
      isObject(resource.value) ? resource.value['identifier'] : undefined,
    )) {
      byIdentifier.set(
        `${textAt(resource, 'resourceType') ?? ''}|${plainText(system)}|${plainText(value)}`,
        resource,
      )
    }
  }
  return { sources, resources, byUrl, byIdentifier, pointing: new Map() }
}

function fullUrlOf(entry: JsonObject, resource: JsonObject, index: number): string {
  const named = `${textOf(resource, 'resourceType') ?? ''}/${textOf(resource, 'id') ?? ''}`
  return textOf(entry, 'fullUrl') ?? (named.endsWith('/') ? `${named}#${index}` : named)
}

/** What names a resource for good, also one within another. */
export function keyOf(resource: Cursor): string {
  return resource.path === ''
    ? resource.source.fullUrl
    : `${resource.source.fullUrl}#${textAt(resource, 'id') ?? ''}`
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
  return index.byIdentifier.get(
    `${type}|${plainText(identifier['system'])}|${plainText(identifier['value'])}`,
  )
}

/** Every resource of a type of which an element points to a resource. */
export function referencesTo(
  index: BundleIndex,
  target: Cursor,
  { type, element }: { readonly type: string; readonly element: string },
): readonly Pointing[] {
  const key = `${type}|${element}`
  const found = index.pointing.get(key) ?? pointingOf(index, type, element)
  index.pointing.set(key, found)
  return found.get(placeOf(target)) ?? []
}

function pointingOf(
  index: BundleIndex,
  type: string,
  element: string,
): ReadonlyMap<string, readonly Pointing[]> {
  const found = new Map<string, Pointing[]>()
  for (const resource of index.sources.map(resourceCursor)) {
    if (textAt(resource, 'resourceType') !== type) continue
    for (const reference of items(resource, element)) {
      const target = resolve(index, reference)
      if (target === undefined) continue
      const there = found.get(placeOf(target)) ?? []
      found.set(placeOf(target), [...there, { resource, reference }])
    }
  }
  return found
}

function placeOf({ source, path }: Cursor): string {
  return `${source.index}|${path}`
}
