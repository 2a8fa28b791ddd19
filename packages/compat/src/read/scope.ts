import type { Place } from './resources.ts'

/** The outermost schema for each dynamic anchor on the way to a place; the name '' is `$recursiveAnchor`. */
export type DynamicScope = ReadonlyMap<string, Place>

/** A place, and the way that led to it as far as that matters. */
export interface Scoped {
  readonly place: Place
  readonly scope: DynamicScope
}

/** Where a dynamic reference leads instead of to its target, or undefined when it leads there. */
export function outermostFor(
  keyword: string,
  reference: string,
  target: Place,
  scope: DynamicScope,
): Place | undefined {
  if (keyword === '$recursiveRef') return target.resource.recursiveAnchor ? scope.get('') : undefined
  const name = keyword === '$dynamicRef' ? /#([^/].*)$/.exec(reference)?.[1] : undefined
  return name !== undefined && target.resource.dynamicAnchors.get(name)?.schema === target.schema
    ? scope.get(name)
    : undefined
}

/** A text for the way to a place: two ways with the same one read the place alike. */
export function wayOf({ place, scope }: Scoped): string {
  if (scope.size === 0) return place.resource.uri
  const anchors = [...scope].map(([name, { resource, pointer }]) => `${name} ${resource.uri} ${pointer}`)
  return [place.resource.uri, ...anchors.toSorted()].join('\n')
}
