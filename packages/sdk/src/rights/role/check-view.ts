import { check } from '../../check/check.ts'
import type { CheckOptions } from '../../check/check.ts'
import type { Issue } from '../../check/issue.ts'
import { labelAt } from '../../check/labels.ts'
import { ruleText } from '../../check/rule-text.ts'
import { wrongPlaces } from './places.ts'
import type { WrongPlace } from './places.ts'
import { roleValidate } from './role-validate.ts'
import type { RoleType } from './role-type.ts'
import type { RoleShape } from './shape.ts'

/** One thing that is wrong with a received view; `sdk/not-for-role` is a property that the role does not get. */
export type ViewIssue = Omit<Issue, 'code'> & { readonly code: Issue['code'] | WrongPlace['code'] }

/** The outcome of a check of a view. */
export type CheckedView<V> =
  | { readonly ok: true; readonly value: V }
  | { readonly ok: false; readonly issues: readonly ViewIssue[]; readonly truncated: boolean }

const defaultMaxIssues = 100

/** Holds a received document against what a role can see of its message. */
export function checkShape<V>(
  type: Pick<RoleType<unknown, unknown>, 'labels' | 'validate' | 'variants'>,
  shape: RoleShape | undefined,
  received: unknown,
  options: CheckOptions,
): CheckedView<V> {
  const most = Math.max(1, Math.floor(options.maxIssues ?? 0) || defaultMaxIssues)
  const { labels } = type
  if (shape === undefined)
    return { ok: false, issues: [issueAt(type, { code: 'sdk/not-for-role', at: '' })], truncated: false }
  const checked = check<V>(roleValidate(type, shape), labels, received, { maxIssues: most })
  const places = wrongPlaces(shape, received, labels, most)
  if (checked.ok && places.length === 0) return checked
  const issues = [...(checked.ok ? [] : checked.issues), ...places.map((place) => issueAt(type, place))]
  return {
    ok: false,
    issues: issues.slice(0, most),
    truncated: issues.length > most || places.length >= most || (!checked.ok && checked.truncated),
  }
}

function issueAt(
  { labels }: Pick<RoleType<unknown, unknown>, 'labels'>,
  { code, at }: WrongPlace,
): ViewIssue {
  const place = labelAt(labels, at)
  const rule = code === 'sdk/not-for-role' ? notForRole : ruleText('too-few-properties', 1)
  return { code, at, term: place[2], nl: `${place[0]}: ${rule.nl}.`, en: `${place[1]}: ${rule.en}.` }
}

const notForRole = {
  nl: 'staat in dit document, maar deze rol krijgt dit niet te zien',
  en: 'stands in this document, but this role never gets to see it',
}
