import type { Verplichting } from '../../generated/bevoegdheid/1.0/types.ts'
import { compileMask } from '../rights/mask/compile-mask.ts'
import type { Policy } from '../rights/policy/policy.ts'
import { requestIssues } from '../rights/request/request-issues.ts'
import { accessRequestOf, elementOf } from './authzen-request.ts'
import type { EvaluationRequest } from './authzen-request.ts'
import { evaluationShape, optionsShape, semantics } from './authzen-schema.ts'
import { reason } from './authzen-reason.ts'
import type { Reason } from './authzen-reason.ts'
import { extentAsked } from './extent.ts'
import { rowsThatApply } from './rows-that-apply.ts'
import type { ApplyingRows } from './rows-that-apply.ts'
import { hasShape, shapeFaults } from './shape.ts'

/** The answer to one question; without a reason why not it is yes. */
export interface EvaluationResponse {
  readonly decision: boolean
  readonly context: {
    readonly reasons: readonly Reason[]
    /** Keys of the rows that decided. */
    readonly rows: readonly string[]
    /** What who asks must keep to; after a no, what could be asked for instead. */
    readonly obligations: readonly Verplichting[]
    readonly policy: { readonly version: string; readonly hash: string }
  }
}

/** The answers to a batch, in the order of the questions. */
export interface EvaluationsResponse {
  readonly evaluations: readonly EvaluationResponse[]
}

/** Answers one AuthZEN question; whatever is unknown, missing or misspelt makes the answer no. */
export function decide(request: unknown, policy: Policy): EvaluationResponse {
  if (!hasShape<EvaluationRequest>(evaluationShape, request)) {
    const reasons = shapeFaults(evaluationShape, request).map(({ code, at }) => reason(`authzen/${code}`, at))
    return refused(reasons, policy)
  }
  const facts = accessRequestOf(request)
  const issues = requestIssues(facts, policy.vocabulary)
  if (issues.length > 0)
    return refused(
      issues.map(({ code, nl, en }) => ({ code, nl, en })),
      policy,
    )
  const { element, involved } = elementOf(request)
  const asked = { actie: request.action.name, gegevensgroep: request.resource.id }
  const rows = rowsThatApply(compileMask(policy, facts), policy.vocabulary, asked, element, involved)
  return answerOf(request, rows, policy)
}

/** Answers a batch; a question takes from outside the list what it does not say itself. Without a list it is one question. */
export function decideAll(request: unknown, policy: Policy): EvaluationResponse | EvaluationsResponse {
  const { evaluations, options, ...shared } = isObject(request) ? batchOf(request) : batchOf({})
  if (!isObject(request) || evaluations === undefined)
    return decide(isObject(request) ? shared : request, policy)
  if (!Array.isArray(evaluations) || evaluations.length > mostQuestions)
    return refused([reason('authzen/value-invalid', '/evaluations')], policy)
  if (!hasShape<BatchOptions>(optionsShape, options))
    return refused([reason('authzen/value-invalid', '/options')], policy)
  if (evaluations.length === 0) return decide(shared, policy)
  const last = lastDecision(options.evaluations_semantic ?? 'execute_all')
  const answers: EvaluationResponse[] = []
  for (const question of evaluations) {
    const answer = decide(isObject(question) ? { ...shared, ...question } : question, policy)
    answers.push(answer)
    if (answer.decision === last) break
  }
  return { evaluations: answers }
}

const mostQuestions = 1000

function batchOf(request: object): { readonly evaluations: unknown; readonly options: unknown } {
  const empty: { readonly evaluations: unknown; readonly options: unknown } = {
    evaluations: undefined,
    options: {},
  }
  return { ...empty, ...request }
}

interface BatchOptions {
  readonly evaluations_semantic?: (typeof semantics)[number]
}

/** The decision after which no more questions are answered. */
function lastDecision(semantic: (typeof semantics)[number]): boolean | undefined {
  if (semantic === 'execute_all') return undefined
  return semantic === 'permit_on_first_permit'
}

function answerOf(
  { context }: EvaluationRequest,
  { forbids, permits }: ApplyingRows,
  policy: Policy,
): EvaluationResponse {
  if (forbids.length > 0) return refused([reason('authzen/forbidden')], policy, forbids)
  const { omvang: wanted = 'alles', celgrootte: least = 0 } = context
  const giving = permits.filter((row) => {
    const { omvang, celgrootte = 0 } = extentAsked(row)
    return omvang === 'alles' || (omvang === wanted && least >= celgrootte)
  })
  if (giving.length === 0 && permits.length === 0) return refused([reason('authzen/no-row')], policy)
  if (giving.length === 0) return refused([reason('authzen/less-than-asked')], policy, permits)
  // A row without obligation is enough on its own.
  const free = giving.filter(({ verplichting }) => verplichting === undefined)
  return answer(true, [], policy, free.length > 0 ? free : giving)
}

function refused(
  reasons: readonly Reason[],
  policy: Policy,
  rows: ApplyingRows['permits'] = [],
): EvaluationResponse {
  return answer(false, reasons, policy, rows)
}

function answer(
  decision: boolean,
  reasons: readonly Reason[],
  { version, hash }: Policy,
  rows: ApplyingRows['permits'],
): EvaluationResponse {
  const permits = rows.filter(({ effect }) => effect === 'toestaan')
  return {
    decision,
    context: {
      reasons,
      rows: rows.map(({ sleutel }) => sleutel),
      obligations: permits.flatMap(({ verplichting }) => verplichting ?? []),
      policy: { version, hash },
    },
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
