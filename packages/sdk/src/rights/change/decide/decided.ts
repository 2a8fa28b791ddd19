import type { Mask } from '../../mask/mask.ts'
import type { Policy } from '../../policy/policy.ts'
import type { AccessRequest, Requester } from '../../request/access-request.ts'
import type { Json } from '../../view/copying.ts'
import type { Lens } from '../../view/lens.ts'
import { Sight } from '../../view/sight.ts'
import type { ChangeType } from '../change-type.ts'
import type { Refusal } from '../lay/layout.ts'
import type { Frame } from '../lay/frame.ts'
import type { Touch } from '../lay/touch.ts'
import { gainsByCase } from './case-facts.ts'
import { gainsByFacts } from './fact-documents.ts'
import { givesForAnother } from './givers.ts'
import { Contexts } from './contexts.ts'
import { Decision, framesOf } from './decision.ts'
import type { UsedRows } from './decision.ts'
import { goalKind } from './element-of.ts'
import { groupsBelow, testsOf } from './gains.ts'
import { gainsByGoal, gainsByPart } from './goals.ts'
import { textsIn, thingsIn } from './identities.ts'
import { gainsByDocument, gainsByPerson } from './standing.ts'
import type { Standing } from './standing.ts'

/** What a decision looks at. */
export interface Case {
  readonly policy: Policy
  readonly request: AccessRequest
  readonly mask: Mask
  readonly lens: Lens
  readonly wie: Requester
  readonly before: Json
  readonly after: Json
  /** The view as it is now. */
  readonly seen: Json
  /** The patched view. */
  readonly wished: Json
}

/** The outcome; `hindrances` count only when nothing else refuses the change. */
export interface Decided {
  readonly refusals: readonly Refusal[]
  readonly hindrances: readonly Refusal[]
  readonly used: UsedRows
}

/** Decides over all touches of a change together. */
export function decided<T>(type: ChangeType<T>, facts: Case, touches: readonly Touch[]): Decided {
  const { rights, tree } = type
  const { mask, lens, wie, before, after, seen: now, wished } = facts
  const standing = standingOf(type, facts)
  const mayBeHidden = mayHide(type, lens)
  const seen = thingsIn(tree, wished)
  const decision = new Decision({
    tree,
    codeLists: rights.codeLists,
    mask,
    contexts: new Contexts(standing.before, standing.after),
    wie,
    numberOf: standing.numberOf,
    mayBeHidden,
    seesAll: lens.whole,
    tells: (codeList) => [...(lens.tells?.[codeList]?.values() ?? [])],
    seen,
    known: { seen: textsIn(now), all: textsIn(before) },
    named: { seen: textsIn(wished), all: textsIn(after) },
  })
  decision.over(touches)
  const gains = gainsOf(facts, standing, touches, seen.get(goalKind) ?? new Set())
  const { refusals, used } = decision
  // That it is their own assignment, or a consent for them, may itself be hidden.
  const isHindered = gainsByFacts(tree[0], { before, after }, wie)
  const hindered: readonly Refusal[] = isHindered ? [{ code: 'rights/change-not-allowed', pointer: '' }] : []
  const isForAnother = givesForAnother(tree[0], { before: now, after: wished }, wie)
  const givers: readonly Refusal[] = isForAnother
    ? [{ code: 'rights/change-not-author', pointer: '/gegevenDoor' }]
    : []
  return {
    refusals: [...refusals, ...gains, ...givers],
    hindrances: [...decision.hindrances, ...hindered],
    used,
  }
}

function standingOf<T>(type: ChangeType<T>, { policy, mask, lens, wie, before, after }: Case): Standing {
  const { rights, tree } = type
  const { groupNames } = policy.vocabulary
  const numbers = rights.groups.map((group) => groupNames.findIndex((name) => name === group))
  const numberOf = (group: number): number => numbers[group] ?? -1
  const told = (lens.tells ?? []).flatMap((codes) => [...(codes?.values() ?? [])])
  const [root] = tree
  const groups = root === undefined ? [] : [...groupsBelow(tree, root)].map(numberOf)
  return {
    mask,
    tree,
    wie,
    before: new Sight(lens, rights.code, before, wie),
    after: new Sight(lens, rights.code, after, wie),
    numberOf,
    told: [...new Set(told)],
    tests: testsOf(mask, [...groups, ...told]),
    mayHideGoals: mayHide(type, lens)(goalKind),
  }
}

function mayHide<T>({ rights }: ChangeType<T>, { partial }: Lens): (kind: string) => boolean {
  return (kind) => partial[rights.kinds.findIndex((one) => one.kind === kind)] === true
}

/** What a change says of who is who, whose is what and what the case is about, as far as it gives who asks more. */
function gainsOf(
  { policy, request, before, seen, wished }: Case,
  standing: Standing,
  touches: readonly Touch[],
  goals: ReadonlySet<unknown>,
): readonly Refusal[] {
  const code = 'rights/change-gains-rights'
  const isGain = (frame: Frame): boolean =>
    gainsByPerson(standing, frame) || gainsByPart(standing, frame) || gainsByCase(policy, request, frame)
  const byFrame = [...framesOf(touches)].filter(isGain).map(({ pointer }): Refusal => ({ code, pointer }))
  const isGainOfAll =
    gainsByGoal(standing, before, goals) ||
    gainsByDocument(standing) ||
    gainsByFacts(standing.tree[0], { before: seen, after: wished }, standing.wie)
  return isGainOfAll ? [...byFrame, { code, pointer: '' }] : byFrame
}
