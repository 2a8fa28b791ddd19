import type { Shape, ShapeNumber } from '../shapes/shape.ts'

/** Up to so many values are compared one by one, without a list. */
export const longestChain = 3

/** The function or the set of a shape. */
export function shapeName(number: ShapeNumber): string {
  return `s${number}`
}

/** The values of a long choice. */
export function listName(number: ShapeNumber): string {
  return `l${number}`
}

/** The regular expression of a text. */
export function patternName(number: ShapeNumber): string {
  return `p${number}`
}

/** The function that sees whether the items of a list are all different. */
export function distinctName(items: Shape | undefined): 'distinct' | 'distinctValues' {
  const isPlain = items !== undefined && !['anything', 'list', 'object'].includes(items.kind)
  return isPlain ? 'distinct' : 'distinctValues'
}

/** Whether the verdict code declares a list for a shape. */
export function hasList(shape: Shape): boolean {
  return shape.kind === 'choice' && shape.values.length > longestChain
}
