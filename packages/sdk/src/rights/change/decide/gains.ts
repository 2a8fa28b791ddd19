import { equal } from '../../../check/characters.ts'
import type { Aspect } from '../../conditions/about-element.ts'
import { aboutOthers } from '../../conditions/about-others.ts'
import type { Element } from '../../conditions/element.ts'
import { no, yes } from '../../conditions/truth.ts'
import type { Truth } from '../../conditions/truth.ts'
import type { Actie, Mask } from '../../mask/mask.ts'
import type { Requester } from '../../request/access-request.ts'
import type { MessageTree, TreeObject } from '../../tree/message-tree.ts'
import type { Situation } from './contexts.ts'

const aspects: readonly Aspect[] = [
  'over',
  'eigenaar',
  'auteur',
  'regime',
  'voorzieningssoort',
  'doel',
  'periode',
  'codes',
  'ontvanger',
]
const actions: readonly Actie[] = ['lezen', 'toevoegen', 'wijzigen', 'beeindigen']

/** The tests that decide over some data groups: any of them that becomes more favourable is a gain. */
export interface DecidingTests {
  readonly permitting: ReadonlySet<number>
  readonly forbidding: ReadonlySet<number>
}

/** The tests of all rows, of every action, about some data groups. */
export function testsOf(mask: Mask, groups: Iterable<number>): DecidingTests {
  const permitting = new Set<number>()
  const forbidding = new Set<number>()
  for (const group of groups) {
    for (const action of actions) {
      const rule = mask.rules[action][group]
      for (const test of rule?.permits.flatMap(({ tests }) => tests) ?? []) permitting.add(test)
      for (const test of rule?.forbids.flatMap(({ tests }) => tests) ?? []) forbidding.add(test)
    }
  }
  return { permitting, forbidding }
}

/** Whether one of the tests asks for something of a context. */
export function asksFor(mask: Mask, { permitting, forbidding }: DecidingTests, aspect: Aspect): boolean {
  return [...permitting, ...forbidding].some((number) => mask.tests[number]?.asks.includes(aspect) === true)
}

/** Whether another answer to what is asked of one aspect opens something: a permit that holds now, a forbid no longer. */
export function opens(
  mask: Mask,
  { permitting, forbidding }: DecidingTests,
  aspect: Aspect,
  [was, becomes]: readonly [was: Truth, becomes: Truth],
): boolean {
  const isAsked = (numbers: ReadonlySet<number>): boolean =>
    [...numbers].some((number) => mask.tests[number]?.asks.includes(aspect) === true)
  if (was === becomes) return false
  return becomes === yes ? isAsked(permitting) : becomes === no && isAsked(forbidding)
}

/**
 * Whether what an object says of itself would give who asks more, there or in anything inside it. What is inside may
 * be hidden, so that the tests are held beside each other and not what they show.
 */
export function gains(
  mask: Mask,
  { permitting, forbidding }: DecidingTests,
  before: Situation,
  after: Situation,
  saidBelow: ReadonlySet<Aspect>,
): boolean {
  const changed = aspects.filter((aspect) => !isSame(aspect, before.element, after.element))
  if (changed.length === 0) return false
  const truthIn = (number: number, { element, involved }: Situation): number =>
    mask.tests[number]?.truth(element, involved) ?? no
  // A test of two things of which one is said again inside may come out otherwise there.
  const isOpen = (number: number): boolean => {
    const asks = mask.tests[number]?.asks ?? []
    return (
      changed.some((aspect) => asks.includes(aspect)) &&
      asks.some((aspect) => !changed.includes(aspect) && saidBelow.has(aspect))
    )
  }
  return (
    [...permitting, ...forbidding].some(isOpen) ||
    [...permitting].some((number) => truthIn(number, after) === yes && truthIn(number, before) !== yes) ||
    [...forbidding].some((number) => truthIn(number, after) === no && truthIn(number, before) !== no)
  )
}

function isSame(aspect: Aspect, before: Element, after: Element): boolean {
  const kindOf = (element: Element): unknown =>
    aspect === 'over' || aspect === 'eigenaar' || aspect === 'auteur' || aspect === 'ontvanger'
      ? element[`${aspect}Kind`]
      : ''
  return equal(before[aspect], after[aspect]) && kindOf(before) === kindOf(after)
}

/** Whether an object says anything of its own context; if not, it is as what is around it. */
export function saysContext({
  over,
  eigenaar,
  auteur,
  regime,
  voorzieningssoort,
  declares,
  periode,
  codes,
  ontvanger,
}: TreeObject): boolean {
  return [over, eigenaar, auteur, regime, voorzieningssoort, declares, periode, codes, ontvanger].some(
    (part) => part !== undefined,
  )
}

/** What objects inside an object say of their own context. */
export function aspectsBelow(tree: MessageTree, object: TreeObject): ReadonlySet<Aspect> {
  const said = new Set<Aspect>()
  for (const inner of objectsBelow(tree, object)) {
    if (inner.over !== undefined) said.add('over')
    if (inner.eigenaar !== undefined) said.add('eigenaar')
    if (inner.auteur !== undefined) said.add('auteur')
    if (inner.regime !== undefined) said.add('regime')
    if (inner.voorzieningssoort === true) said.add('voorzieningssoort')
    if (inner.periode !== undefined) said.add('periode')
    if (inner.codes !== undefined) said.add('codes')
    if (inner.ontvanger !== undefined) said.add('ontvanger')
  }
  return said
}

/** Numbers, in the type, of the data groups of an object and of all that may be in it. */
export function groupsBelow(tree: MessageTree, object: TreeObject): ReadonlySet<number> {
  const objects = [object, ...objectsBelow(tree, object)]
  return new Set(
    objects.flatMap(({ properties }) => Object.values(properties).flatMap(({ group }) => group ?? [])),
  )
}

/** Numbers of the code lists of an object and of all that may be in it. */
export function codeListsBelow(tree: MessageTree, object: TreeObject): ReadonlySet<number> {
  const objects = [object, ...objectsBelow(tree, object)]
  return new Set(
    objects.flatMap(({ properties }) => Object.values(properties).flatMap(({ codeList }) => codeList ?? [])),
  )
}

/** Whether what was about others is no longer so: then no code in it tells of them, and what it hid comes in sight. */
export function leavesOthers(wie: Requester, before: Situation, after: Situation): boolean {
  const test = aboutOthers(wie)
  const isAbout = ({ element, involved }: Situation): boolean => test?.truth(element, involved) !== no
  return isAbout(before) && !isAbout(after)
}

function objectsBelow(
  tree: MessageTree,
  object: TreeObject,
  found = new Set<TreeObject>(),
): ReadonlySet<TreeObject> {
  for (const { object: number } of Object.values(object.properties)) {
    const inner = number === undefined ? undefined : tree[number]
    if (inner === undefined || found.has(inner)) continue
    found.add(inner)
    objectsBelow(tree, inner, found)
  }
  return found
}
