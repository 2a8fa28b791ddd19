import type { Json, JsonObject } from '@samenspraak/compat'
import { isList, isObject, own } from '../json-path.ts'
import type { Path } from '../json-path.ts'

/** Where a part of a schema is applied to a part of a document, so that narrowing the one breaks the other. */
export interface AppliedPlace {
  readonly schemaPath: Path
  readonly schema: JsonObject
  readonly valuePath: Path
  readonly value: Json
}

interface Step {
  readonly root: JsonObject
  readonly depth: number
}

/** All places that are reached without passing `not`, `if` or `oneOf`. */
export function appliedPlaces(root: JsonObject, document: Json): readonly AppliedPlace[] {
  return placesFrom({ schemaPath: [], schema: root, valuePath: [], value: document }, { root, depth: 0 })
}

function placesFrom(place: AppliedPlace, step: Step): readonly AppliedPlace[] {
  if (step.depth > 24) return []
  const deeper = { ...step, depth: step.depth + 1 }
  const inside = [...inPlace(place, step), ...inObject(place), ...inList(place)]
  return [place, ...inside.flatMap((one) => placesFrom(one, deeper))]
}

/** The same value under allOf, anyOf and a local reference. */
function inPlace(place: AppliedPlace, { root }: Step): readonly AppliedPlace[] {
  const { schema, schemaPath } = place
  const branches = ['allOf', 'anyOf'].flatMap((keyword) => {
    const list = schema[keyword]
    return isList(list)
      ? list.flatMap((branch, index) => step(place, branch, [...schemaPath, keyword, String(index)]))
      : []
  })
  const { $ref } = schema
  if (typeof $ref !== 'string' || !$ref.startsWith('#/')) return branches
  const target = $ref.slice(2).split('/')
  let found: Json | undefined = root
  for (const key of target) found = isObject(found) ? own(found, key) : undefined
  return [...branches, ...step(place, found, target)]
}

function inObject(place: AppliedPlace): readonly AppliedPlace[] {
  const { schema, value, schemaPath } = place
  const { properties, patternProperties, additionalProperties } = schema
  if (!isObject(value)) return []
  const known = isObject(properties) ? properties : {}
  const patterns = isObject(patternProperties) ? Object.entries(patternProperties) : []
  return Object.entries(value).flatMap(([name, inner]) => {
    const declared = own(known, name)
    const matching = patterns.filter(([pattern]) => RegExp(pattern, 'u').test(name))
    const isOther = declared === undefined && matching.length === 0
    return [
      ...step(place, declared, [...schemaPath, 'properties', name], { name, inner }),
      ...matching.flatMap(([pattern, one]) =>
        step(place, one, [...schemaPath, 'patternProperties', pattern], { name, inner }),
      ),
      ...(isOther
        ? step(place, additionalProperties, [...schemaPath, 'additionalProperties'], { name, inner })
        : []),
    ]
  })
}

function inList(place: AppliedPlace): readonly AppliedPlace[] {
  const { schema, value, schemaPath } = place
  const { prefixItems, items } = schema
  if (!isList(value)) return []
  const [tuple, tupleKeyword] = isList(items)
    ? [items, 'items']
    : [isList(prefixItems) ? prefixItems : [], 'prefixItems']
  return value.flatMap((inner, index) => {
    const name = String(index)
    return index < tuple.length
      ? step(place, tuple[index], [...schemaPath, tupleKeyword, name], { name, inner })
      : step(place, isList(items) ? undefined : items, [...schemaPath, 'items'], { name, inner })
  })
}

function step(
  { value, valuePath }: AppliedPlace,
  schema: Json | undefined,
  schemaPath: Path,
  member?: { readonly name: string; readonly inner: Json | undefined },
): readonly AppliedPlace[] {
  if (!isObject(schema)) return []
  if (member === undefined) return [{ schemaPath, schema, valuePath, value }]
  const { name, inner } = member
  return inner === undefined ? [] : [{ schemaPath, schema, valuePath: [...valuePath, name], value: inner }]
}
