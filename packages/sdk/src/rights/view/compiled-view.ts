import { compileMask } from '../mask/compile-mask.ts'
import type { Mask } from '../mask/mask.ts'
import { freezeAll } from '../policy/freeze-all.ts'
import type { Policy } from '../policy/policy.ts'
import { rightsIssue } from '../policy/rights-issue.ts'
import type { RightsIssue } from '../policy/rights-issue.ts'
import { ownVocabulary } from '../policy/vocabulary.ts'
import { reportOf } from '../report/report.ts'
import type { Report } from '../report/report.ts'
import type { AccessRequest, Requester } from '../request/access-request.ts'
import { factsKey } from '../request/facts-key.ts'
import { requestIssues } from '../request/request-issues.ts'
import { factsOf, shapeIssues } from '../request/request-shape.ts'
import { Lens } from './lens.ts'
import type { RightsType } from './rights-type.ts'

/** A request before one message type: all that does not depend on a document. */
export interface CompiledView {
  /** Undefined when nothing may be shown because the request is not right. */
  readonly lens: Lens | undefined
  readonly report: Report
  readonly issues: readonly RightsIssue[]
  readonly wie: Requester
}

const limit = 500
// The longest unused goes first: a Map keeps the order in which its entries were set.
const compiled = new WeakMap<Policy, Map<string, CompiledView>>()

/** Compiles a request, or finds what was compiled before for the same policy, type and facts. */
export function compiledView<T>(type: RightsType<T>, request: AccessRequest, policy: Policy): CompiledView {
  const incomplete = shapeIssues(request)
  if (incomplete.length > 0) return refused(type, policy, incomplete)
  const known = compiled.get(policy) ?? new Map<string, CompiledView>()
  compiled.set(policy, known)
  const key = `${type.messageType.schemaId} ${factsKey(request)}`
  const found = known.get(key)
  if (found !== undefined) known.delete(key)
  const value = found ?? compile(type, request, policy)
  known.set(key, value)
  if (known.size > limit) for (const oldest of known.keys()) return known.delete(oldest) ? value : value
  return value
}

/** A request without its parts cannot even be reported on. */
function refused<T>(
  { messageType, groups }: RightsType<T>,
  policy: Policy,
  issues: readonly RightsIssue[],
): CompiledView {
  const nobody: AccessRequest = {
    rol: '',
    verwerkingsdoel: '',
    op: '',
    wie: {},
    zaak: {},
    personen: [],
    toestemmingen: [],
  }
  const { schemaId } = messageType
  return {
    lens: undefined,
    report: reportOf(nothingAllowed(policy), policy, nobody, { schemaId, groups }),
    issues,
    wie: {},
  }
}

function compile<T>(type: RightsType<T>, request: AccessRequest, policy: Policy): CompiledView {
  const facts = factsOf(request)
  const issues = isSaidAlike(type, policy)
    ? requestIssues(facts, policy.vocabulary)
    : [rightsIssue('rights/vocabulary-differs', '')]
  const mask = issues.length === 0 ? compileMask(policy, facts, type) : nothingAllowed(policy)
  const { groups, messageType } = type
  return {
    lens: issues.length === 0 ? new Lens(mask, policy, type, facts.wie) : undefined,
    // Whoever asks the same later gets these same values.
    report: freezeAll(reportOf(mask, policy, facts, { schemaId: messageType.schemaId, groups })),
    issues: freezeAll(issues),
    wie: facts.wie,
  }
}

/** Code numbers data groups; by other numbers it would show another group. */
function isSaidAlike<T>({ groupOrder = ownVocabulary.groupNames }: RightsType<T>, policy: Policy): boolean {
  const { groupNames } = policy.vocabulary
  return (
    groupOrder === groupNames ||
    (groupOrder.length === groupNames.length && groupOrder.every((name, index) => name === groupNames[index]))
  )
}

function nothingAllowed({ vocabulary }: Policy): Mask {
  const none = vocabulary.groupNames.map(() => ({ fixed: 0, forbids: [], permits: [] }) as const)
  return { tests: [], rules: { lezen: none, toevoegen: none, wijzigen: none, beeindigen: none } }
}
