import { isObject, isSame, plainText } from '../../json.ts'
import type { Json } from '../../json.ts'
import { meets } from '../fhirpath/evaluate.ts'
import type { ElementRule } from '../rules/definition.ts'
import type { Placed } from './placed.ts'
import type { Frame, Run } from './run.ts'

/** Rules that other checks here hold in a way that takes no longer for a large document. */
const heldElsewhere: ReadonlySet<string> = new Set(['ele-1', 'ref-1', 'dom-3'])

/** Holds one value against the rule for its element: what is fixed, the value set, the length, the invariants. */
export function checkAgainst(rule: ElementRule, item: Placed, frame: Frame, run: Run): void {
  const { fixed, pattern, valueSet, maxLength } = rule
  if (fixed !== undefined && !isSame(fixed, item.value)) run.report('fhir/value-not-as-fixed', item.place)
  if (pattern !== undefined && !isLike(item.value, pattern)) run.report('fhir/value-not-as-fixed', item.place)
  if (valueSet !== undefined && !isInList(item.value, valueSet, run))
    run.report('fhir/code-not-in-list', item.place, valueSet)
  if (maxLength !== undefined && plainText(item.value).length > maxLength)
    run.report('fhir/format-wrong', item.place)
  checkConstraints(rule, item, frame, run)
}

/** Holds one value against the invariants of a rule. */
export function checkConstraints({ constraints }: ElementRule, item: Placed, frame: Frame, run: Run): void {
  for (const { key, expression } of constraints) {
    if (heldElsewhere.has(key) || meets(expression, item, run.around(frame))) continue
    run.report('fhir/invariant', item.place, key)
  }
}

/** Whether a value holds everything that a pattern does; more is fine. */
export function isLike(value: Json, pattern: Json): boolean {
  if (Array.isArray(pattern)) {
    const items: readonly Json[] = Array.isArray(value) ? value : [value]
    return pattern.every((wanted: Json) => items.some((item) => isLike(item, wanted)))
  }
  if (!isObject(pattern)) return value === pattern
  return (
    isObject(value) && Object.entries(pattern).every(([name, wanted]) => isLike(value[name] ?? null, wanted))
  )
}

/** Whether a coded value is in a value set, as far as anybody can tell; a concept may be text only. */
export function isInList(value: Json, valueSet: string, run: Run): boolean {
  const { library } = run
  if (!isObject(value)) return value === null || library.isCodeIn(valueSet, value) !== false
  const codings = Array.isArray(value['coding']) ? value['coding'].filter(isObject) : [value]
  if (codings.every(({ code }) => code === undefined)) return true
  return codings.some(({ system, code }) => library.isCodeIn(valueSet, code, system ?? '') !== false)
}
