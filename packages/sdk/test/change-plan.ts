import { readFileSync } from 'node:fs'
import { ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import type { Ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { ondersteuningsplanChange } from '@samenspraak/sdk/ondersteuningsplan/change'
import { rows } from '@samenspraak/sdk/policy'
import { checkChange, view } from '@samenspraak/sdk/rights'
import type { AccessRequest, Changed, Policy, View } from '@samenspraak/sdk/rights'
import { policyOf } from './rights-random.ts'
import { requestOf } from './rights-roles.ts'

/** The proposal of the project. */
export const policy: Policy = policyOf(rows)

const folder = new URL('../../../schemas/ondersteuningsplan/1.0/valid/', import.meta.url)

/** An example plan, with other values in some places when a case needs them. */
export function planOf(
  name: string,
  change: (plan: Changeable) => void = () => undefined,
): Ondersteuningsplan {
  const text = readFileSync(new URL(`${name}.json`, folder), 'utf8')
  const plan: Changeable = JSON.parse(text)
  change(plan)
  return parsed(JSON.stringify(plan))
}

/** A plan while a test prepares it. */
export type Changeable = Record<string, Record<string, unknown>[]>

/** Thrown when a test prepares a plan that is none. */
export class TestPlanInvalidError extends Error {
  readonly code = 'test/plan-invalid'
}

function parsed(text: string): Ondersteuningsplan {
  const plan = ondersteuningsplan.parse(text)
  if (!plan.ok) throw new TestPlanInvalidError(JSON.stringify(plan.issues.slice(0, 3)))
  return plan.value
}

/** Who asks, in a role on a good day, with other facts where a case needs them. */
export function whoIs(
  rol: string,
  plan: Ondersteuningsplan,
  wie: Partial<AccessRequest['wie']> = {},
  facts: Partial<AccessRequest> = {},
): AccessRequest {
  const request = requestOf(rol, plan, policy)
  return { ...request, ...facts, wie: { ...request.wie, ...wie } }
}

/** What becomes of a patch. */
export function changed(
  plan: Ondersteuningsplan,
  request: AccessRequest,
  patch: unknown,
  seen?: string,
): Changed<Ondersteuningsplan> {
  const wish = { before: plan, patch, request, policy }
  return checkChange(ondersteuningsplanChange, seen === undefined ? wish : { ...wish, seen })
}

/** What somebody sees of a plan. */
export function viewOf(plan: Ondersteuningsplan, request: AccessRequest): View<Ondersteuningsplan> {
  return view(ondersteuningsplanChange.rights, plan, request, policy)
}

/** The outcome in short: what was done to which group, or each code with its place. */
export function outcomeOf(outcome: Changed<Ondersteuningsplan>): readonly string[] {
  return outcome.ok
    ? outcome.report.gewijzigd.map(({ actie, gegevensgroep }) => `${actie} ${gegevensgroep}`)
    : outcome.issues.map(({ code, at }) => `${code.replace('rights/', '')} ${at}`)
}
