import type { AccessRequest } from '@samenspraak/sdk/rights'
import type { JsonSchema, Located, SchemaSet } from '../../../scripts/sources/json-schema.ts'
import { isObject, listOf, partyAt, textAt } from './rights-oracle-parties.ts'
import type { People } from './rights-oracle-parties.ts'
import type { Part, Period } from './rights-oracle-rows.ts'
import { objectsIn, variantOf } from './rights-oracle-schema.ts'
import { follow, propertiesOf, remembered } from './rights-schema-reading.ts'

/** The period that an object says it has. */
export function periodAt({ schema }: Located, value: unknown): Period | undefined {
  const period = schema['x-periode'] === undefined ? undefined : valueAt(value, schema['x-periode'])
  if (!isObject(period)) return undefined
  const begindatum = textAt(period, 'begindatum')
  return begindatum === undefined ? undefined : { begindatum, einddatum: textAt(period, 'einddatum') }
}

/** Code list -> the code that an object says, of the lists that its schema names. */
export function codesAt(set: SchemaSet, to: Located, value: unknown): Readonly<Record<string, string>> {
  const entries = (to.schema['x-codes'] ?? []).flatMap((pointer) => {
    let place: Located = to
    for (const step of pointer.split('/').slice(1))
      place = propertiesOf(set, follow(set, place)).get(step) ?? { ...place, schema: {} }
    const list = place.schema['x-codelijst'] ?? follow(set, place).schema['x-codelijst']
    const code = valueAt(value, pointer)
    return list === undefined || typeof code !== 'string' ? [] : [[list, code] as const]
  })
  return Object.fromEntries(entries)
}

/** Every part that says whose it is, with the nearest period; undefined when no object of the schema has one. */
export function partsOf(
  set: SchemaSet,
  schema: JsonSchema,
  document: unknown,
  people: People,
): readonly Part[] | undefined {
  if (!saysPeriods(set, { schema, document: schema })) return undefined
  const parts: Part[] = []
  const look = (from: Located, value: unknown, around: Period | undefined): void => {
    const to = follow(set, from)
    if (to.schema.items !== undefined)
      for (const item of listOf(value)) look({ ...to, schema: to.schema.items }, item, around)
    if (!isObject(value)) return
    const period = periodAt(to, value) ?? around
    const variant = variantOf(set, to, value)
    if (variant.schema['x-eigenaar'] !== undefined)
      parts.push({ owner: partyAt(set, variant, 'x-eigenaar', value, people), period })
    for (const [name, property] of propertiesOf(set, to)) look(property, value[name], period)
  }
  look({ schema, document: schema }, document, undefined)
  return parts
}

const saysPeriods = remembered((set, { schema }): boolean =>
  objectsIn(set, schema).some((to) => JSON.stringify(to.schema).includes('"x-periode"')),
)

/** The periods of the parts that may be of who asks: they decide over the whole document. */
export function ownPeriodsOf(
  set: SchemaSet,
  schema: JsonSchema,
  document: unknown,
  { wie }: AccessRequest,
  people: People,
): readonly string[] {
  const mine = [wie.inwoner, wie.roltoewijzing, wie.organisatie].filter((id) => id !== undefined)
  return (partsOf(set, schema, document, people) ?? [])
    .filter(
      ({ owner }) =>
        owner === undefined || mine.some((id) => [owner.person, owner.role, owner.organisation].includes(id)),
    )
    .map(({ period }) => JSON.stringify(period ?? null))
    .toSorted()
}

function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), value)
}
