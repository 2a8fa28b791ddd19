import type { Json } from '../json.ts'

/** A value out of an attribute, and how it was spelled if a number of JSON does not tell. */
export interface PrimitiveRead {
  readonly value: Json
  readonly spelling?: string
  /** Whether it has not the form of its type and therefore stayed text. */
  readonly isOddly?: true
}

const integers: ReadonlySet<string> = new Set(['integer', 'positiveInt', 'unsignedInt'])
const integer = /^-?(?:0|[1-9]\d*)$/
const decimal = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/** The value of a primitive type as JSON has it. */
export function readPrimitive(text: string, type: string): PrimitiveRead {
  if (type === 'boolean')
    return text === 'true' || text === 'false' ? { value: text === 'true' } : { value: text, isOddly: true }
  const isInteger = integers.has(type)
  if (!isInteger && type !== 'decimal') return { value: text }
  const number = Number(text)
  if (!(isInteger ? integer : decimal).test(text) || !Number.isFinite(number))
    return { value: text, isOddly: true }
  return `${number}` === text ? { value: number } : { value: number, spelling: text }
}
