import { isObject, isSame } from '../../json.ts'
import type { Item } from './item.ts'

/** Whether two collections hold the same in the same order; undefined when one of them is empty. */
export function isEqual(left: readonly Item[], right: readonly Item[]): boolean | undefined {
  if (left.length === 0 || right.length === 0) return undefined
  return (
    left.length === right.length &&
    left.every(({ value }, index) => isSame(value, right[index]?.value ?? null))
  )
}

/** Whether an order holds between two single values; undefined when they cannot be compared. */
export function isInOrder(
  operator: string,
  left: readonly Item[],
  right: readonly Item[],
): boolean | undefined {
  const [one, other] = [comparable(left[0]), comparable(right[0])]
  if (one === undefined || other === undefined || typeof one !== typeof other) return undefined
  const order = orderOf(one, other)
  if (operator === '<') return order < 0
  if (operator === '>') return order > 0
  return operator === '<=' ? order <= 0 : order >= 0
}

/** A quantity counts as its number: the definitions only compare those with one unit. */
function comparable(item: Item | undefined): number | string | undefined {
  const value = isObject(item?.value) ? item.value['value'] : item?.value
  return typeof value === 'number' || typeof value === 'string' ? value : undefined
}

function orderOf(left: number | string, right: number | string): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  return orderOfText(`${left}`, `${right}`)
}

const moment = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T.+)?)?)?$/

/** Of two dates the less exact one decides: a day lies neither before nor after its month. */
function orderOfText(left: string, right: string): number {
  if (moment.test(left) && moment.test(right)) {
    if (left.includes('T') && right.includes('T')) return Date.parse(left) - Date.parse(right)
    const length = Math.min(left.split('T')[0]?.length ?? 0, right.split('T')[0]?.length ?? 0)
    return orderOfText(`d${left.slice(0, length)}`, `d${right.slice(0, length)}`)
  }
  return left < right ? -1 : left > right ? 1 : 0
}

/** Each value once. */
export function distinct(items: readonly Item[]): readonly Item[] {
  const found = new Map<string, Item>()
  for (const item of items) {
    const key = JSON.stringify(item.value)
    if (!found.has(key)) found.set(key, item)
  }
  return [...found.values()]
}

/** Whether a collection holds a value. */
export function holds(items: readonly Item[], wanted: Item | undefined): boolean {
  return wanted !== undefined && items.some(({ value }) => isSame(value, wanted.value))
}
