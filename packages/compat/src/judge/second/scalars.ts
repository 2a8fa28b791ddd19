import { deepCompareStrict, format as formatTests } from '@cfworker/json-schema'
import { isMultiple } from '../../evaluate/multiple.ts'
import { isList, isObject, valueAt } from '../../json.ts'
import type { Json } from '../../json.ts'
import { isSince } from '../../read/dialect.ts'
import type { Applying } from './visit.ts'

/** Whether a value itself is allowed, whatever its parts are. */
export function isAllowedItself(applying: Applying, value: Json): boolean {
  const { schema, dialect } = applying
  const type = valueAt(schema, 'type')
  if (type !== undefined && !(isList(type) ? type : [type]).some((one) => isOfType(one, value))) return false
  const values = valueAt(schema, 'enum')
  if (isList(values) && !values.some((one) => deepCompareStrict(one, value))) return false
  const only = isSince(dialect, 'draft-06') ? valueAt(schema, 'const') : undefined
  if (only !== undefined && !deepCompareStrict(only, value)) return false
  if (typeof value === 'number') return isAllowedNumber(applying, value)
  return typeof value !== 'string' || isAllowedText(applying, value)
}

function isOfType(type: Json, value: Json): boolean {
  switch (type) {
    case 'null':
      return value === null
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value)
    case 'array':
      return isList(value)
    case 'object':
      return isObject(value)
    default:
      return typeof value === type
  }
}

/** The number of a keyword that stands there as one. */
export function numberAt({ schema }: Applying, keyword: string): number | undefined {
  const value = valueAt(schema, keyword)
  return typeof value === 'number' ? value : undefined
}

/** Whether a count lies between what two keywords say. */
export function isBetween(applying: Applying, count: number, least: string, most: string): boolean {
  return (
    count >= (numberAt(applying, least) ?? 0) &&
    count <= (numberAt(applying, most) ?? Number.POSITIVE_INFINITY)
  )
}

function isAllowedNumber(applying: Applying, value: number): boolean {
  const { schema } = applying
  const [low, high] = [numberAt(applying, 'minimum'), numberAt(applying, 'maximum')]
  if ((low !== undefined && value < low) || (high !== undefined && value > high)) return false
  // In draft-04 these are flags that sharpen the other two, later they are bounds.
  const above = schema['exclusiveMinimum'] === true ? low : numberAt(applying, 'exclusiveMinimum')
  const below = schema['exclusiveMaximum'] === true ? high : numberAt(applying, 'exclusiveMaximum')
  if ((above !== undefined && value <= above) || (below !== undefined && value >= below)) return false
  const divisor = numberAt(applying, 'multipleOf')
  return divisor === undefined || isMultiple(value, divisor)
}

function isAllowedText(applying: Applying, value: string): boolean {
  const { schema, formats, matches } = applying
  if (!isBetween(applying, [...value].length, 'minLength', 'maxLength')) return false
  const pattern = valueAt(schema, 'pattern')
  if (typeof pattern === 'string' && !matches(pattern, value)) return false
  const format = formats ? valueAt(schema, 'format') : undefined
  return typeof format !== 'string' || formatTests[format]?.(value) !== false
}
