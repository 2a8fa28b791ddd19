import { isObject } from '../../json.ts'
import type { Json } from '../../json.ts'
import type { ElementRule, TypeRule } from '../rules/definition.ts'
import type { Branch, RuleNode } from '../rules/rule-tree.ts'
import { placeBelow, placeOfItem } from '../place.ts'
import { checkAgainst } from './element.ts'
import { itemsAt } from './placed.ts'
import type { Placed } from './placed.ts'
import { isRightTarget } from './references.ts'
import type { Frame, Run } from './run.ts'
import { isOfSlice } from './slices.ts'
import type { SliceQuestions } from './slices.ts'
import type { Target } from './targets.ts'

/** Holds a resource against the profiles that it claims. */
export function checkClaims(item: Placed, frame: Frame, run: Run): void {
  const meta = isObject(item.value) ? item.value['meta'] : undefined
  const claimed: Json | undefined = isObject(meta) ? meta['profile'] : undefined
  if (!Array.isArray(claimed)) return
  const list = placeBelow(placeBelow(item.place, 'meta', '.meta'), 'profile', '.profile')
  for (const [index, url] of claimed.entries()) {
    if (typeof url !== 'string') continue
    const definition = run.library.definition(url)
    const tree = run.library.profile(url)
    const place = placeOfItem(list, index)
    if (definition === undefined || tree === undefined) {
      if (!run.mayNameUnknownProfiles) run.report('fhir/profile-unknown', place)
    } else if (definition.type !== item.type) run.report('fhir/profile-unmet', place, definition.url)
    else checkNode(tree, item, frame, run)
  }
}

/** Holds a value against the rules for it and for everything below it. */
export function checkNode(node: RuleNode, item: Placed, frame: Frame, run: Run): void {
  if (run.isFull) return
  if (node.rule !== undefined) checkOwn(node.rule, item, frame, run)
  for (const [name, branch] of node.children) checkBranch(name, branch, item, frame, run)
}

function checkOwn(rule: ElementRule, item: Placed, frame: Frame, run: Run): void {
  if (item.value !== null) checkAgainst(rule, item, frame, run)
  const type = rule.types.find(({ code }) => code === item.type)
  if (rule.types.length > 0 && rule.id.includes('.') && type === undefined && isTyped(item, run)) {
    run.report('fhir/type-wrong', item.place)
    return
  }
  if (type === undefined) return
  if (!isRightTarget(item, type, frame, run, (target, url) => doesTargetMeet(target, url, run)))
    run.report('fhir/reference-target', item.place)
  checkTypeProfiles(type, item, frame, run)
}

/** An element without a type of its own is known by its path, which says nothing about its type. */
function isTyped({ type }: Placed, run: Run): boolean {
  return type !== '' && !type.includes('.') && run.library.type(type) !== undefined
}

function checkTypeProfiles({ profiles }: TypeRule, item: Placed, frame: Frame, run: Run): void {
  const trees = profiles.flatMap((url) => run.library.profile(url) ?? [])
  const [only] = trees
  if (only === undefined || trees.length < profiles.length) return
  if (trees.length === 1) checkNode(only, item, frame, run)
  else if (!profiles.some((url) => doesMeet(item, url, frame, run)))
    run.report('fhir/profile-unmet', item.place)
}

function checkBranch(name: string, branch: Branch, parent: Placed, frame: Frame, run: Run): void {
  const items = itemsAt(parent, name, run.library)
  const { rule } = branch.all
  const plain = name.replace('[x]', '')
  const place = placeBelow(parent.place, plain, `.${plain}`)
  if (items.length < (rule?.min ?? 0)) run.report('fhir/element-missing', place)
  if (items.length > (rule?.max ?? items.length)) run.report('fhir/element-repeated', place)
  for (const item of items) checkNode(branch.all, item, frame, run)
  if (branch.slices.size === 0) return
  const questions = questionsOf(run, frame)
  const left = new Set(items)
  for (const slice of branch.slices.values()) {
    const own = items.filter((item) => isOfSlice(slice, item, { name, slicing: rule?.slicing }, questions))
    for (const item of own) left.delete(item)
    if (own.length < (slice.rule?.min ?? 0)) run.report('fhir/slice-missing', place)
    if (own.length > (slice.rule?.max ?? own.length)) run.report('fhir/slice-repeated', place)
    for (const item of own) checkNode(slice, item, frame, run)
  }
  if (rule?.slicing?.isClosed !== true) return
  for (const item of left) run.report('fhir/slice-unknown', item.place)
}

function questionsOf(run: Run, frame: Frame): SliceQuestions {
  return {
    run,
    frame,
    doesMeet: (item, url) => doesMeet(item, url, frame, run),
    doesTargetMeet: (target, url) => doesTargetMeet(target, url, run),
  }
}

function doesTargetMeet({ item, root }: Target, url: string, run: Run): boolean {
  return doesMeet(item, url, { resource: item, root }, run)
}

/** Whether a value meets a profile, found out once; a circle of references comes back to a question that is open. */
function doesMeet(item: Placed, url: string, frame: Frame, run: Run): boolean {
  const definition = run.library.definition(url)
  const tree = run.library.profile(url)
  if (definition === undefined || tree === undefined) return true
  if (definition.type !== item.type) return false
  if (!isObject(item.value)) return true
  const answers = run.known.get(item.value) ?? new Map<string, boolean>()
  run.known.set(item.value, answers)
  const known = answers.get(url)
  if (known !== undefined) return known
  answers.set(url, true)
  const trial = run.trial()
  checkNode(tree, item, frame, trial)
  const isMet = trial.findings.length === 0
  answers.set(url, isMet)
  return isMet
}
