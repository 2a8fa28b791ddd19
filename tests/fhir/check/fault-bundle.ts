import { readFileSync } from 'node:fs'
import { isObject, objectsOf } from '../../../packages/fhir/src/json.ts'
import type { Json, JsonObject } from '../../../packages/fhir/src/json.ts'
import type { SeededFault } from './seeded-faults.ts'

/** The Bundle that nothing is wrong with, each time a new one. */
export function goodBundle(): JsonObject {
  const read: unknown = JSON.parse(readFileSync('tests/fhir/check/good-bundle.json', 'utf8'))
  return isObject(read) ? read : {}
}

/** The resources of a Bundle in their order. */
export function resourcesOf(bundle: JsonObject): readonly JsonObject[] {
  return objectsOf(bundle['entry']).flatMap(({ resource }) => objectsOf(resource))
}

/** The good Bundle with one fault in it. */
export function bundleWith({ resource, changes }: SeededFault): JsonObject {
  const bundle = goodBundle()
  const target = resourcesOf(bundle)[resource]
  for (const [pointer, value] of changes) if (target !== undefined) change(target, pointer, value)
  return bundle
}

function change(root: JsonObject, pointer: string, value: unknown): void {
  const steps = pointer.split('/').slice(1)
  const last = steps.pop() ?? ''
  const parent: unknown = steps.reduce<unknown>((at, step) => Object(at)[step], root)
  if (Array.isArray(parent)) parent[Number(last)] = value
  else if (isObject(parent) && value === undefined) delete parent[last]
  else if (isObject(parent)) parent[last] = plain(value)
}

function plain(value: unknown): Json {
  const copy: Json = JSON.parse(JSON.stringify(value))
  return copy
}
