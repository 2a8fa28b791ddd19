import { isObject, plainText } from '../../json.ts'
import type { Json } from '../../json.ts'
import { distinct, holds } from './compare.ts'
import { isOfType, truth, truthOf } from './focus.ts'
import type { Focus } from './focus.ts'
import { allChildren, childrenOf } from './item.ts'
import type { Item } from './item.ts'
import type { Expression } from './parse.ts'

/** A function of FHIRPath; its parameters are evaluated by itself, because some are for each item. */
type Work = (input: readonly Item[], parameters: readonly Expression[], focus: Focus) => readonly Item[]

/** The functions that the definitions of R4 and of nl-core call; a test holds that there are no others. */
export const functions: Readonly<Record<string, Work>> = {
  exists: (input, [criterion], focus) => [
    truth((criterion === undefined ? input : where(input, criterion, focus)).length > 0),
  ],
  empty: (input) => [truth(input.length === 0)],
  not: (input) => {
    const found = truthOf(input)
    return found === undefined ? [] : [truth(!found)]
  },
  hasValue: (input) => [truth(input.length === 1 && input.every(hasValue))],
  count: (input) => [plain(input.length)],
  length: (input) => input.slice(0, 1).map(({ value }) => plain(plainText(value).length)),
  where: (input, [criterion], focus) => where(input, criterion, focus),
  select: (input, [projection], focus) =>
    input.flatMap((item, index) => each(projection, item, index, focus)),
  all: (input, [criterion], focus) => [
    truth(input.every((item, index) => truthOf(each(criterion, item, index, focus)) === true)),
  ],
  allFalse: (input) => [truth(input.every(({ value }) => value === false))],
  first: (input) => input.slice(0, 1),
  tail: (input) => input.slice(1),
  isDistinct: (input) => [truth(distinct(input).length === input.length)],
  combine: (input, [other], focus) => [...input, ...given(other, focus)],
  intersect: (input, [other], focus) => {
    const others = given(other, focus)
    return distinct(input.filter((item) => holds(others, item)))
  },
  subsetOf: (input, [other], focus) => {
    const others = given(other, focus)
    return [truth(input.every((item) => holds(others, item)))]
  },
  children: (input, _none, { around }) => input.flatMap((item) => allChildren(item, around.typeOf)),
  descendants: (input, _none, focus) => descendantsOf(input, focus),
  extension: (input, [url], focus) => {
    const wanted = given(url, focus)[0]?.value
    return input
      .flatMap((item) => childrenOf(item, 'extension', focus.around.typeOf))
      .filter(({ value }) => isObject(value) && value['url'] === wanted)
  },
  is: (input, [type]) => input.slice(0, 1).map((item) => truth(isOfType(item, nameOf(type)))),
  as: (input, [type]) => input.filter((item) => isOfType(item, nameOf(type))),
  ofType: (input, [type]) => input.filter((item) => isOfType(item, nameOf(type))),
  iif: (input, [condition, yes, no], focus) => {
    const branch = truthOf(inside(condition, input, focus)) === true ? yes : no
    return branch === undefined ? [] : inside(branch, input, focus)
  },
  trace: (input) => input,
  resolve: (input, _none, { around }) =>
    input.flatMap(({ value }) => around.resolve(referenceIn(value)) ?? []),
  memberOf: (input, [valueSet], focus) =>
    input.slice(0, 1).flatMap(({ value }) => {
      const found = focus.around.isMember(value, plainText(given(valueSet, focus)[0]?.value))
      return found === undefined ? [] : [truth(found)]
    }),
  toString: (input: readonly Item[]) => input.slice(0, 1).map(({ value }) => plain(plainText(value))),
  toInteger: (input) =>
    input.slice(0, 1).flatMap(({ value }) => {
      const text = plainText(value)
      return /^[+-]?\d+$/.test(text) ? [plain(Number(text))] : []
    }),
  startsWith: onText((text, other) => text.startsWith(other)),
  contains: onText((text, other) => text.includes(other)),
  matches: onText((text, other) => new RegExp(other, 's').test(text)),
  substring: (input, [from], focus) =>
    input.slice(0, 1).map(({ value }) => plain(plainText(value).slice(Number(given(from, focus)[0]?.value)))),
  replaceMatches: (input, [wanted, other], focus) =>
    input.slice(0, 1).map(({ value }) => {
      const [from, to] = [wanted, other].map((each) => plainText(given(each, focus)[0]?.value))
      return plain(plainText(value).replaceAll(new RegExp(from ?? '', 'g'), to ?? ''))
    }),
  // XHTML is not parsed: what a browser would run is refused, the rest is taken as it is.
  htmlChecks: (input) => [
    truth(
      input.every(({ value }) => {
        const text = plainText(value)
        return (
          /^<div[\s>]/.test(text.trim()) && !/<(?:script|iframe|object|embed|form)\b|\son\w+\s*=/i.test(text)
        )
      }),
    ),
  ],
}

function onText(holdsFor: (text: string, other: string) => boolean): Work {
  return (input, [parameter], focus) => {
    const other = given(parameter, focus)[0]?.value
    const value = input[0]?.value
    return typeof value === 'string' && typeof other === 'string' ? [truth(holdsFor(value, other))] : []
  }
}

function where(input: readonly Item[], criterion: Expression | undefined, focus: Focus): readonly Item[] {
  return input.filter((item, index) => truthOf(each(criterion, item, index, focus)) === true)
}

function each(expression: Expression | undefined, item: Item, index: number, focus: Focus): readonly Item[] {
  if (expression === undefined) return []
  return focus.evaluate(expression, [item], { ...focus, current: item, index })
}

/** A parameter that is about the whole input, such as the condition of `iif`. */
function inside(expression: Expression | undefined, input: readonly Item[], focus: Focus): readonly Item[] {
  return expression === undefined ? [] : focus.evaluate(expression, input, focus)
}

/** A parameter that is not about the items of the input. */
function given(expression: Expression | undefined, focus: Focus): readonly Item[] {
  return expression === undefined ? [] : focus.evaluate(expression, [focus.current], focus)
}

function descendantsOf(input: readonly Item[], focus: Focus): readonly Item[] {
  const below = input.flatMap((item) => allChildren(item, focus.around.typeOf))
  return below.length === 0 ? [] : [...below, ...descendantsOf(below, focus)]
}

function hasValue({ value }: Item): boolean {
  return value !== null && typeof value !== 'object'
}

function plain(value: number | string): Item {
  return { value, type: '' }
}

function nameOf(expression: Expression | undefined): string {
  if (expression?.kind === 'then') return nameOf(expression.next)
  return expression?.kind === 'name' ? expression.name : ''
}

function referenceIn(value: Json): string {
  return isObject(value) ? plainText(value['reference']) : plainText(value)
}
