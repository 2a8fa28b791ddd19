import { isAnnotation, isRecord, Keywords } from './keyword.ts'
import type { Condition, Dependent, PropertyNumber, Scalar } from './shape.ts'

/** The number of a property, or a refusal at the keyword that names it. */
export type NumberOf = (name: string, keywords: Keywords, keyword: string) => PropertyNumber

/** How many conditions may follow each other by `else`. */
const deepest = 200

/**
 * `if` one property has a value (`const` or `enum`), `then` others are required; `else` is absent, true, others, or the
 * next such condition. The property must be asked for in the `if` or be required anyway: of an absent one the test holds.
 */
export function conditionOf(
  keywords: Keywords,
  numberOf: NumberOf,
  required: readonly PropertyNumber[],
  depth = 0,
): Condition | undefined {
  if (depth === deepest) return keywords.refuse('', 'nested-too-deep')
  if (!keywords.has('if')) {
    for (const keyword of ['then', 'else'])
      if (keywords.has(keyword)) keywords.refuse(keyword, 'condition-too-rich')
    return undefined
  }
  const test = inner(keywords, 'if', ['properties', 'required'])
  const [entry, second] = Object.entries(test.record('properties') ?? {})
  if (entry === undefined || second !== undefined) return keywords.refuse('if', 'condition-too-rich')
  const property = numberOf(entry[0], keywords, 'if')
  const asked = test.texts('required') ?? []
  const holdsWhenAbsent = asked.length === 0 && !required.includes(property)
  if (asked.some((name) => name !== entry[0]) || holdsWhenAbsent)
    return keywords.refuse('if', 'condition-too-rich')
  return {
    property,
    values: testedValues(entry[1], keywords),
    required: keywords.has('then') ? requiredIn(keywords, 'then', numberOf) : [],
    otherwise: otherwiseOf(keywords, numberOf, required, depth),
  }
}

function otherwiseOf(
  keywords: Keywords,
  numberOf: NumberOf,
  required: readonly PropertyNumber[],
  depth: number,
): Condition['otherwise'] {
  const otherwise = keywords.value('else')
  if (otherwise === undefined || otherwise === true) return []
  const next = isRecord(otherwise) && Object.hasOwn(otherwise, 'if')
  return next
    ? (conditionOf(inner(keywords, 'else', ['if', 'then', 'else']), numberOf, required, depth + 1) ?? [])
    : requiredIn(keywords, 'else', numberOf)
}

function requiredIn(keywords: Keywords, keyword: string, numberOf: NumberOf): readonly PropertyNumber[] {
  if (keywords.value(keyword) === true) return []
  const part = inner(keywords, keyword, ['required'])
  return (part.texts('required') ?? []).map((name) => numberOf(name, part, 'required'))
}

function inner(keywords: Keywords, keyword: string, known: readonly string[]): Keywords {
  const schema = keywords.record(keyword) ?? {}
  const isKnown = Object.keys(schema).every((name) => known.includes(name) || isAnnotation(name))
  if (!isKnown) keywords.refuse(keyword, 'condition-too-rich')
  return new Keywords(schema, `${keywords.pointer}/${keyword}`)
}

function testedValues(schema: unknown, keywords: Keywords): readonly Scalar[] {
  if (!isRecord(schema)) return keywords.refuse('if', 'condition-too-rich')
  const { const: constant, enum: several, ...rest } = schema
  const values: readonly unknown[] = constant === undefined && Array.isArray(several) ? several : [constant]
  const scalars = values.filter(isScalar)
  const isPlain =
    Object.keys(rest).every(isAnnotation) &&
    scalars.length === values.length &&
    (constant === undefined) !== (several === undefined)
  return isPlain && scalars.length > 0 ? scalars : keywords.refuse('if', 'condition-too-rich')
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** `dependentRequired`. */
export function dependentsOf(keywords: Keywords, numberOf: NumberOf): readonly Dependent[] {
  const record = keywords.record('dependentRequired')
  if (record === undefined) return []
  const names = new Keywords(record, `${keywords.pointer}/dependentRequired`)
  return Object.keys(record).map((name) => ({
    property: numberOf(name, names, name),
    required: (names.texts(name) ?? []).map((other) => numberOf(other, names, name)),
  }))
}
