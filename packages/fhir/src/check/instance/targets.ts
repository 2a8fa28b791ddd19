import { isObject, objectsOf, plainText } from '../../json.ts'
import type { Json, JsonObject } from '../../json.ts'
import { placeBelow, placeOfItem } from '../place.ts'
import type { Placed } from './placed.ts'

/** What a reference leads to. */
export interface Target {
  readonly item: Placed
  /** The one that contains it, when it does not stand by itself. */
  readonly root: Placed
}

/** The resources of a document by the ways in which references name them. */
export class Targets {
  readonly #byName = new Map<string, Placed>()
  readonly #contained = new WeakMap<object, ReadonlyMap<string, Placed>>()
  /** In anything but a Bundle nobody can say that a resource is missing. */
  readonly isBundle: boolean

  constructor(document: Placed) {
    this.isBundle = document.type === 'Bundle'
    if (this.isBundle) this.#addBundle(document)
  }

  find(reference: string, root: Placed): Target | undefined {
    if (reference === '#') return { item: root, root }
    if (reference.startsWith('#')) {
      const item = this.#containedIn(root).get(reference.slice(1))
      return item === undefined ? undefined : { item, root }
    }
    const item = this.#byName.get(withoutVersion(reference))
    return item === undefined ? undefined : { item, root: item }
  }

  #addBundle({ value, place }: Placed): void {
    const entries: Json | undefined = isObject(value) ? value['entry'] : undefined
    const list = placeBelow(place, 'entry', '.entry')
    for (const [index, entry] of (Array.isArray(entries) ? entries : []).entries()) {
      if (!isObject(entry) || !isObject(entry['resource'])) continue
      const above = placeOfItem(list, index)
      const { resource, fullUrl } = entry
      const type = plainText(resource['resourceType'])
      const item: Placed = { value: resource, type, place: placeBelow(above, 'resource', '.resource') }
      this.#byName.set(`${type}/${plainText(resource['id'])}`, item)
      if (typeof fullUrl === 'string') this.#byName.set(withoutVersion(fullUrl), item)
    }
  }

  #containedIn(root: Placed): ReadonlyMap<string, Placed> {
    if (!isObject(root.value)) return new Map()
    const found = this.#contained.get(root.value) ?? containedOf(root.value, root)
    this.#contained.set(root.value, found)
    return found
  }
}

function containedOf(value: JsonObject, { place }: Placed): ReadonlyMap<string, Placed> {
  const list = placeBelow(place, 'contained', '.contained')
  const found = objectsOf(value['contained']).map((resource, index): [string, Placed] => [
    plainText(resource['id']),
    { value: resource, type: plainText(resource['resourceType']), place: placeOfItem(list, index) },
  ])
  return new Map(found)
}

function withoutVersion(url: string): string {
  return url.replace(/\/_history\/[^/]+$/, '')
}
