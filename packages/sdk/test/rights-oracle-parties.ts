import type { AccessRequest } from '@samenspraak/sdk/rights'
import type { JsonSchema, Located, SchemaSet } from '../../../scripts/sources/json-schema.ts'
import type { Somebody } from './rights-oracle-rows.ts'
import { follow, propertiesOf } from './rights-schema-reading.ts'

/** What a document says of those involved, by id; who shares an id with another is nobody. */
export type People = ReadonlyMap<string, Somebody>

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

export function textAt(value: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const text = value[name]
  return typeof text === 'string' ? text : undefined
}

/** `doelId` when a schema is the id of a goal. */
export function idKind({ schema, document }: Located): string | undefined {
  if (schema['x-id'] !== true) return undefined
  const known = idKinds.get(schema)
  if (known !== undefined) return known
  const kind = Object.keys(document.$defs ?? {}).find((name) => document.$defs?.[name] === schema)
  if (kind !== undefined) idKinds.set(schema, kind)
  return kind
}

const idKinds = new WeakMap<JsonSchema, string>()

export function peopleOf(document: unknown): People {
  const people = new Map<string, Somebody>()
  const items = isObject(document) ? listOf(document['betrokkenen']).filter(isObject) : []
  for (const item of items) {
    const id = textAt(item, 'id')
    if (id === undefined || items.filter((other) => other['id'] === id).length > 1) continue
    people.set(id, {
      kind: 'involved',
      person: textAt(item, 'inwoner'),
      role: textAt(item, 'roltoewijzing'),
      organisation: textAt(item, 'organisatie'),
    })
  }
  return people
}

/** Values at the end of a pointer, with the kind of id they are; of a list on the way each item counts. */
function valuesAt(
  set: SchemaSet,
  from: Located,
  pointer: string,
  value: unknown,
): { readonly kind: string; readonly values: readonly unknown[] } {
  let to = from
  let at = value
  for (const step of pointer.split('/').slice(1)) {
    to = follow(set, to)
    if (to.schema.items !== undefined) to = follow(set, { ...to, schema: to.schema.items })
    const property = propertiesOf(set, to).get(step)
    if (property === undefined) return { kind: '', values: [] }
    to = property
    const inside = (value: unknown): unknown => (isObject(value) ? value[step] : undefined)
    at = Array.isArray(at) ? at.map(inside) : inside(at)
  }
  to = follow(set, to)
  if (to.schema.items !== undefined) to = follow(set, { ...to, schema: to.schema.items })
  return { kind: idKind(to) ?? '', values: at === undefined ? [] : Array.isArray(at) ? at : [at] }
}

/** The residents an object says it is about; undefined when it does not say. */
export function personsAt(
  set: SchemaSet,
  to: Located,
  value: unknown,
  people: People,
): readonly string[] | undefined {
  const pointer = to.schema['x-over']
  if (pointer === undefined) return undefined
  const { kind, values } = valuesAt(set, to, pointer, value)
  if (values.length === 0) return undefined
  const persons = values.map((id) => (kind === 'betrokkeneId' ? people.get(String(id))?.person : String(id)))
  return persons.flatMap((person) => person ?? []).length === persons.length
    ? persons.flatMap((person) => person ?? [])
    : []
}

/** The party an object says it belongs to; undefined when it does not say. */
export function partyAt(
  set: SchemaSet,
  to: Located,
  keyword: 'x-eigenaar',
  value: unknown,
  people: People,
): Somebody | undefined {
  const pointer = to.schema[keyword]
  if (pointer === undefined) return undefined
  const { kind, values } = valuesAt(set, to, pointer, value)
  const [party] = values
  if (party === undefined) return undefined
  const id = typeof party === 'string' ? party : ''
  // Who keeps a document works on nothing in it.
  if (kind === 'organisatieId')
    return { kind: pointer.endsWith('/bron') ? 'source' : 'organisation', organisation: id }
  if (kind === 'inwonerId') return { kind: 'person', person: id }
  if (kind === 'betrokkeneId') return people.get(id) ?? { kind: 'involved' }
  if (kind === 'roltoewijzingId') return inRole(id, people)
  if (!isObject(party)) return undefined
  const person = textAt(party, 'inwoner')
  const role = textAt(party, 'roltoewijzing')
  return role === undefined ? { kind: 'person', person } : inRole(role, people)
}

function inRole(role: string, people: People): Somebody {
  const organisations = [
    ...new Set([...people.values()].filter((one) => one.role === role).map((one) => one.organisation)),
  ]
  return { kind: 'role', role, organisation: organisations.length === 1 ? organisations[0] : undefined }
}

/** Goals that a part of who asks works on. */
export function ownGoalsOf(
  set: SchemaSet,
  root: Located,
  document: unknown,
  { wie }: AccessRequest,
  people: People,
): ReadonlySet<string> {
  const goals = new Set<string>()
  const look = (from: Located, value: unknown): void => {
    const to = follow(set, from)
    if (to.schema.items !== undefined) {
      for (const item of listOf(value)) look({ ...to, schema: to.schema.items }, item)
      return
    }
    if (!isObject(value)) return
    const owner = partyAt(set, to, 'x-eigenaar', value, people)
    const isMine =
      (owner?.person !== undefined && owner.person === wie.inwoner) ||
      (owner?.role !== undefined && owner.role === wie.roltoewijzing) ||
      (owner?.kind === 'organisation' && owner.organisation === wie.organisatie)
    for (const [name, property] of propertiesOf(set, to)) {
      const inner = value[name]
      if (inner === undefined) continue
      look(property, inner)
      let place = follow(set, property)
      if (place.schema.items !== undefined) place = follow(set, { ...place, schema: place.schema.items })
      const isGoal =
        idKind(follow(set, propertiesOf(set, to).get('id') ?? { schema: {}, document: {} })) === 'doelId'
      if (isMine && !isGoal && idKind(place) === 'doelId')
        for (const goal of Array.isArray(inner) ? inner : [inner]) goals.add(String(goal))
    }
  }
  for (const [name, property] of propertiesOf(set, root))
    if (isObject(document)) look(property, document[name])
  return goals
}
