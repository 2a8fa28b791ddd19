import { fingerprint } from '../fingerprint.ts'
import type { Foreign } from '../foreign.ts'
import { issue } from '../issue.ts'
import type { FhirIssue } from '../issue.ts'
import { isList, isObject } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import { isElementName } from '../read/shape.ts'

/** Puts what came from elsewhere back where it stood; what has no place any more is an issue and never lands elsewhere. */
export function putBack(
  { parts }: Foreign,
  resourceOf: (fullUrl: string) => JsonObject | undefined,
): readonly FhirIssue[] {
  const known: Known = new WeakMap()
  for (const fullUrl of new Set(parts.map((part) => part.fullUrl))) know(resourceOf(fullUrl) ?? null, known)
  return parts.flatMap((part, index) => {
    const resource = resourceOf(part.fullUrl)
    const [, ...steps] = part.path.split('/')
    const route = { steps, within: part.within, value: part.value, known }
    const placed = resource !== undefined && placedIn(resource, route)
    return placed ? [] : [issue('fhir/foreign-unplaced', `/foreign/parts/${index}`)]
  })
}

/** Fingerprints of the elements of lists as they were before anything was put back. */
type Known = WeakMap<object, string>

interface Route {
  readonly steps: readonly string[]
  readonly within: readonly string[]
  readonly value: Json
  readonly known: Known
}

function know(value: Json, known: Known): void {
  if (isList(value)) {
    for (const item of value) if (isObject(item)) known.set(item, fingerprint(item))
  }
  if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) know(item, known)
  }
}

function placedIn(at: JsonObject, route: Route): boolean {
  const [name = '', ...steps] = route.steps
  if (!isElementName(name)) return false
  if (steps.length === 0) {
    at[name] = structuredClone(route.value)
    return true
  }
  const isIndex = /^\d+$/.test(steps[0] ?? '')
  // What is wholly from elsewhere had no element of ours to stand in.
  const below = (Object.hasOwn(at, name) ? at[name] : undefined) ?? (isIndex ? [] : {})
  at[name] = below
  if (isList(below)) return inList(at, name, { ...route, steps })
  return isObject(below) && placedIn(below, { ...route, steps })
}

function inList(owner: JsonObject, name: string, route: Route): boolean {
  const [index = '', ...steps] = route.steps
  const list = owner[name]
  if (!isList(list)) return false
  if (steps.length === 0) {
    owner[name] = list.toSpliced(Number(index), 0, structuredClone(route.value))
    return true
  }
  const [own, ...within] = route.within
  const isSame = (item: Json | undefined): item is JsonObject =>
    isObject(item) && route.known.get(item) === own
  const there = list[Number(index)]
  const found = isSame(there) ? there : list.find(isSame)
  return found !== undefined && placedIn(found, { ...route, steps, within })
}
