import type { CodePlace, ContextPlace } from './element-context.ts'
import type { Contexts } from './contexts.ts'
import { goalKind, kindNamed } from './kinds.ts'
import type { Kinds } from './kinds.ts'
import type { RightsObject, RightsProperty } from './rights-tree.ts'

/** The group that decides over an object where it is used, and whether the minimum is enough. */
export interface Use {
  readonly group: string
  readonly minimum: boolean
}

/** A level test: 1 is the minimum of a group, 2 all of it. */
export function levelTest({ group, minimum }: Use, groups: readonly string[]): string {
  return minimum ? `L[${groups.indexOf(group)}] > 0` : `L[${groups.indexOf(group)}] > 1`
}

/** What decides over a property: its own group, or in a building block that of its user. */
export function useOf(property: RightsProperty, around: Use): Use {
  return property.group === undefined
    ? { ...around, minimum: around.minimum || property.minimum }
    : { group: property.group, minimum: property.minimum }
}

/** True when a place is shown wherever the object around it is. */
export function isImplied(use: Use, around: Use | undefined): boolean {
  return around !== undefined && use.group === around.group && (use.minimum || !around.minimum)
}

/** The statements that make the context `c` of an object; what decides nothing inside it is not even read. */
export function contextStatements(
  node: RightsObject,
  use: Use | undefined,
  contexts: Contexts,
): readonly string[] {
  const { context } = node
  const isGoal = node.declares === goalKind
  if (context === undefined && !isGoal) return ['  const c = c0']
  const regime = (context?.regime ?? []).map(reached).join(' ?? ')
  const parties = [context?.over ?? [], context?.eigenaar ?? [], context?.auteur ?? []]
  const values = parties.flatMap((places, number) => {
    const [party, kind] = partyExpressions(places)
    return [needed(number, party === 'undefined' ? '' : party), kind]
  })
  const provision = needed(4, context?.voorzieningssoort === true ? 'd.voorzieningssoort' : '')
  const receiver = context?.ontvanger ?? []
  const [ontvanger, ontvangerKind] = partyExpressions(receiver)
  const last = [
    needed(6, reachedAt(context?.periode ?? [])),
    needed(7, codesText(context?.codes ?? [])),
    ...(receiver.length === 0 ? [] : [needed(8, ontvanger), ontvangerKind]),
  ]
  // Most messages say none of these: their code stays as short as it was.
  while (last.at(-1) === 'undefined') last.pop()
  const number = contexts.numberOf(node, use)
  return [
    `  const n = s.needs[${number}]`,
    `  const c = n === 0 ? c0 : s.within(c0, ${values.join(', ')}, ${needed(3, regime)}, ${provision}, ${[needed(5, isGoal ? 'd.id' : ''), ...last].join(', ')})`,
  ]
}

/** Read only when the bit of this part of a context says so; the order is that of `aspects` in the run time. */
function needed(bit: number, expression: string): string {
  return expression === '' ? 'undefined' : `n & ${1 << bit} ? ${expression} : undefined`
}

/** The party at the end of a pointer, and its kind. */
export function partyExpressions(places: readonly ContextPlace[]): readonly [party: string, kind: string] {
  return [choice(places, partyAt), choice(places, ({ kind }) => `'${kind}'`)]
}

function partyAt({ steps, ofEach }: ContextPlace): string {
  return ofEach ? `each(${reached(steps.slice(0, -1))}, '${steps.at(-1) ?? ''}')` : reached(steps)
}

/** `{ 'zorgstatus': d.status }`. */
function codesText(places: readonly CodePlace[]): string {
  if (places.length === 0) return ''
  const entries = places.map(({ codeList, steps }) => `${JSON.stringify(codeList)}: ${reached(steps)}`)
  return `{ ${entries.join(', ')} }`
}

/** The value at the end of steps; empty when there are none. */
export function reachedAt(steps: readonly string[]): string {
  return steps.length === 0 ? '' : reached(steps)
}

function reached([first = '', ...rest]: readonly string[]): string {
  return [`d.${first}`, ...rest].join('?.')
}

/** One expression for all variants, and of several places in one the first that says somebody. */
function choice(places: readonly ContextPlace[], expression: (place: ContextPlace) => string): string {
  return places.reduceRight((otherwise, place, index) => {
    const isLast = places[index + 1]?.when?.value !== place.when?.value || index === places.length - 1
    if (isLast && place.when === undefined) return expression(place)
    const tests = [
      ...(place.when === undefined ? [] : [`d.${place.when.tag} === '${place.when.value}'`]),
      ...(isLast ? [] : [`${partyAt(place)} !== undefined`]),
    ]
    return `(${tests.join(' && ')} ? ${expression(place)} : ${otherwise})`
  }, 'undefined')
}

/**
 * Whether the object holds a code that tells something of a group that may not be seen: in itself, or in a required
 * value inside it, without which it would not mean the same.
 */
export function toldTests(
  node: RightsObject,
  use: Use | undefined,
  kinds: Kinds,
  groups: readonly string[],
): readonly string[] {
  const tests = (object: RightsObject, path: string, around: Use | undefined): readonly string[] =>
    object.properties.flatMap((property) => {
      const { node: inner, name, required } = property
      if (inner.is === 'scalar' && inner.codeList !== undefined) {
        const list = `T[${kinds.codeListNumber(inner.codeList)}]`
        return [`${list} !== undefined && ${list}.has(${path}${name})`]
      }
      if (inner.is !== 'object' || !required || inner.context !== undefined) return []
      const within =
        around === undefined && property.group === undefined
          ? undefined
          : useOf(property, around ?? { group: '', minimum: false })
      const nested = tests(inner, `${path}${name}?.`, within)
      if (nested.length === 0 || within === undefined) return nested
      return isImplied(within, use) ? nested : [`(${levelTest(within, groups)} && (${nested.join(' || ')}))`]
    })
  return tests(node, 'd.', use)
}

/** Required references of an object without an id: it is about what they name, and goes with it. */
export function leadingReferences(
  node: RightsObject,
  kinds: Kinds,
): readonly { readonly property: RightsProperty; readonly number: number }[] {
  if (node.declares !== undefined) return []
  return node.properties.flatMap((property) => {
    const number = kinds.needed.indexOf(kindNamed(property.node) ?? '')
    return property.required && property.node.is === 'scalar' && number >= 0 ? [{ property, number }] : []
  })
}
