import type { Policy } from '@samenspraak/sdk/rights'
import { follow } from '../../../scripts/sources/json-schema.ts'
import type { JsonSchema, Located } from '../../../scripts/sources/json-schema.ts'
import { propertiesOf } from '../../../scripts/sources/schema-shape.ts'
import { below } from '../src/sample/random.ts'
import type { Random } from '../src/sample/random.ts'
import { allSchemas } from './rights-cases.ts'
import type { RightsCase } from './rights-cases.ts'
import { idKind, isObject, listOf } from './rights-oracle-parties.ts'
import { some } from './rights-random.ts'

/** A document in which one hidden thing was changed, and where. */
export interface HiddenChange {
  readonly document: unknown
  /** What was hidden and must still be: the changed place, if something stands there, and what it stands in. */
  readonly hidden: readonly string[]
  readonly kind: 'change' | 'remove' | 'add'
}

interface Place {
  readonly at: string
  readonly parentAt: string
  readonly key: string | number
  readonly schema: JsonSchema
  readonly value: unknown
  /** Objects over which this decides: it says whom they are about, whose they are or under which act. */
  readonly decidesOver: readonly string[]
}

/** Changes, removes or adds one thing that may not be seen; undefined when this try found nothing to do. */
export function changeHidden(
  random: Random,
  one: RightsCase,
  document: unknown,
  shown: ReadonlySet<string>,
  policy: Policy,
  donor: unknown,
): HiddenChange | undefined {
  const isOpenToChange = ({ at: pointer, decidesOver }: Place): boolean =>
    !shown.has(pointer) && !decidesOver.some((object) => shown.has(object))
  const places = placesOf(one, document, policy).filter(isOpenToChange)
  const copy = structuredClone(document)
  switch (below(random, 3)) {
    case 0: {
      const scalars = places.filter(({ value }) => !isObject(value) && !Array.isArray(value))
      if (scalars.length === 0) return undefined
      const place = some(random, scalars)
      const container = at(copy, place.parentAt)
      Reflect.set(Object(container), place.key, anotherValue(random, place, placesOf(one, donor, policy)))
      return { document: copy, hidden: hiddenAround(place.at, shown), kind: 'change' }
    }
    case 1: {
      const removable = places.filter(({ at: pointer }) => pointer !== '')
      if (removable.length === 0) return undefined
      const { parentAt, key } = some(random, removable)
      const container = at(copy, parentAt)
      if (Array.isArray(container)) container.splice(Number(key), 1)
      else Reflect.deleteProperty(Object(container), key)
      return { document: copy, hidden: hiddenAround(parentAt, shown), kind: 'remove' }
    }
    default:
      return addFrom(random, copy, shown, placesOf(one, donor, policy))
  }
}

/** Puts something of another document where it would be hidden: an item of a list, or a property that was not there. */
function addFrom(
  random: Random,
  copy: unknown,
  shown: ReadonlySet<string>,
  given: readonly Place[],
): HiddenChange | undefined {
  const addable = given.filter(({ at: pointer, decidesOver }) => pointer !== '' && decidesOver.length === 0)
  if (addable.length === 0) return undefined
  const place = some(random, addable)
  const container = at(copy, place.parentAt)
  if (Array.isArray(container)) {
    const index = below(random, container.length + 1)
    if (index < container.length && shown.has(`${place.parentAt}/${index}`) && container.length > 40)
      return undefined
    container.splice(index, 0, structuredClone(place.value))
    return {
      document: copy,
      hidden: [`${place.parentAt}/${index}`, ...hiddenAround(place.parentAt, shown)],
      kind: 'add',
    }
  }
  if (!isObject(container) || container[String(place.key)] !== undefined) return undefined
  Reflect.set(Object(container), place.key, structuredClone(place.value))
  return { document: copy, hidden: hiddenAround(place.at, shown), kind: 'add' }
}

/** A place and all that it stands in, as far as it is hidden. */
function hiddenAround(pointer: string, shown: ReadonlySet<string>): readonly string[] {
  const steps = pointer.split('/')
  const around = steps.map((_step, index) => steps.slice(0, index + 1).join('/'))
  return around.filter((place) => !shown.has(place))
}

function anotherValue(
  random: Random,
  { schema, value, at: pointer }: Place,
  given: readonly Place[],
): unknown {
  if (schema.enum !== undefined) return some(random, schema.enum)
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value + 1
  const shape = pointer.replaceAll(/\d+/g, '#')
  const alike = given.filter((place) => place.at.replaceAll(/\d+/g, '#') === shape)
  return alike.length > 0 ? some(random, alike).value : `${String(value)} en meer`
}

/** Every place of a document, from its schema. */
function placesOf(one: RightsCase, document: unknown, policy: Policy): readonly Place[] {
  const found: Place[] = []
  const look = (
    from: Located,
    value: unknown,
    pointer: string,
    around: Omit<Place, 'at' | 'schema' | 'value'> | undefined,
  ): void => {
    const to = follow(allSchemas, from)
    if (around !== undefined)
      found.push({ ...around, at: pointer, schema: { ...from.schema, ...to.schema }, value })
    if (to.schema.items !== undefined) {
      for (const [key, item] of listOf(value).entries())
        look({ ...to, schema: to.schema.items }, item, `${pointer}/${key}`, {
          parentAt: pointer,
          key,
          decidesOver: around?.decidesOver ?? [],
        })
      return
    }
    if (!isObject(value)) return
    const deciding = decidingNames(to)
    for (const [key, property] of propertiesOf(allSchemas, to)) {
      if (value[key] === undefined) continue
      const place = { ...property.schema, ...follow(allSchemas, property).schema }
      const tells = policy.verraad.some(
        ({ codelijst }) => codelijst === (property.schema['x-codelijst'] ?? place['x-codelijst']),
      )
      // Of a record only its source and its act say something of the document; the rest is about the record.
      const inside = around?.key === 'vastlegging' && !ofRecord.has(key) ? [] : (around?.decidesOver ?? [])
      const decidesOver = deciding.has(key) || tells ? [...inside, pointer] : inside
      look(property, value[key], `${pointer}/${key}`, { parentAt: pointer, key, decidesOver })
    }
  }
  look({ schema: one.schema, document: one.schema }, document, '', undefined)
  return found
}

const ofRecord: ReadonlySet<string> = new Set(['bron', 'wettelijkRegime'])
const alwaysDeciding = [
  'id',
  '$schema',
  'auteur',
  'wettelijkRegime',
  'voorzieningssoort',
  'vastlegging',
  'bron',
]

/** The properties that say something of the object around them, or of whoever is involved. */
function decidingNames(to: Located): ReadonlySet<string> {
  const variants = [
    to.schema,
    ...(to.schema.oneOf ?? []).map((variant) => follow(allSchemas, { ...to, schema: variant }).schema),
  ]
  const pointers = variants.flatMap((schema) => [schema['x-over'], schema['x-eigenaar']])
  const first = pointers.flatMap((pointer) => pointer?.split('/')[1] ?? [])
  const id = propertiesOf(allSchemas, to).get('id')
  const isInvolved = id !== undefined && idKind(follow(allSchemas, id)) === 'betrokkeneId'
  const ofParts = [...propertiesOf(allSchemas, to)]
    .filter(([, property]) => JSON.stringify(property.schema).includes('doelId'))
    .map(([name]) => name)
  const tags = to.schema.oneOf === undefined ? [] : (to.schema.required ?? [])
  return new Set([
    ...alwaysDeciding,
    ...first,
    ...ofParts,
    ...tags,
    ...(isInvolved ? ['inwoner', 'roltoewijzing', 'organisatie'] : []),
  ])
}

function at(document: unknown, pointer: string): unknown {
  let value = document
  for (const step of pointer.split('/').slice(1)) value = Reflect.get(Object(value), step)
  return value
}
