import { append, copyOf, isList, isObject, objectsOf, textOf } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import type { ChildStep, Filter, FollowStep, ReferrerStep, Step } from '../path/step.ts'
import { extensionUrl } from '../names.ts'
import { addResource } from './draft.ts'
import type { Node, Scope } from './draft.ts'
import { fixedByReferrer, writeFixed } from './fixed.ts'

/** Items that point to their owner stand in no list, so each says its own number. */
export const orderUrl: string = extensionUrl('volgorde')

/** Goes along the steps from an element and makes what is not there yet. */
export function arrive(node: Node, steps: readonly Step[], scope: Scope): Node {
  let at = node
  for (const step of steps) {
    if (step.kind === 'follow') at = follow(at, step, scope)
    else if (step.kind === 'referrer') at = referrer(at, step, scope)
    else at = { element: child(at.element, step), resource: at.resource }
  }
  return at
}

function child(element: JsonObject, step: ChildStep): JsonObject {
  const there = element[step.name]
  const isPlain = !step.many && !step.first && step.filters.length === 0
  if (isPlain && isObject(there)) return there
  if (isPlain) return objectsOf(there)[0] ?? put(element, step.name)
  const found = step.many || there === undefined ? undefined : meant(there, step.filters)
  if (found !== undefined) return found
  const created: JsonObject = {}
  append(element, step.name, created)
  for (const filter of step.filters) makeHold(created, filter)
  return created
}

function meant(there: Json, filters: readonly Filter[]): JsonObject | undefined {
  return objectsOf(there).find((item) => filters.every((each) => holds(item, each)))
}

function put(element: JsonObject, name: string): JsonObject {
  const created: JsonObject = {}
  element[name] = created
  return created
}

function follow(node: Node, step: FollowStep, scope: Scope): Node {
  const there = scope.draft.byUrl.get(textOf(node.element, 'reference') ?? '')
  if (there !== undefined) return { element: there, resource: there }
  const type = scope.chosen !== undefined && step.types.includes(scope.chosen) ? scope.chosen : step.types[0]
  const pointer = scope.direct ? scope.pointer : `${scope.pointer}#${type ?? ''}`
  const made = addResource(scope, type ?? '', pointer)
  node.element['reference'] = scope.draft.fullUrls.get(made.resource) ?? ''
  return fill(made, step.filters, scope)
}

function referrer(node: Node, step: ReferrerStep, scope: Scope): Node {
  const { draft } = scope
  const target = draft.fullUrls.get(node.resource) ?? ''
  const key = `${step.type}|${step.element}|${target}`
  const there = step.many ? undefined : draft.byTarget.get(key)
  if (there !== undefined) return { element: there, resource: there }
  const pointer = scope.direct ? scope.pointer : `${scope.pointer}#${step.type}`
  const made = addResource(scope, step.type, pointer)
  if (!step.many) draft.byTarget.set(key, made.resource)
  if (step.inList) append(made.element, step.element, { reference: target })
  else made.element[step.element] = { reference: target }
  for (const [name, value] of Object.entries(fixedByReferrer[step.type] ?? {}))
    made.element[name] = copyOf(value)
  if (step.many) append(made.element, 'extension', { url: orderUrl, valuePositiveInt: scope.order })
  return fill(made, step.filters, scope)
}

/** What a new resource must hold: by the path that led to it, and by its type. */
function fill(made: Node, filters: readonly Filter[], scope: Scope): Node {
  for (const filter of filters) makeHold(made.element, filter)
  writeFixed(made.resource, scope)
  return made
}

/** Whether an element is the one that a filter means. */
export function holds(element: JsonObject, filter: Filter): boolean {
  if (filter.kind === 'value') return element[filter.name] === filter.value
  return objectsOf(element[filter.name]).some((concept) =>
    objectsOf(concept['coding']).some(
      ({ system, code }) => system === filter.system && (filter.code === '' || code === filter.code),
    ),
  )
}

/** A filter for any code of a system leaves the code to the row that has it. */
function makeHold(element: JsonObject, filter: Filter): void {
  if (filter.kind === 'value') {
    element[filter.name] = filter.value
    return
  }
  if (filter.code === '') return
  const concept = { coding: [{ system: filter.system, code: filter.code }] }
  if (filter.inList) append(element, filter.name, concept)
  else element[filter.name] = concept
}

/** Lays a value over an element: names that both have are joined where both are objects, lists one after the other. */
export function merge(element: JsonObject, value: JsonObject): void {
  for (const [name, added] of Object.entries(value)) {
    const present = element[name]
    if (isObject(present) && isObject(added)) merge(present, added)
    else element[name] = isList(present) && isList(added) ? joined(present, added) : added
  }
}

function joined(first: readonly Json[], second: readonly Json[]): readonly Json[] {
  return [...first, ...second]
}
