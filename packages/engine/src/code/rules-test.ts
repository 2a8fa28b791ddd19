import type { Condition, ObjectRules, PropertyNumber } from '../shapes/shape.ts'
import { maskOf } from '../shapes/shape.ts'
import { literal } from './scalar-test.ts'

/** Whether the properties of a document must be counted. Counting is left out where what is required is enough, or where one bit must be set. */
export function needsCount({ minProperties, maxProperties, required, closed }: ObjectRules): boolean {
  const least = minProperties > required.length ? minProperties : 0
  return maxProperties !== undefined || least > 1 || (least === 1 && !closed)
}

/** An expression that is true when the bits, the kept values and the count are as the rules ask. */
export function rulesTest(rules: ObjectRules, all: readonly PropertyNumber[]): string {
  const { required, minProperties, maxProperties, conditions, dependents } = rules
  const tests = [...bitsTest([...required, ...forbiddenBy(rules, all)], required)]
  if (minProperties > required.length)
    tests.push(needsCount(rules) ? `n >= ${minProperties}` : oneBitTest(all))
  if (maxProperties !== undefined) tests.push(`n <= ${maxProperties}`)
  for (const condition of conditions) tests.push(conditionTest(condition))
  for (const { property, required: others } of dependents)
    tests.push(`(!(${present([property])}) || ${present(others)})`)
  return tests.length === 0 ? 'true' : tests.join(' && ')
}

/** That a property is there; a closed object without properties has no bits, and no document. */
function oneBitTest(all: readonly PropertyNumber[]): string {
  if (all.length === 0) return 'false'
  return `(m${all.length > 32 ? ' | w' : ''}) !== 0`
}

function conditionTest({ property, values, required, otherwise }: Condition): string {
  const test = values.map((value) => `c${property} === ${literal(value)}`).join(' || ')
  const next = isList(otherwise) ? present(otherwise) : conditionTest(otherwise)
  return `(${test} ? ${present(required)} : ${next})`
}

/** Whether a condition ends here. */
export function isList(otherwise: Condition['otherwise']): otherwise is readonly PropertyNumber[] {
  return Array.isArray(otherwise)
}

function present(properties: readonly PropertyNumber[]): string {
  return bitsTest(properties, properties).join(' && ') || 'true'
}

/** Tests that among the bits of `looked` exactly those of `wanted` are set; bit operations give signed words. */
function bitsTest(looked: readonly PropertyNumber[], wanted: readonly PropertyNumber[]): readonly string[] {
  const want = maskOf(wanted)
  return maskOf(looked).flatMap((bits, word) =>
    bits === 0 ? [] : `(${word === 0 ? 'm' : 'w'} & ${bits | 0}) === ${(want[word] ?? 0) | 0}`,
  )
}

/** The properties whose bits the test looks at; the others need none. */
export function lookedAt(rules: ObjectRules, all: readonly PropertyNumber[]): readonly PropertyNumber[] {
  const { required, minProperties, conditions, dependents } = rules
  if (minProperties > required.length && !needsCount(rules)) return all
  return [
    ...required,
    ...forbiddenBy(rules, all),
    ...conditions.flatMap(requiredBy),
    ...dependents.flatMap(({ property, required: others }) => [property, ...others]),
  ]
}

function forbiddenBy(
  { closed, allowed }: ObjectRules,
  all: readonly PropertyNumber[],
): readonly PropertyNumber[] {
  return closed ? all.filter((property) => !allowed.includes(property)) : []
}

function requiredBy({ required, otherwise }: Condition): readonly PropertyNumber[] {
  return [...required, ...(isList(otherwise) ? otherwise : requiredBy(otherwise))]
}
