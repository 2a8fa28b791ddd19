import { isList, isObject, plainText } from '../../json.ts'
import type { JsonObject } from '../../json.ts'
import type { ElementRule } from '../rules/definition.ts'
import { placeBelow } from '../place.ts'
import type { Place } from '../place.ts'
import { checkAgainst, checkConstraints } from './element.ts'
import { itemsAt, namesOf } from './placed.ts'
import type { Placed } from './placed.ts'
import { faultOfPrimitive } from './primitive.ts'
import { checkClaims, checkNode } from './profile.ts'
import { checkReference, isRightTarget } from './references.ts'
import type { Frame, Run } from './run.ts'
import { checkContained } from './contained.ts'

/** Deeper than any resource is; a document that is only there to be deep is stopped. */
const deepest = 48

/** Checks a resource against its type and against the profiles that it claims. */
export function checkResource(item: Placed, run: Run, container?: Frame, depth = 0): void {
  if (!isObject(item.value) || !run.library.isResource(plainText(item.value['resourceType']))) {
    run.report('fhir/resource-unknown', item.place)
    return
  }
  const frame: Frame = { resource: item, root: container?.root ?? item }
  checkObject(item, item.type, { frame, run, depth })
  checkContained(item, run)
  if (!run.isFull) checkClaims(item, frame, run)
}

interface Walk {
  readonly frame: Frame
  readonly run: Run
  readonly depth: number
}

function checkObject(item: Placed, type: string, walk: Walk): void {
  const { run, frame, depth } = walk
  if (run.isFull) return
  if (depth > deepest) return run.report('fhir/too-deep', item.place)
  if (!isObject(item.value)) return run.report('fhir/type-wrong', item.place)
  checkNames(item, item.value, type, run)
  for (const rule of run.library.childrenOf(type)) checkElement(rule, item, walk)
  const [own] = run.library.type(type)?.elements ?? []
  if (own !== undefined) checkConstraints(own, item, frame, run)
}

/** Every name must be an element; which one is not goes unsaid, because it is text of the document. */
function checkNames(item: Placed, value: JsonObject, type: string, run: Run): void {
  const names = Object.keys(value)
  if (names.every((name) => name === 'resourceType')) run.report('fhir/value-empty', item.place)
  const isKnown = (name: string): boolean => {
    if (name === 'resourceType') return run.library.isResource(type)
    const child = run.library.child(type, name.replace(/^_/, ''))
    return child !== undefined && (!name.startsWith('_') || isPrimitive(child.type, run))
  }
  if (!names.every(isKnown)) run.report('fhir/element-unknown', item.place)
}

function checkElement(rule: ElementRule, parent: Placed, walk: Walk): void {
  const { run } = walk
  const element = rule.id.slice(rule.id.lastIndexOf('.') + 1)
  const names = namesOf(parent, element)
  const plain = element.replace('[x]', '')
  const place = placeBelow(parent.place, names[0] ?? plain, `.${plain}`)
  if (names.length > 1) run.report('fhir/choice-double', place)
  for (const name of names) checkForm(parent, name, rule, placeBelow(parent.place, name, `.${plain}`), run)
  const items = names.length === 0 ? [] : itemsAt(parent, element, run.library)
  if (items.length < (rule.min ?? 0)) run.report('fhir/element-missing', place)
  for (const item of items) checkItem(rule, item, walk)
}

function checkForm({ value }: Placed, name: string, { max }: ElementRule, place: Place, run: Run): void {
  if (!isObject(value)) return
  for (const each of [value[name], value[`_${name}`]]) {
    if (each === undefined) continue
    if (isList(each) && each.length === 0) run.report('fhir/value-empty', place)
    else if (isList(each) !== (max !== 1)) run.report('fhir/list-form', place)
  }
}

function checkItem(rule: ElementRule, item: Placed, walk: Walk): void {
  const { run, frame, depth } = walk
  const below: Walk = { run, frame, depth: depth + 1 }
  if (item.value === null || item.value === '') {
    if (item.beside === undefined || item.value === '') run.report('fhir/value-empty', item.place)
  } else if (isPrimitive(item.type, run)) checkPrimitive(item, run)
  else if (rule.types.some(({ code }) => code === 'Resource')) {
    checkResource(item, run, rule.id.endsWith('.contained') ? frame : undefined, depth + 1)
  } else checkObject(item, item.type, below)
  if (item.beside !== undefined && item.besidePlace !== undefined)
    checkObject({ value: item.beside, type: 'Element', place: item.besidePlace }, 'Element', below)
  if (item.type === 'Reference') checkTarget(rule, item, frame, run)
  if (item.type === 'Extension') checkExtension(item, frame, run)
  if (item.value !== null) checkAgainst(rule, item, frame, run)
}

function checkPrimitive({ value, type, place }: Placed, run: Run): void {
  const fault = faultOfPrimitive(value, type)
  if (fault !== undefined) run.report(fault === 'kind' ? 'fhir/type-wrong' : 'fhir/format-wrong', place)
}

function checkTarget(rule: ElementRule, item: Placed, frame: Frame, run: Run): void {
  checkReference(item, frame, run)
  const type = rule.types.find(({ code }) => code === 'Reference')
  if (type !== undefined && !isRightTarget(item, type, frame, run, () => true))
    run.report('fhir/reference-target', item.place)
}

/** An extension that is known must be as it was defined; any other may be anything. */
function checkExtension(item: Placed, frame: Frame, run: Run): void {
  const url = isObject(item.value) ? plainText(item.value['url']) : ''
  const isKnown = run.library.definition(url)?.type === 'Extension'
  const tree = isKnown ? run.library.profile(url) : undefined
  if (tree !== undefined) checkNode(tree, item, frame, run)
}

function isPrimitive(type: string, run: Run): boolean {
  return run.library.type(type)?.kind === 'primitive-type'
}
