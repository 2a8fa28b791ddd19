import type { Condition, ObjectRules, ObjectShape, PropertyNumber, PropertyShape } from '../shapes/shape.ts'
import { isList, lookedAt, needsCount, rulesTest } from './rules-test.ts'
import { literal } from './scalar-test.ts'
import type { CodeParts } from './verdict-code.ts'

/**
 * One walk over the names that an object has: each value is tested where it stands and sets its bit; at the end the bits
 * say what is missing. A property that is `undefined` is as absent as it is in JSON.
 */
export function objectCode(parts: CodeParts, name: string, shape: ObjectShape): string {
  const rules =
    shape.union?.variants.map((variant) => variant.rules) ?? (shape.rules === undefined ? [] : [shape.rules])
  const kept = keptValues(shape, rules)
  const counts = rules.some(needsCount)
  const all = shape.properties.map((_property, number) => number)
  const looked = new Set(rules.flatMap((one) => lookedAt(one, all)))
  const numbers = [...looked]
  const variables = [
    ...(numbers.some((number) => number < 32) ? ['m = 0'] : []),
    ...(numbers.some((number) => number >= 32) ? ['w = 0'] : []),
    ...(counts ? ['n = 0'] : []),
    ...[...kept].map((property) => `c${property}`),
  ]
  const head = `function ${name}(o) {\nif (typeof o != "object" || o === null || Array.isArray(o)) return false`
  const walks = counts || shape.properties.length > 0 || rules.every(({ closed }) => closed)
  if (!walks) return `${head}\nreturn true\n}`
  const cases = shape.properties.map((property, number) =>
    propertyCase(parts, property, { number, sets: looked.has(number), keeps: kept.has(number) }),
  )
  // An open variant has no names that another does not have.
  const others = rules.every(({ closed }) => closed) ? 'default: return false\n' : ''
  const count = counts ? 'if (v !== undefined) n++\n' : ''
  return `${head}
${variables.length === 0 ? '' : `let ${variables.join(', ')}\n`}for (const k in o) {
const v = o[k]
${count}switch (k) {
${cases.join('')}${others}}
}
${verdictOf(shape, all)}
}`
}

interface Slot {
  readonly number: PropertyNumber
  readonly sets: boolean
  readonly keeps: boolean
}

function propertyCase(
  parts: CodeParts,
  { name, shape }: PropertyShape,
  { number, sets, keeps }: Slot,
): string {
  const found = [
    ...(sets ? [`${number < 32 ? 'm' : 'w'} |= ${1 << (number % 32)}`] : []),
    ...(keeps ? [`c${number} = v`] : []),
  ].join(', ')
  const test = parts.fits(shape, 'v')
  const start = `case ${literal(name)}:`
  if (test === 'true') return `${start} ${found === '' ? '' : `if (v !== undefined) ${found}; `}break\n`
  return found === ''
    ? `${start} if (!${test} && v !== undefined) return false; break\n`
    : `${start} if (${test}) ${found}; else if (v !== undefined) return false; break\n`
}

/** The properties whose value decides about others. */
function keptValues({ union }: ObjectShape, rules: readonly ObjectRules[]): ReadonlySet<PropertyNumber> {
  const kept = new Set<PropertyNumber>(union === undefined ? [] : [union.tag])
  const keep = (condition: Condition): void => {
    kept.add(condition.property)
    if (!isList(condition.otherwise)) keep(condition.otherwise)
  }
  for (const { conditions } of rules) for (const condition of conditions) keep(condition)
  return kept
}

function verdictOf({ union, rules }: ObjectShape, all: readonly PropertyNumber[]): string {
  if (union === undefined) return rules === undefined ? 'return true' : `return ${rulesTest(rules, all)}`
  const cases = union.variants.map(
    (variant) => `case ${literal(variant.value)}: return ${rulesTest(variant.rules, all)}\n`,
  )
  return `switch (c${union.tag}) {\n${cases.join('')}}\nreturn false`
}
