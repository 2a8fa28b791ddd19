import type { NumberShape, Shape } from '../shapes/shape.ts'
import { hasList } from './names.ts'

/** An expression for a shape that needs no function of its own. */
export function scalarTest(shape: Shape, variable: string): string | undefined {
  switch (shape.kind) {
    case 'anything':
      return 'true'
    case 'boolean':
      return `(typeof ${variable} == "boolean")`
    case 'number':
      return numberTest(shape, variable)
    case 'constant':
      return `(${variable} === ${literal(shape.value)})`
    case 'choice':
      return hasList(shape)
        ? undefined
        : `(${shape.values.map((value) => `${variable} === ${literal(value)}`).join(' || ')})`
    default:
      return undefined
  }
}

/** A value as JavaScript. */
export function literal(value: unknown): string {
  return JSON.stringify(value)
}

function numberTest(shape: NumberShape, variable: string): string {
  const bounds = [
    ['>=', shape.minimum],
    ['<=', shape.maximum],
    ['>', shape.exclusiveMinimum],
    ['<', shape.exclusiveMaximum],
  ] as const
  const tests = [
    `typeof ${variable} == "number"`,
    // The rest of a division of infinity or of NaN is NaN.
    shape.integer ? `${variable} % 1 === 0` : `isFinite(${variable})`,
    ...bounds.flatMap(([sign, limit]) => (limit === undefined ? [] : `${variable} ${sign} ${limit}`)),
  ]
  return `(${tests.join(' && ')})`
}
