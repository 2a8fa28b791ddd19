import { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs'
import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import type { Policy } from '@samenspraak/sdk/rights'
import { toCedar } from '../../packages/sdk/src/rights-exports/cedar.ts'
import type { Cell } from './cedar-cells.ts'
import { contextOf } from './cedar-facts.ts'
import { policyOf } from './cedar-policies.ts'

/** Cedar did not understand what we gave it, so it judged nothing. */
export class CedarRefused extends Error {
  readonly code = 'tests/cedar-refused'
}

/** Decides in Cedar, by the text that a policy is exported to; among all rows of the role or only those of the group. */
export type CedarDecision = (cell: Cell, among: 'group' | 'role') => boolean

let made = 0

/** Parses parts of the export once: Cedar looks at every row for every decision, so the whole of it is ten times slower. */
export function cedarDecision(policy: Policy): CedarDecision {
  const parsed = new Map<string, string>()
  return ({ rol, gegevensgroep, situation }, among) => {
    const part = among === 'role' ? rol : `${rol} ${gegevensgroep}`
    const rows = policy.rowsOf(rol).filter((row) => among === 'role' || row.gegevensgroep === gegevensgroep)
    const preparsedPolicySetId = parsed.get(part) ?? parsedFor(rows)
    parsed.set(part, preparsedPolicySetId)
    const answer = statefulIsAuthorized({
      preparsedPolicySetId,
      principal: { type: 'Samenspraak::Rol', id: rol },
      action: { type: 'Samenspraak::Action', id: situation.actie },
      resource: { type: 'Samenspraak::Gegevensgroep', id: gegevensgroep },
      context: contextOf(situation),
      entities: [],
    })
    if (answer.type !== 'success' || answer.response.diagnostics.errors.length > 0)
      throw new CedarRefused(JSON.stringify(answer))
    return answer.response.decision === 'allow'
  }
}

function parsedFor(rows: readonly Bevoegdheid[]): string {
  const id = `part-${(made += 1)}`
  const answer = preparsePolicySet(id, { staticPolicies: toCedar(policyOf(rows)).policies })
  if (answer.type !== 'success') throw new CedarRefused(JSON.stringify(answer))
  return id
}
