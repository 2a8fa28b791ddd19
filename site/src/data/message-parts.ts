import type { JsonSchema } from '../../../scripts/sources/json-schema.ts'
import type { InBoth } from '../language.ts'
import { homeOf, isPart, kindOf, titleIn } from './field-kind.ts'
import type { Home, Kind } from './field-kind.ts'
import { definitionPart, fieldId, innerPart, partId, variantPart } from './model-place.ts'
import type { SchemaEntry } from './schema-index.ts'

/** A field as a row of the table of its part. */
export interface PartField {
  readonly id: string
  readonly name: string
  readonly titel: InBoth<string>
  readonly begrip: string | undefined
  readonly gegevensgroep: string | undefined
  readonly required: boolean
  readonly kind: Kind
}

/** An object of a message: the message itself, a definition, an object inside a property or one of several shapes. */
export interface Part {
  readonly id: string
  readonly titel: InBoth<string>
  readonly begrip: string | undefined
  readonly fields: readonly PartField[]
  /** The parts of which exactly one holds. */
  readonly variants: readonly { readonly id: string; readonly titel: InBoth<string> }[]
  /** Whether some fields are required or refused depending on others. */
  readonly hasConditions: boolean
}

/** Everything that a message can contain of its own, the message first. */
export function partsOf(entry: SchemaEntry): readonly Part[] {
  const home = homeOf(entry.id)
  const definitions = Object.entries(home.document.$defs ?? {})
  const own = isPart(home.document)
    ? [...partsIn(home.document, home, '', entry.titel)]
    : [plainValues(home, definitions)]
  return [
    ...own,
    ...definitions
      .filter(([, schema]) => isPart(schema))
      .flatMap(([name, schema]) => [...partsIn(schema, home, definitionPart(name), titleIn(schema, name))]),
  ]
}

function* partsIn(schema: JsonSchema, home: Home, part: string, titel: InBoth<string>): Generator<Part> {
  const properties = Object.entries(schema.properties ?? {})
  const variants = (schema.oneOf ?? []).filter(isPart)
  yield {
    id: partId(part),
    titel,
    begrip: schema['x-begrip'],
    fields: properties.map(([name, property]) => fieldOf(name, property, schema.required, home, part)),
    variants: variants.map((variant) => ({
      id: partId(variantPart(part, variant)),
      titel: titleIn(variant, ''),
    })),
    hasConditions: schema.if !== undefined,
  }
  for (const [name, property] of properties) {
    const inner = property.items ?? property
    if (isPart(inner)) yield* partsIn(inner, home, innerPart(part, name), titleIn(property, name))
  }
  for (const variant of variants)
    yield* partsIn(variant, home, variantPart(part, variant), titleIn(variant, ''))
}

/** The building blocks are no message: their plain values stand together in the first part. */
function plainValues(home: Home, definitions: readonly (readonly [string, JsonSchema])[]): Part {
  const plain = definitions.filter(([, schema]) => !isPart(schema))
  return {
    id: partId(''),
    titel: home.entry.titel,
    begrip: home.entry.begrip,
    fields: plain.map(([name, schema]) => fieldOf(name, schema, [], home, '')),
    variants: [],
    hasConditions: false,
  }
}

function fieldOf(
  name: string,
  property: JsonSchema,
  required: readonly string[] | undefined,
  home: Home,
  part: string,
): PartField {
  return {
    id: fieldId(part, name),
    name,
    titel: titleIn(property, name),
    begrip: property['x-begrip'],
    gegevensgroep: property['x-gegevensgroep'],
    required: required?.includes(name) ?? false,
    kind: kindOf(property, home, part, name),
  }
}
