import { follow } from '../../../scripts/sources/json-schema.ts'
import type { JsonSchema, Located } from '../../../scripts/sources/json-schema.ts'
import { propertiesOf } from '../../../scripts/sources/schema-shape.ts'
import { allSchemas } from './rights-cases.ts'
import { idKind, isObject, listOf } from './rights-oracle-parties.ts'

/** One place of a document, with what its schema says of it. */
export interface Place {
  readonly at: string
  /** The same for all items of a list, so that like can be held beside like. */
  readonly alike: string
  readonly parentAt: string
  /** The way to what it stands in. */
  readonly around: readonly string[]
  readonly key: string
  readonly group: string
  readonly schema: JsonSchema
  readonly value: unknown
  /** Objects over which this decides: it says whom they are about, whose they are or under which act. */
  readonly decidesOver: readonly string[]
}

/** Every place of a document in the order of its schema; a place comes before what stands in it. */
export function placesOf(
  schema: JsonSchema,
  document: unknown,
  telling: ReadonlySet<string>,
): readonly Place[] {
  const found: Place[] = []
  const look = (shape: Shape, value: unknown, place: Omit<Place, 'schema' | 'value'>): void => {
    if (place.key !== '') found.push({ ...place, schema: shape.schema, value })
    const around = place.key === '' ? [] : [...place.around, place.key]
    const { items } = shape
    if (items !== undefined) {
      for (const [index, item] of listOf(value).entries()) {
        const key = String(index)
        const at = `${place.at}/${key}`
        look(items, item, { ...place, at, alike: `${place.alike}/#`, parentAt: place.at, around, key })
      }
      return
    }
    if (!isObject(value)) return
    for (const { key, inner, group, decides, codeList } of shape.properties()) {
      if (value[key] === undefined) continue
      // Of a record only its source and its act say something of the document; the rest is about the record.
      const inside = place.key === 'vastlegging' && !ofRecord.has(key) ? [] : place.decidesOver
      look(inner, value[key], {
        at: `${place.at}/${key}`,
        alike: `${place.alike}/${key}`,
        parentAt: place.at,
        around,
        key,
        group: group ?? place.group,
        decidesOver: decides || telling.has(codeList) ? [...inside, place.at] : inside,
      })
    }
  }
  const root = { at: '', alike: '', parentAt: '', around: [], key: '', group: '', decidesOver: [] }
  look(shapeOf({ schema, document: schema }), document, root)
  return found
}

/** A schema with its references followed, worked out once. */
interface Shape {
  readonly schema: JsonSchema
  readonly items: Shape | undefined
  readonly properties: () => readonly Property[]
}

interface Property {
  readonly key: string
  readonly inner: Shape
  readonly group: string | undefined
  /** Whether it says something of the object around it, or of whoever is involved. */
  readonly decides: boolean
  readonly codeList: string
}

const shapes = new WeakMap<JsonSchema, Shape>()

function shapeOf(from: Located): Shape {
  const known = shapes.get(from.schema)
  if (known !== undefined) return known
  const to = follow(allSchemas, from)
  let properties: readonly Property[] | undefined
  const shape: Shape = {
    schema: { ...from.schema, ...to.schema },
    items: to.schema.items === undefined ? undefined : shapeOf({ ...to, schema: to.schema.items }),
    properties: () => (properties ??= propertyShapes(to)),
  }
  shapes.set(from.schema, shape)
  return shape
}

function propertyShapes(to: Located): readonly Property[] {
  const deciding = decidingNames(to)
  return [...propertiesOf(allSchemas, to)].map(([key, property]) => {
    const inner = shapeOf(property)
    return {
      key,
      inner,
      group: property.schema['x-gegevensgroep'],
      decides: deciding.has(key),
      codeList: property.schema['x-codelijst'] ?? inner.schema['x-codelijst'] ?? '',
    }
  })
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
  const pointers = variants.flatMap((schema) => [
    schema['x-over'],
    schema['x-eigenaar'],
    schema['x-periode'],
    ...(schema['x-ontvanger'] ?? []),
    ...(schema['x-codes'] ?? []),
  ])
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
