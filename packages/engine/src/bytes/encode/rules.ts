import { maskOf } from '../../shapes/shape.ts'
import type { Condition, ObjectRules, PropertyNumber, Scalar } from '../../shapes/shape.ts'
import type { ProgramWriter } from './program-writer.ts'

/** The values of a property whose value a rule asks for, in the order of their numbers. */
export interface Capture {
  readonly slot: number
  readonly values: readonly Scalar[]
}

const unbounded = 0xffffffff

/** Writes what must and what may be in an object; gives its place. */
export function addRules(
  writer: ProgramWriter,
  rules: ObjectRules,
  captures: ReadonlyMap<PropertyNumber, Capture>,
): number {
  const conditions = writer.add(
    rules.conditions.map((condition) => addCondition(writer, condition, captures)),
  )
  const dependents = writer.add(
    rules.dependents.flatMap(({ property, required }) => [...maskOf([property]), ...maskOf(required)]),
  )
  return writer.add([
    ...maskOf(rules.allowed),
    rules.closed ? 1 : 0,
    ...maskOf(rules.required),
    rules.minProperties,
    rules.maxProperties ?? unbounded,
    rules.conditions.length,
    conditions,
    rules.dependents.length,
    dependents,
  ])
}

function addCondition(
  writer: ProgramWriter,
  condition: Condition,
  captures: ReadonlyMap<PropertyNumber, Capture>,
): number {
  const { slot, values } = captures.get(condition.property) ?? { slot: 0, values: [] }
  const bits = Array.from({ length: Math.ceil(values.length / 32) }, () => 0)
  for (const value of condition.values) {
    const nth = values.indexOf(value)
    // A value that the property cannot have makes no condition true.
    if (nth >= 0) bits[nth >>> 5] = ((bits[nth >>> 5] ?? 0) | (1 << (nth & 31))) >>> 0
  }
  const { otherwise } = condition
  const isChain = 'property' in otherwise
  const chain = isChain ? addCondition(writer, otherwise, captures) : 0
  return writer.add([
    slot,
    writer.add(bits),
    ...maskOf(condition.required),
    chain,
    ...maskOf(isChain ? [] : otherwise),
  ])
}

/** The properties whose value the conditions ask for. */
export function askedBy(rules: ObjectRules): readonly PropertyNumber[] {
  const all: PropertyNumber[] = []
  for (const first of rules.conditions) {
    let condition: Condition | undefined = first
    while (condition !== undefined) {
      all.push(condition.property)
      condition = 'property' in condition.otherwise ? condition.otherwise : undefined
    }
  }
  return all
}
