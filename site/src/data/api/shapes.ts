import type { DescribedApi, DescribedSchema } from './described.ts'

/** What a value is, in a word of JSON Schema; the name when it is a shape that is described by itself. */
export interface Kind {
  readonly text: string
  readonly shape?: string
}

/** A shape of an API with its properties, or with the values that it may have. */
export interface Shape {
  readonly name: string
  readonly description?: string
  readonly kind: Kind
  readonly values: readonly string[]
  readonly fields: readonly ShapeField[]
}

/** A property of a shape. */
export interface ShapeField {
  readonly name: string
  readonly kind: Kind
  readonly isRequired: boolean
  readonly description?: string
}

/** The name that a reference ends in. */
export function nameOfReference($ref: string): string {
  return $ref.slice($ref.lastIndexOf('/') + 1)
}

/** What a schema asks of a value, short enough for a table. */
export function kindOf(schema: DescribedSchema | undefined): Kind {
  if (schema === undefined) return { text: '' }
  const { $ref, type, items, format, allOf, oneOf, anyOf } = schema
  if ($ref !== undefined) return { text: nameOfReference($ref), shape: nameOfReference($ref) }
  if (items !== undefined) {
    const { text, shape } = kindOf(items)
    return { text: `${text}[]`, ...(shape === undefined ? {} : { shape }) }
  }
  const [first] = allOf ?? []
  if (first !== undefined) return kindOf(first)
  const choice = oneOf ?? anyOf
  if (choice !== undefined) return { text: choice.map((one) => kindOf(one).text).join(' | ') }
  if (schema.const !== undefined) return { text: JSON.stringify(schema.const) }
  const name = typeof type === 'object' ? type.join(' | ') : (type ?? '')
  return { text: format === undefined ? name : `${name} (${format})` }
}

/** A shape by its name. */
export function shapeOf({ components }: DescribedApi, name: string): Shape {
  const schema = components.schemas[name] ?? {}
  const { description, properties = {}, required = [] } = schema
  return {
    name,
    ...(description === undefined ? {} : { description }),
    kind: kindOf(schema),
    values: (schema.enum ?? []).map(String),
    fields: Object.entries(properties).map(([field, one]) => fieldOf(field, one, required)),
  }
}

function fieldOf(name: string, schema: DescribedSchema, required: readonly string[]): ShapeField {
  const description = schema.description ?? schema.title
  return {
    name,
    kind: kindOf(schema),
    isRequired: required.includes(name),
    ...(description === undefined ? {} : { description }),
  }
}

/** These shapes and the ones that they lead to, each once; `isKnown` says which have a page elsewhere. */
export function shapesFrom(
  api: DescribedApi,
  names: readonly string[],
  isKnown: (name: string) => boolean,
): readonly Shape[] {
  const found = new Map<string, Shape>()
  const add = (name: string): void => {
    if (found.has(name) || isKnown(name) || api.components.schemas[name] === undefined) return
    const shape = shapeOf(api, name)
    found.set(name, shape)
    for (const { kind } of [shape, ...shape.fields]) if (kind.shape !== undefined) add(kind.shape)
  }
  for (const name of names) add(name)
  return [...found.values()]
}
