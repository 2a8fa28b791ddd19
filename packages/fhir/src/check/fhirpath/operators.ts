import { plainText } from '../../json.ts'
import type { Json } from '../../json.ts'
import { distinct, holds, isEqual, isInOrder } from './compare.ts'
import { truth, truthOf } from './focus.ts'
import type { Item } from './item.ts'

/** What an operator makes of two collections; the right one only counts when the left one leaves anything open. */
export function operate(
  operator: string,
  one: readonly Item[],
  right: () => readonly Item[],
): readonly Item[] {
  if (['and', 'or', 'xor', 'implies'].includes(operator)) {
    return truths(logic(operator, truthOf(one), () => truthOf(right())))
  }
  const other = right()
  if (operator === '|') return distinct([...one, ...other])
  if (operator === '=') return truths(isEqual(one, other))
  if (operator === '!=') return truths(opposite(isEqual(one, other)))
  if (operator === 'in') return one.length === 0 ? [] : [truth(holds(other, one[0]))]
  if (operator === 'contains') return other.length === 0 ? [] : [truth(holds(one, other[0]))]
  if (operator === '&') return [{ value: `${textOf(one)}${textOf(other)}`, type: '' }]
  return ['<', '>', '<=', '>='].includes(operator)
    ? truths(isInOrder(operator, one, other))
    : calculated(operator, one[0]?.value, other[0]?.value)
}

function calculated(operator: string, left: Json | undefined, right: Json | undefined): readonly Item[] {
  if (operator === '+' && typeof left === 'string' && typeof right === 'string')
    return [{ value: `${left}${right}`, type: '' }]
  if (typeof left !== 'number' || typeof right !== 'number') return []
  if (operator === '+') return [{ value: left + right, type: '' }]
  return operator === '-' ? [{ value: left - right, type: '' }] : []
}

/** Logic with a third answer, for what is not said. */
function logic(
  operator: string,
  left: boolean | undefined,
  right: () => boolean | undefined,
): boolean | undefined {
  if (operator === 'implies') return left === false ? true : logic('or', opposite(left), right)
  const decides = operator === 'or'
  if (operator !== 'xor' && left === decides) return decides
  const other = right()
  if (operator === 'xor') return left === undefined || other === undefined ? undefined : left !== other
  if (other === decides) return decides
  return left === undefined || other === undefined ? undefined : !decides
}

function opposite(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value
}

function truths(value: boolean | undefined): readonly Item[] {
  return value === undefined ? [] : [truth(value)]
}

function textOf(items: readonly Item[]): string {
  return plainText(items[0]?.value)
}
