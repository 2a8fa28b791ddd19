import type { Json } from '@samenspraak/compat'
import { at, isList, isObject } from '../json-path.ts'

const inPlace: readonly string[] = [
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'if',
  'then',
  'else',
  'dependencies',
  'dependentSchemas',
]

/** True when a reference comes back at itself without going a step down in the document, which no validator accepts. */
export function hasLoop(root: Json): boolean {
  const open = new Set<string>()
  const done = new Set<string>()
  const visit = (pointer: string): boolean => {
    if (open.has(pointer)) return true
    if (done.has(pointer)) return false
    open.add(pointer)
    const path = pointer.split('/').slice(1)
    const loops = referencesIn(at(root, path)).some(visit)
    open.delete(pointer)
    done.add(pointer)
    return loops
  }
  return ['#', '#/$defs/one', '#/$defs/two', '#/definitions/one', '#/definitions/two'].some(visit)
}

function referencesIn(schema: Json | undefined): readonly string[] {
  if (isList(schema)) return schema.flatMap(referencesIn)
  if (!isObject(schema)) return []
  const inside = inPlace.flatMap((keyword) => {
    const value = schema[keyword]
    const isByName = keyword.startsWith('depend') && isObject(value)
    return isByName ? Object.values(value).flatMap(referencesIn) : referencesIn(value)
  })
  return typeof schema['$ref'] === 'string' ? [schema['$ref'], ...inside] : inside
}
