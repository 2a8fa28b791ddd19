import { isObject, isSame, plainText } from '../../json.ts'
import type { ElementRule, Slicing } from '../rules/definition.ts'
import type { RuleNode } from '../rules/rule-tree.ts'
import { isInList, isLike } from './element.ts'
import { itemsAt } from './placed.ts'
import type { Placed } from './placed.ts'
import { targetOf } from './references.ts'
import type { Frame, Run } from './run.ts'
import type { Target } from './targets.ts'

/** What telling slices apart may have to find out. */
export interface SliceQuestions {
  readonly run: Run
  readonly frame: Frame
  readonly doesMeet: (item: Placed, profile: string) => boolean
  readonly doesTargetMeet: (target: Target, profile: string) => boolean
}

/** The list that is sliced. */
export interface Sliced {
  readonly name: string
  readonly slicing: Slicing | undefined
}

/** Whether an item is of a slice: every discriminator says so. */
export function isOfSlice(slice: RuleNode, item: Placed, sliced: Sliced, ask: SliceQuestions): boolean {
  return discriminatorsOf(sliced).every(({ type, path }) => {
    if (type === 'profile') return isOfProfile(slice, item, path, ask)
    const nodes = nodesAt(slice, path, ask.run)
    const items = walked(item, path, ask)
    if (type === 'exists') return nodes.every(({ rule }) => doesExist(rule, items.length > 0))
    if (type === 'type') return nodes.some(({ rule }) => items.some((each) => isOfType(rule, each)))
    if (path === 'url' && item.type === 'Extension') return isExtension(slice, item)
    return nodes.every((node) => items.some((each) => isAsFixed(node, each, ask)))
  })
}

/** Extensions are always told apart by their URL, and choices by their type. */
function discriminatorsOf({ name, slicing }: Sliced): Slicing['discriminators'] {
  if (slicing !== undefined && slicing.discriminators.length > 0) return slicing.discriminators
  if (name === 'extension' || name === 'modifierExtension') return [{ type: 'value', path: 'url' }]
  return name.endsWith('[x]') ? [{ type: 'type', path: '$this' }] : []
}

function isOfProfile(slice: RuleNode, item: Placed, path: string, ask: SliceQuestions): boolean {
  const own = path.replace(/\.?resolve\(\)$/, '')
  const nodes = nodesAt(slice, own === '' ? '$this' : own, ask.run)
  const items = walked(item, own === '' ? '$this' : own, ask)
  const types = nodes.flatMap(({ rule }) => rule?.types ?? [])
  if (own === path) {
    const profiles = types.flatMap((type) => type.profiles)
    return items.some((each) => profiles.some((url) => ask.doesMeet(each, url)))
  }
  const targets = types.flatMap((type) => type.targets)
  return items.some((each) => {
    const target = targetOf(each, ask.frame, ask.run)
    return target !== undefined && targets.some((url) => ask.doesTargetMeet(target, url))
  })
}

function isExtension({ rule, children }: RuleNode, { value }: Placed): boolean {
  const url = isObject(value) ? plainText(value['url']) : ''
  const profiles = (rule?.types ?? []).flatMap((type) => type.profiles)
  const fixed = children.get('url')?.all.rule?.fixed
  return (
    profiles.some((each) => each === url) ||
    (url !== '' && fixed === url) ||
    rule?.id.endsWith(`:${url}`) === true
  )
}

function isOfType(rule: ElementRule | undefined, { type }: Placed): boolean {
  return rule?.types.some(({ code }) => code === type) === true
}

function doesExist(rule: ElementRule | undefined, isThere: boolean): boolean {
  if (rule?.max === 0) return !isThere
  return (rule?.min ?? 0) === 0 || isThere
}

/** Whether an item is what a slice fixes: by itself, by a value set, or further down. */
function isAsFixed({ rule, children }: RuleNode, item: Placed, ask: SliceQuestions): boolean {
  if (rule?.fixed !== undefined) return isSame(rule.fixed, item.value)
  if (rule?.pattern !== undefined) return isLike(item.value, rule.pattern)
  if (rule?.valueSet !== undefined) return isInList(item.value, rule.valueSet, ask.run)
  return [...children].every(([name, { all }]) => {
    if (!doesFix(all)) return true
    return itemsAt(item, name, ask.run.library).some((each) => isAsFixed(all, each, ask))
  })
}

function doesFix({ rule, children }: RuleNode): boolean {
  if (rule?.fixed !== undefined || rule?.pattern !== undefined || rule?.valueSet !== undefined) return true
  return [...children.values()].some(({ all }) => doesFix(all))
}

/** The rules at a path within a slice, also those in the profile of its type. */
function nodesAt(slice: RuleNode, path: string, run: Run): readonly RuleNode[] {
  if (path === '$this' || path === '') return [slice]
  const own = slice.children.get(path) ?? slice.children.get(`${path}[x]`)
  const found = own === undefined ? stepsIn(slice, path) : [own.all]
  const profiles = (slice.rule?.types ?? []).flatMap((type) => type.profiles)
  const inProfile = profiles
    .flatMap((url) => run.library.profile(url) ?? [])
    .flatMap((tree) => nodesAt(tree, path, run))
  const all = [...found, ...inProfile].filter((node) => node.rule !== undefined || node.children.size > 0)
  return all
}

function stepsIn(slice: RuleNode, path: string): readonly RuleNode[] {
  const [first = '', ...rest] = stepsOf(path)
  const inner = slice.children.get(first) ?? slice.children.get(`${first}[x]`)
  if (inner === undefined || rest.length === 0) return []
  return stepsIn(inner.all, rest.join('.')).concat(inner.all.children.get(rest.join('.'))?.all ?? [])
}

function walked(item: Placed, path: string, { run, frame }: SliceQuestions): readonly Placed[] {
  if (path === '$this' || path === '') return [item]
  return stepsOf(path).reduce<readonly Placed[]>(
    (items, step) => items.flatMap((each) => stepFrom(each, step, run, frame)),
    [item],
  )
}

function stepFrom(item: Placed, step: string, run: Run, frame: Frame): readonly Placed[] {
  if (step === '$this') return [item]
  if (step === 'resolve()') return [targetOf(item, frame, run)?.item].filter((each) => each !== undefined)
  const url = /^extension\('?([^')]*)'?\)$/.exec(step)?.[1]
  if (url !== undefined)
    return itemsAt(item, 'extension', run.library).filter(
      ({ value }) => isObject(value) && value['url'] === url,
    )
  const found = itemsAt(item, step, run.library)
  return found.length > 0 ? found : itemsAt(item, `${step}[x]`, run.library)
}

/** Cuts at points that do not stand in the URL of an extension. */
function stepsOf(path: string): readonly string[] {
  return path.match(/extension\([^)]*\)|[^.]+/g) ?? []
}
