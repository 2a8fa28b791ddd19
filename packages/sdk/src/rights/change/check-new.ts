import { full } from '../mask/level.ts'
import type { Mask, Residual } from '../mask/mask.ts'
import { compileMask } from '../mask/compile-mask.ts'
import type { Policy } from '../policy/policy.ts'
import type { AccessRequest } from '../request/access-request.ts'
import { compiledView } from '../view/compiled-view.ts'
import type { CompiledView } from '../view/compiled-view.ts'
import { isPlain } from '../view/copying.ts'
import type { Json } from '../view/copying.ts'
import { Sight } from '../view/sight.ts'
import { changeIssue } from './change-issue.ts'
import type { ChangeIssue } from './change-issue.ts'
import type { Changed, ChangeType } from './change-type.ts'
import { changedGroups } from './changed-groups.ts'
import { Contexts } from './decide/contexts.ts'
import { Decision } from './decide/decision.ts'
import { gainsByFacts } from './decide/fact-documents.ts'
import { givesForAnother } from './decide/givers.ts'
import { thingsIn } from './decide/identities.ts'
import { isInRecord } from './decide/places.ts'
import { Layout } from './lay/layout.ts'
import type { Refusal } from './lay/layout.ts'
import type { Touch } from './lay/touch.ts'
import { issuesOf } from './result-issues.ts'

/** One wish to make a document. */
export interface Making {
  /** The whole document, as who asks wants it to be kept. */
  readonly document: unknown
  /** With facts that were so before: to stand in the new document as involved does not make somebody involved. */
  readonly request: AccessRequest
  readonly policy: Policy
}

/**
 * Whether a request may make a document: each value in it needs the right `toevoegen`, by the same rows as a change. The
 * answer follows from the request, the policy and what was sent, so that it tells nothing of what is kept. Whether the id
 * is free, and what `vastlegging` says, is for who keeps the document.
 */
export function checkNew<T>(type: ChangeType<T>, making: Making): Changed<T> {
  const { document, request, policy } = making
  const compiled = compiledView(type.rights, request, policy)
  const report = { ...compiled.report, gewijzigd: [] }
  const refused = (issues: readonly ChangeIssue[]): Changed<T> => ({ ok: false, issues, report })
  const { lens } = compiled
  if (lens === undefined) return refused(compiled.issues.map((issue) => ({ ...issue, term: '' })))
  const checked = type.rights.messageType.check(document)
  if (!checked.ok)
    return refused(
      checked.issues.map(({ at, code, term, nl, en }) => {
        return { ...changeIssue('rights/change-result-invalid', at), term, rule: code, nl, en }
      }),
    )
  const wished: unknown = checked.value
  if (!isPlain(wished)) return refused([changeIssue('rights/change-not-allowed')])
  const layout = new Layout(type.tree, new Map())
  layout.document(undefined, {}, wished)
  const decision = decisionOn(type, making, { ...compiled, lens }, wished)
  decision.over(layout.touches.filter(isOfMaker))
  const whole = reasonsOfWhole(type, making, decision, compiled, wished)
  const refusals = [...layout.refusals, ...decision.refusals, ...whole]
  if (refusals.length > 0) return refused(issuesOf(refusals, type.labels))
  const gewijzigd = changedGroups(decision.used, request, policy)
  return { ok: true, document: checked.value, report: { ...report, gewijzigd } }
}

/** What is kept about the record is written by who keeps it, and the name of the type is no value. */
function isOfMaker(touch: Touch): boolean {
  return !isInRecord(touch.frame) && !(touch.kind === 'value' && touch.name === '$schema')
}

function decisionOn<T>(
  { rights, tree }: ChangeType<T>,
  { request, policy }: Making,
  { lens, wie }: CompiledView & Pick<Sighted, 'lens'>,
  wished: Json,
): Decision {
  const { groupNames } = policy.vocabulary
  const numbers = rights.groups.map((group) => groupNames.findIndex((name) => name === group))
  const involved = new Sight(lens, rights.code, wished, wie)
  return new Decision({
    tree,
    codeLists: rights.codeLists,
    mask: withEnvelope(compileMask(policy, request, rights), groupNames),
    // What is new is taken to have always been there: rights on it are no gain.
    contexts: new Contexts(involved, involved),
    wie,
    numberOf: (group) => numbers[group] ?? -1,
    mayBeHidden: () => false,
    seesAll: true,
    tells: () => [],
    seen: thingsIn(tree, wished),
    known: { seen: nothing, all: nothing },
    named: { seen: nothing, all: nothing },
  })
}

interface Sighted {
  readonly lens: NonNullable<CompiledView['lens']>
}

const nothing: ReadonlySet<unknown> = new Set()

/** What is against the document as a whole: it holds nothing that may be added, or it gives who asks more rights. */
function reasonsOfWhole<T>(
  { tree }: ChangeType<T>,
  { policy }: Making,
  { used }: Decision,
  { wie }: CompiledView,
  wished: Json,
): readonly Refusal[] {
  const own = `toevoegen ${policy.vocabulary.groupNames.indexOf(envelope)}`
  const isEmpty = [...used.keys()].every((key) => key === own)
  const versions = { before: {}, after: wished }
  const isGain = gainsByFacts(tree[0], versions, wie)
  const isForAnother = givesForAnother(tree[0], versions, wie)
  return [
    ...(isEmpty ? [{ code: 'rights/change-not-allowed', pointer: '' } as const] : []),
    ...(isGain ? [{ code: 'rights/change-gains-rights', pointer: '' } as const] : []),
    ...(isForAnother ? [{ code: 'rights/change-not-author', pointer: '/gegevenDoor' } as const] : []),
  ]
}

/** The data group of what a document says of itself: its id, whom it is about, its kind, status and period. */
const envelope = 'omslag'

/**
 * What a document says of itself comes along with what somebody may add: who may know that such a document is there, may
 * say so of a new one. It is never enough by itself.
 */
function withEnvelope(mask: Mask, groupNames: readonly string[]): Mask {
  const number = groupNames.indexOf(envelope)
  const [add, read] = [mask.rules.toevoegen[number], mask.rules.lezen[number]]
  if (add === undefined || read === undefined) return mask
  const permits = read.permits.map((permit): Residual => {
    const { verplichting: _, ...row } = permit.row
    return { row, tests: permit.tests, level: full }
  })
  const rule = {
    fixed: undefined,
    permits: [...add.permits, ...permits],
    forbids: [...add.forbids, ...read.forbids],
  }
  return { ...mask, rules: { ...mask.rules, toevoegen: mask.rules.toevoegen.with(number, rule) } }
}
