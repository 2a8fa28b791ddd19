import type { Refusal } from '../refusal.ts'
import { isBefore2019 } from './dialect.ts'
import type { Dialect } from './dialect.ts'
import { isList, isObject, valueAt } from './json.ts'
import type { Json, JsonObject } from './json.ts'
import type { FoundReference, Outline } from './outline.ts'
import { atPointer } from './schema-parts.ts'

/** Keywords whose schemas look at the same value as the schema that they stand in. */
const inPlace = [
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'if',
  'then',
  'else',
  'dependentSchemas',
  'dependencies',
] as const

/**
 * References that come back to themselves without a step into the document: no validator ever ends on such a schema
 * (JSON Schema core, section 9.4.1).
 */
export function endlessReferences(
  own: Outline,
  others: readonly Outline[],
  dialect: Dialect,
): readonly Refusal[] {
  const outlines = [own, ...others]
  const targets = new Map<Json, Json[]>()
  for (const { references } of outlines) {
    for (const found of references) {
      const target = targetOf(found, outlines)
      if (isObject(target)) targets.set(found.at, [...(targets.get(found.at) ?? []), target])
    }
  }
  const next = (schema: Json): readonly Json[] => [
    ...partsInPlace(schema, dialect),
    ...(targets.get(schema) ?? []),
  ]
  const done = new Set<Json>()
  const endless = own.references.find(({ at }) => !done.has(at) && comesBack(at, next, done))
  return endless === undefined ? [] : [endlessAt(endless.pointer)]
}

/** Walks in depth; a schema that is met again while it is still being walked is in a loop. */
function comesBack(start: Json, next: (schema: Json) => readonly Json[], done: Set<Json>): boolean {
  const open = new Set<Json>([start])
  const path = [{ schema: start, waiting: [...next(start)] }]
  for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
    const following = last.waiting.pop()
    if (following === undefined) {
      path.pop()
      open.delete(last.schema)
      done.add(last.schema)
    } else if (open.has(following)) return true
    else if (!done.has(following)) {
      open.add(following)
      path.push({ schema: following, waiting: [...next(following)] })
    }
  }
  return false
}

function partsInPlace(schema: Json, dialect: Dialect): readonly Json[] {
  if (!isObject(schema)) return []
  if (isBefore2019(dialect) && valueAt(schema, '$ref') !== undefined) return []
  return inPlace.flatMap((keyword) => schemasOf(schema, keyword)).filter(isObject)
}

function schemasOf(schema: JsonObject, keyword: (typeof inPlace)[number]): readonly Json[] {
  const part = valueAt(schema, keyword)
  if (isList(part)) return part
  if (!isObject(part)) return []
  if (!keyword.startsWith('depend')) return [part]
  return Object.values(part).filter((each) => each !== undefined)
}

function targetOf({ target }: FoundReference, outlines: readonly Outline[]): Json | undefined {
  if (target === undefined) return undefined
  const { bare, fragment } = target
  for (const { resources, anchors } of outlines) {
    const root = resources.get(bare)
    if (root === undefined) continue
    if (fragment === '') return root
    return fragment.startsWith('/') ? atPointer(root, fragment) : anchors.get(`${bare}#${fragment}`)
  }
  return undefined
}

function endlessAt(pointer: string): Refusal {
  return {
    code: 'schema-reference-endless',
    pointer,
    nl: 'Deze verwijzing komt bij zichzelf terug zonder een stap in het document; geen controle komt daarmee klaar.',
    en: 'This reference comes back to itself without a step into the document; no validation with it ever ends.',
  }
}
