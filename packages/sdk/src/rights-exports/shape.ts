/** The part of JSON Schema with which requests of another standard are described, so that one text checks and tells. */
export type Shape =
  | { readonly type: 'boolean' }
  | { readonly type: 'integer'; readonly minimum: number }
  | { readonly type: 'string'; readonly minLength: 1; readonly enum?: readonly string[] }
  | { readonly type: 'array'; readonly items: Shape; readonly maxItems: number }
  | ObjectShape

/** An object of which every property is known. */
export interface ObjectShape {
  readonly type: 'object'
  readonly properties: Readonly<Record<string, Shape>>
  readonly required: readonly string[]
  readonly additionalProperties: false
}

/** Text that is not empty. */
export const text: Shape = { type: 'string', minLength: 1 }
/** True or false, never a word for it. */
export const flag: Shape = { type: 'boolean' }

/** One of the codes. */
export function codeOf(codes: readonly string[]): Shape {
  return { type: 'string', minLength: 1, enum: codes }
}

/** A list, with an end: who decides must not be kept busy. */
export function listOf(items: Shape): Shape {
  return { type: 'array', items, maxItems: 1000 }
}

/** An object with these properties and no other. */
export function objectOf(
  properties: Readonly<Record<string, Shape>>,
  required: readonly string[],
): ObjectShape {
  return { type: 'object', properties, required, additionalProperties: false }
}

/** What is wrong at a place; the value itself is never repeated. */
export interface ShapeFault {
  readonly code: 'property-missing' | 'property-unknown' | 'value-invalid'
  readonly at: string
}

/** Every way in which a value does not have a shape. */
export function shapeFaults(shape: Shape, value: unknown, at = ''): readonly ShapeFault[] {
  const invalid: readonly ShapeFault[] = [{ code: 'value-invalid', at }]
  switch (shape.type) {
    case 'boolean':
      return typeof value === 'boolean' ? [] : invalid
    case 'integer':
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= shape.minimum ? [] : invalid
    case 'string': {
      const isText = typeof value === 'string' && value !== ''
      return isText && (shape.enum === undefined || shape.enum.includes(value)) ? [] : invalid
    }
    case 'array':
      if (!Array.isArray(value) || value.length > shape.maxItems) return invalid
      return value.flatMap((item: unknown, index) => shapeFaults(shape.items, item, `${at}/${index}`))
    case 'object':
      if (!isObject(value)) return invalid
      return objectFaults(shape, value, at)
  }
}

/** Whether a value has a shape, which the caller knows to be that of `T`. */
export function hasShape<T>(shape: Shape, value: unknown): value is T {
  return shapeFaults(shape, value).length === 0
}

function objectFaults(
  { properties, required }: ObjectShape,
  value: object,
  at: string,
): readonly ShapeFault[] {
  const missing = required
    .filter((name) => !Object.hasOwn(value, name))
    .map((name): ShapeFault => ({ code: 'property-missing', at: `${at}/${name}` }))
  const present = Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const shape = Object.hasOwn(properties, name) ? properties[name] : undefined
    const place = `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    return shape === undefined
      ? [{ code: 'property-unknown', at: place } as const]
      : shapeFaults(shape, inner, place)
  })
  return [...missing, ...present]
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
