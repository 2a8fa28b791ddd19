import { compileMask } from '../mask/compile-mask.ts'
import { compiledView } from '../view/compiled-view.ts'
import { isPlain } from '../view/copying.ts'
import type { Json } from '../view/copying.ts'
import { view } from '../view/view.ts'
import { changeIssue } from './change-issue.ts'
import type { ChangeIssue } from './change-issue.ts'
import type { Change, Changed, ChangeReport, ChangeType } from './change-type.ts'
import { changedGroups } from './changed-groups.ts'
import { decided } from './decide/decided.ts'
import { Layout } from './lay/layout.ts'
import { applyPatch } from './patch/apply-patch.ts'
import type { Origins, Patched } from './patch/patch-trouble.ts'
import { issuesOf, resultIssues } from './result-issues.ts'
import { viewVersion } from './view-version.ts'

/**
 * Whether a request may make a change, and the whole document after it. The patch addresses what the request sees;
 * exactly that difference is laid on the whole document, and what is not seen is never touched. Version, time and
 * person in `vastlegging` are not written here: who keeps the document sets them when it is stored.
 */
export function checkChange<T>(type: ChangeType<T>, change: Change): Changed<T> {
  const { before, patch, request, policy, seen } = change
  const now = view(type.rights, before, request, policy)
  const report = { ...now.report, gewijzigd: [] }
  const refused = (issues: readonly ChangeIssue[]): Changed<T> => ({ ok: false, issues, report })
  if (now.issues.length > 0) return refused(now.issues.map((issue) => ({ ...issue, term: '' })))
  if (seen !== undefined && seen !== viewVersion(now)) return refused([changeIssue('rights/view-changed')])
  if (!isPlain(before) || !isPlain(now.document)) return refused([changeIssue('rights/change-not-allowed')])
  const patched = applyPatch(now.document, patch)
  if (!patched.ok) return refused([patchIssue(patched)])
  if (!isPlain(patched.document)) return refused([changeIssue('rights/change-not-allowed')])
  return laid(type, change, {
    before,
    seen: now.document,
    wished: patched.document,
    origins: patched.origins,
    report,
  })
}

interface Desk {
  readonly before: Json
  readonly seen: Json
  readonly wished: Json
  readonly origins: Origins
  readonly report: ChangeReport
}

function laid<T>(type: ChangeType<T>, { request, policy }: Change, desk: Desk): Changed<T> {
  const { rights, tree, labels } = type
  const { before, seen, wished, origins, report } = desk
  const layout = new Layout(tree, origins)
  const after = layout.document(before, seen, wished)
  const { lens, wie } = compiledView(rights, request, policy)
  const mask = compileMask(policy, request, rights)
  if (lens === undefined) return { ok: false, issues: [], report }
  const facts = { policy, request, mask, lens, wie, before, after, seen, wished }
  const decision = decided(type, facts, layout.touches)
  const refusals = [...layout.refusals, ...decision.refusals]
  // What lies in hidden data is a reason of its own only when nothing else is.
  const reasons = refusals.length > 0 ? refusals : [...layout.hindrances, ...decision.hindrances]
  if (reasons.length > 0) return { ok: false, issues: issuesOf(reasons, labels), report }
  const checked = rights.messageType.check(after)
  if (!checked.ok) {
    const issues = resultIssues(checked.issues, layout.touches, after)
    return { ok: false, issues, report }
  }
  const gewijzigd = changedGroups(decision.used, request, policy)
  return { ok: true, document: checked.value, report: { ...report, gewijzigd } }
}

/** What is wrong with a patch is said by the number of its operation: a place that somebody sent is not repeated. */
function patchIssue({ trouble, operation }: Extract<Patched, { ok: false }>): ChangeIssue {
  const issue = changeIssue(`rights/change-${trouble}`)
  return operation === undefined ? issue : { ...issue, operation }
}
