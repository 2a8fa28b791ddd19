import { viewOfChecked } from '@samenspraak/sdk/rights'
import type { AccessRequest, Policy } from '@samenspraak/sdk/rights'
import { canonicalJson } from '../src/rights/policy/canonical-json.ts'
import { Oracle } from './rights-oracle.ts'
import { allSchemas } from './rights-cases.ts'
import type { RightsCase } from './rights-cases.ts'

/** Where the view and the second opinion differ; undefined when they agree. */
export function differenceOf(
  one: RightsCase,
  document: unknown,
  request: AccessRequest,
  policy: Policy,
): string | undefined {
  const seen = canonicalJson(viewOfChecked(one.type, document, request, policy).document ?? null)
  const opinion = canonicalJson(
    new Oracle(allSchemas, one.schema, policy, request).opinion(document).document ?? null,
  )
  return seen === opinion ? undefined : `${one.name} ${request.rol}\nview   ${seen}\noracle ${opinion}`
}
