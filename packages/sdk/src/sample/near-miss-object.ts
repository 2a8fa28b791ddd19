import type { PlantedFault } from './near-miss.ts'
import { branchesOf, requiredOf } from './schema.ts'
import type { Branch, Place, Schema } from './schema.ts'

type ObjectValue = Readonly<Record<string, unknown>>

/** What can be wrong with an object as a whole: a property too few or too many. */
export function* objectFaults({ schema }: Place, value: ObjectValue): Generator<PlantedFault> {
  if (schema.properties === undefined) return
  for (const name of Object.keys(schema.properties)) {
    yield* withoutOne(schema, value, name, 'without')
  }
  yield { kind: 'unknown', value: { ...value, nietInHetSchema: 'onbekend' }, code: 'sdk/unknown-property' }
  for (const branch of branchesOf(schema)) yield* unmetCondition(schema, value, branch)
  if (schema.minProperties !== undefined && requiredOf(schema, () => undefined).size === 0) {
    yield { kind: 'empty', value: {}, code: 'sdk/too-few-properties' }
  }
}

/** The object without a property, when that property is the only thing that is missing then. */
function* withoutOne(
  schema: Schema,
  value: ObjectValue,
  name: string,
  kind: string,
): Generator<PlantedFault> {
  const { [name]: removed, ...rest } = value
  const missing = [...requiredOf(schema, (property) => rest[property])].filter(
    (other) => rest[other] === undefined,
  )
  const isEnough = Object.keys(rest).length >= (schema.minProperties ?? 0)
  if (removed !== undefined && missing.length === 1 && missing[0] === name && isEnough) {
    yield { kind: `${kind} ${name}`, value: rest, code: 'sdk/required', at: name }
  }
}

/** The object in a branch of its conditions, without one of the properties that this branch asks for. */
function* unmetCondition(
  schema: Schema,
  value: ObjectValue,
  { when, required }: Branch,
): Generator<PlantedFault> {
  if (when === undefined) return
  const met = { ...value, [when.property]: when.value }
  for (const name of required)
    yield* withoutOne(schema, met, name, `${when.property} is ${String(when.value)}, without`)
}

/** What can be wrong with the property that tells the variants of a union apart. */
export function* tagFaults(value: ObjectValue, tag: string): Generator<PlantedFault> {
  yield { kind: `tag ${tag}`, value: { ...value, [tag]: 'bestaat-niet' }, code: 'sdk/enum', at: tag }
  yield { kind: `type of tag ${tag}`, value: { ...value, [tag]: 7 }, code: 'sdk/type', at: tag }
}
