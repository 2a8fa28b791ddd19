import { follow } from '../../sources/json-schema.ts'
import type { JsonSchema, Located, SchemaSet } from '../../sources/json-schema.ts'
import { propertiesOf } from '../../sources/schema-shape.ts'
import { changeFacts } from './change-facts.ts'
import type { ChangeFacts } from './change-facts.ts'
import { idKindOf } from './definition-name.ts'
import { elementContext } from './element-context.ts'
import type { ElementContext } from './element-context.ts'

/** What a place holds, as far as a view must know. */
export type RightsNode =
  | {
      readonly is: 'scalar'
      readonly type: ScalarType
      readonly idKind: string | undefined
      readonly codeList: string | undefined
    }
  | { readonly is: 'list'; readonly items: RightsNode }
  | RightsObject
  | { readonly is: 'open' }

export type ScalarType = 'string' | 'number' | 'boolean'

/** An object, or a union as one object with the properties of all its variants: a valid document has those of one. */
export interface RightsObject {
  readonly is: 'object'
  readonly properties: readonly RightsProperty[]
  /** What of the context changes at this object; undefined when all comes from outside. */
  readonly context: ElementContext | undefined
  /** The kind of its own `id`, when it has one. */
  readonly declares: string | undefined
}

/** One property with the annotations that decide who sees it. */
export interface RightsProperty {
  readonly name: string
  /** Undefined in a building block: the group of the place that uses it. */
  readonly group: string | undefined
  /** True for the `$schema` of the document: no group decides over it, it comes along with anything else. */
  readonly saysType: boolean
  readonly minimum: boolean
  readonly tellsOfChange: boolean
  readonly required: boolean
  readonly change: ChangeFacts
  readonly node: RightsNode
}

/** The tree of one message; the same definition gives the same object, so that code is written once. */
export function rightsTree(set: SchemaSet, document: JsonSchema): RightsObject {
  const known = new Map<JsonSchema, RightsObject>()
  const nodeOf = (from: Located): RightsNode => {
    const to = follow(set, from)
    const { schema } = to
    if (schema.items !== undefined) return { is: 'list', items: nodeOf({ ...to, schema: schema.items }) }
    if (schema.properties !== undefined || schema.oneOf !== undefined) return objectOf(to)
    if (schema.type === 'object') return { is: 'open' }
    return { is: 'scalar', type: scalarType(schema), idKind: idKindOf(to), codeList: schema['x-codelijst'] }
  }
  const objectOf = (located: Located): RightsObject => {
    const made = known.get(located.schema)
    if (made !== undefined) return made
    const required = requiredEverywhere(set, located)
    const factsOf = changeFacts(set, located)
    const properties = [...propertiesOf(set, located)].map(([name, property]): RightsProperty => {
      const to = follow(set, property)
      return {
        name,
        ...decidingOver(name, property, located.schema === document),
        minimum: property.schema['x-minimum'] === true,
        tellsOfChange:
          (property.schema['x-verraadt-wijziging'] ?? to.schema['x-verraadt-wijziging']) === true,
        required: required.has(name),
        change: factsOf(name, property),
        node: nodeOf(property),
      }
    })
    const id = properties.find(({ name }) => name === 'id')?.node
    const object: RightsObject = {
      is: 'object',
      properties,
      context: elementContext(set, located),
      declares: id?.is === 'scalar' ? id.idKind : undefined,
    }
    known.set(located.schema, object)
    return object
  }
  return objectOf({ schema: document, document })
}

/** The group of a property; over the name of the type of the document none decides. One inside it is like any other. */
function decidingOver(
  name: string,
  { schema }: Located,
  isOfDocument: boolean,
): Pick<RightsProperty, 'group' | 'saysType'> {
  const saysType = isOfDocument && name === '$schema'
  return { group: saysType ? undefined : schema['x-gegevensgroep'], saysType }
}

function scalarType({ type }: JsonSchema): ScalarType {
  if (type === 'boolean') return 'boolean'
  return type === 'integer' || type === 'number' ? 'number' : 'string'
}

/** In a union: required by the union or by every variant. */
function requiredEverywhere(set: SchemaSet, { schema, document }: Located): ReadonlySet<string> {
  const variants = (schema.oneOf ?? []).map(
    (variant) => follow(set, { schema: variant, document }).schema.required ?? [],
  )
  const [first = [], ...others] = variants
  const shared = first.filter((name) => others.every((names) => names.includes(name)))
  return new Set([...(schema.required ?? []), ...shared])
}
