import { uuidV5 } from './ids/resource-id.ts'
import { isList, isObject } from './json.ts'
import type { Json } from './json.ts'

const namespace = '1f9e2ab0-70f3-5b0c-8ef0-5f2b1c2a9d37'

/**
 * Knows an element of a list again by what it says, so that what came from elsewhere returns to the same element and never
 * to the one that now happens to stand in its place. It says nothing about the content to who does not have it.
 */
export function fingerprint(element: Json): string {
  return uuidV5(namespace, JSON.stringify(plain(element)))
}

/** The parts of a family name say again what the name says, and not everybody writes them. */
const besideFamily = '_family'

/** Names in order, and of a reference only which resource it names: the same one may be written in several ways. */
function plain(value: Json): Json {
  if (isList(value)) return value.map(plain)
  if (!isObject(value)) return value
  const { reference } = value
  if (typeof reference === 'string')
    return reference.slice(Math.max(...['/', ':', '#'].map((mark) => reference.lastIndexOf(mark))) + 1)
  return Object.entries(value)
    .filter(([name]) => name !== besideFamily)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, item]) => [name, plain(item)])
}
