import type { Keywords } from './keyword.ts'
import type { ChoiceShape, ConstantShape, NumberShape, Scalar, ScalarType, TextShape } from './shape.ts'

/** A finite number with bounds. `multipleOf` is refused: fractions make its verdict a matter of rounding. */
export function numberShape(keywords: Keywords): NumberShape {
  const bounds = ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'] as const
  keywords.only(bounds)
  const given = bounds.flatMap((bound) => {
    const limit = keywords.number(bound)
    return limit === undefined ? [] : [[bound, limit] as const]
  })
  return { kind: 'number', integer: keywords.text('type') === 'integer', ...Object.fromEntries(given) }
}

/** A text with its length, its pattern and its format. */
export function textShape(keywords: Keywords, formats: ReadonlySet<string>): TextShape {
  keywords.only(['minLength', 'maxLength', 'pattern', 'format'])
  const maxLength = keywords.count('maxLength')
  const pattern = keywords.text('pattern')
  const format = keywords.text('format')
  if (pattern !== undefined && !isPattern(pattern)) keywords.refuse('pattern', 'pattern-invalid')
  if (format !== undefined && !formats.has(format)) keywords.refuse('format', 'format-unknown')
  return {
    kind: 'text',
    minLength: keywords.count('minLength') ?? 0,
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(format === undefined ? {} : { format }),
  }
}

/** `const` or `enum`, of one type that is given or follows from the values. */
export function constantShape(keywords: Keywords): ConstantShape | ChoiceShape {
  keywords.only([keywords.has('const') ? 'const' : 'enum'])
  const keyword = keywords.has('const') ? 'const' : 'enum'
  const values = keyword === 'const' ? [keywords.value('const')] : (keywords.list('enum') ?? [])
  const scalars = values.filter(isScalar)
  const type = keywords.text('type') ?? typeOf(scalars)
  const [first] = scalars
  const isFit = scalars.length === values.length && scalars.every((value) => fits(value, type))
  if (!isFit || !isScalarType(type) || first === undefined) return keywords.refuse(keyword, 'values-mixed')
  return keyword === 'const'
    ? { kind: 'constant', type, value: first }
    : { kind: 'choice', type, values: [...new Set(scalars)] }
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp
  } catch {
    return false
  }
}

function isScalar(value: unknown): value is Scalar {
  return (
    typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && isFinite(value))
  )
}

function typeOf(values: readonly Scalar[]): string | undefined {
  return typeof values[0]
}

function fits(value: Scalar, type: string | undefined): boolean {
  return type === 'integer' ? Number.isInteger(value) : typeof value === type
}

function isScalarType(type: string | undefined): type is ScalarType {
  return type === 'boolean' || type === 'integer' || type === 'number' || type === 'string'
}
