import type { JsonSchema, Located, SchemaSet } from '../../../scripts/sources/json-schema.ts'
import { tagOf } from '../../../scripts/sources/schema-shape.ts'
import { idKind, isObject, listOf } from './rights-oracle-parties.ts'
import { follow, propertiesOf, remembered } from './rights-schema-reading.ts'

/** Ids of things inside a document, by kind. */
export type IdsByKind = ReadonlyMap<string, ReadonlySet<string>>

/** The schema itself and, in a union, its variants. */
function variantsOf(set: SchemaSet, to: Located): readonly JsonSchema[] {
  return [
    to.schema,
    ...(to.schema.oneOf ?? []).map((variant) => follow(set, { ...to, schema: variant }).schema),
  ]
}

/** Whether an object says whom it is about, whose it is or to whom it is addressed. */
function namesParty(set: SchemaSet, to: Located): boolean {
  return variantsOf(set, to).some(
    (schema) =>
      schema['x-over'] !== undefined ||
      schema['x-eigenaar'] !== undefined ||
      schema['x-ontvanger'] !== undefined,
  )
}

/** Whether anything of the situation may be different inside an object. */
export const hasOwnSituation = remembered((set, to): boolean => {
  const names = propertiesOf(set, to)
  return (
    namesParty(set, to) ||
    to.schema['x-periode'] !== undefined ||
    to.schema['x-codes'] !== undefined ||
    ['auteur', 'wettelijkRegime', 'vastlegging', 'voorzieningssoort'].some((name) => names.has(name))
  )
})

/** An object, or a list of them, that says itself whom it is about or whose it is. */
export function isElement(set: SchemaSet, property: Located): boolean {
  const to = follow(set, property)
  return to.schema.items === undefined
    ? namesParty(set, to)
    : isElement(set, { ...to, schema: to.schema.items })
}

/** The variant of a union that a value is; else the schema itself. */
export function variantOf(set: SchemaSet, to: Located, value: Readonly<Record<string, unknown>>): Located {
  if (to.schema.oneOf === undefined) return to
  const tag = tagOf(to.schema)
  for (const variant of to.schema.oneOf) {
    const located = follow(set, { ...to, schema: variant })
    if (located.schema.properties?.[tag]?.const === value[tag]) return located
  }
  return to
}

export function tellsOfChange(set: SchemaSet, property: Located): boolean {
  return [property.schema, follow(set, property).schema].some(
    (schema) => schema['x-verraadt-wijziging'] === true,
  )
}

export function isRequired(set: SchemaSet, to: Located, name: string): boolean {
  const [own, ...variants] = variantsOf(set, to)
  return (
    own?.required?.includes(name) === true ||
    (variants.length > 0 && variants.every(({ required }) => required?.includes(name)))
  )
}

/** The kind of id that the object itself carries. */
export const kindOfId = remembered((set, to): string | undefined => {
  const id = propertiesOf(set, to).get('id')
  return id === undefined ? undefined : idKind(follow(set, id))
})

/** Every object in a schema, once. */
export function objectsIn(set: SchemaSet, schema: JsonSchema): readonly Located[] {
  return objectsAt(set, { schema, document: schema })
}

const objectsAt = remembered((set, root): readonly Located[] => {
  const found: Located[] = []
  const seen = new Set<JsonSchema>()
  const look = (from: Located): void => {
    const to = follow(set, from)
    if (to.schema.items !== undefined) return look({ ...to, schema: to.schema.items })
    if (seen.has(to.schema) || (to.schema.properties === undefined && to.schema.oneOf === undefined)) return
    seen.add(to.schema)
    found.push(to)
    for (const property of propertiesOf(set, to).values()) look(property)
  }
  look(root)
  return found
})

/** All data groups that decide over something; over the name of its type none does. */
export function groupsIn(set: SchemaSet, schema: JsonSchema): readonly string[] {
  return groupsAt(set, { schema, document: schema })
}

const groupsAt = remembered((set, { schema }): readonly string[] => {
  const groups = objectsIn(set, schema).flatMap((to) =>
    [...propertiesOf(set, to)].flatMap(([name, property]) =>
      to.schema === schema && name === '$schema' ? [] : (property.schema['x-gegevensgroep'] ?? []),
    ),
  )
  return [...new Set(groups)]
})

/** Whether a message is about persons: it says about whom, or holds their data without being totals. */
export function isAboutPersons(set: SchemaSet, schema: JsonSchema): boolean {
  return isAbout(set, { schema, document: schema })
}

const isAbout = remembered((set, { schema }): boolean => {
  if (JSON.stringify(objectsIn(set, schema).map((to) => to.schema)).includes('"x-over"')) return true
  const impersonal = ['omslag', 'verantwoording', 'referentiegegevens']
  const isTotals = schema.required?.includes('minimaleCelgrootte') === true
  return !isTotals && groupsIn(set, schema).some((group) => !impersonal.includes(group))
})

/** Ids of inside things in a copy, by kind. */
export function idsIn(set: SchemaSet, from: Located, value: unknown): IdsByKind {
  const found = new Map<string, Set<string>>()
  const look = (place: Located, inner: unknown, isRoot: boolean): void => {
    const to = follow(set, place)
    if (to.schema.items !== undefined) {
      for (const item of listOf(inner)) look({ ...to, schema: to.schema.items }, item, false)
      return
    }
    if (!isObject(inner)) return
    const kind = kindOfId(set, to)
    const id = inner['id']
    if (!isRoot && kind !== undefined && typeof id === 'string')
      found.set(kind, new Set([...(found.get(kind) ?? []), id]))
    for (const [name, property] of propertiesOf(set, to))
      if (inner[name] !== undefined) look(property, inner[name], false)
  }
  look(from, value, true)
  return found
}
