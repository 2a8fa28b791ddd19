import { makingOrder } from './knowledge.ts'
import type { Making } from './making.ts'
import { chance } from './random.ts'
import { branchesOf, placeOf, requiredOf } from './schema.ts'
import type { Place, Schema } from './schema.ts'

/** How often a property that may be left out is there; what plans are about is seldom left out. */
const usualShare = 0.45
const shares: Readonly<Record<string, number>> = {
  afspraken: 0.9,
  arrangement: 0.7,
  betrokkenen: 0.9,
  doelen: 0.9,
  identificatie: 0.9,
  regisseurs: 0.8,
}

/** An object that is valid at a place, or undefined when something that it must have cannot be made. */
export function makeObject(making: Making, place: Place): Readonly<Record<string, unknown>> | undefined {
  const { schema, term } = place
  if (schema.properties === undefined) return {}
  const made = new Map<string, unknown>()
  const make = (property: Place): void => {
    const value = made.has(property.property) ? undefined : making.make(making, property, made)
    if (value !== undefined) made.set(property.property, value)
    if (property.property === 'id' && schema === making.root)
      making.ids.own.set(property.definition, String(value))
  }
  const order = makingOrder(making.root, schema, term)
  for (const property of order) if (isWanted(making, schema, property.property)) make(property)
  const needed = stillNeeded(schema, made)
  for (const property of order) if (needed.includes(property.property)) make(property)
  for (const property of order) if (made.size < (schema.minProperties ?? 0)) make(property)
  if (stillNeeded(schema, made).length > 0) return undefined
  if (schema !== making.root) declare(making, schema, made)
  return Object.fromEntries(
    Object.keys(schema.properties).flatMap((name) => (made.has(name) ? [[name, made.get(name)]] : [])),
  )
}

function isWanted({ random, root, full }: Making, schema: Schema, property: string): boolean {
  const isOwnSchema = property === '$schema' && (schema === root || root.oneOf?.includes(schema) === true)
  if (schema.required?.includes(property) === true || isOwnSchema || full) return true
  // What a condition asks for belongs to that condition: no reason for an end without an end.
  // The decision that a plan is part of comes before the status that asks for it.
  const isConditional =
    property !== 'opgenomenIn' && branchesOf(schema).some(({ required }) => required.includes(property))
  return !isConditional && chance(random, shares[property] ?? usualShare)
}

/** What must be there, always or by a condition that holds, and is not. */
function stillNeeded(schema: Schema, made: ReadonlyMap<string, unknown>): readonly string[] {
  return [...requiredOf(schema, (name) => made.get(name))].filter((name) => !made.has(name))
}

/** From now on others may name this thing; not earlier, so that no goal stands above itself. */
function declare({ root, ids }: Making, schema: Schema, made: ReadonlyMap<string, unknown>): void {
  const id = schema.properties?.['id']
  const value = made.get('id')
  if (id === undefined || typeof value !== 'string') return
  const { schema: target, definition } = placeOf(root, id, 'id', '')
  if (target['x-id'] === true) ids.finish(definition, value)
}
