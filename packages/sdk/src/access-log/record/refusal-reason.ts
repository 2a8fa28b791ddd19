import type { Bevoegdheid } from '../../../generated/bevoegdheid/1.0/types.ts'
import { aboutRequest, organisationHolds } from '../../rights/conditions/about-request.ts'
import { yes } from '../../rights/conditions/truth.ts'
import { conditionsOf } from '../../rights/mask/compile-mask.ts'
import type { AccessRequest } from '../../rights/request/access-request.ts'
import type { AccessContext, AccessRecord } from './access-record.ts'
import { usable } from './usable-request.ts'

type Reason = NonNullable<AccessRecord['regel']['redenWeigering']>

/** Why nothing was given, from the request and the rows of the role alone; the document has no part in it. */
export function refusalReason(
  groups: readonly string[],
  { request: received, policy }: Pick<AccessContext, 'request' | 'policy'>,
): Reason {
  const request = usable(received)
  if (policy === undefined) return 'onbekend'
  const permits = policy
    .rowsOf(request.rol)
    .filter(
      (row) =>
        row.effect === 'toestaan' && row.acties.includes('lezen') && groups.includes(row.gegevensgroep),
    )
    .filter((row) => organisationHolds(row, request) === yes)
  if (permits.length === 0) return 'geen-grondslag'
  const forPurpose = permits.filter(
    ({ verwerkingsdoel }) => verwerkingsdoel === undefined || verwerkingsdoel === request.verwerkingsdoel,
  )
  if (forPurpose.length === 0) return 'ander-doel'
  const nowValid = forPurpose.filter(({ periode }) => isWithin(periode, request.op))
  if (nowValid.length === 0) return 'buiten-periode'
  const missing = nowValid.map((row) => missingIn(row, request))
  return missing.find((reasons) => reasons.length === 1)?.[0] ?? 'onbekend'
}

/** Why, when the request itself was not right; other issues say nothing of rights. */
export function reasonOfIssue({ code }: { readonly code: string }): Reason {
  if (code === 'rights/role-unknown') return 'geen-grondslag'
  return code === 'rights/purpose-unknown' ? 'ander-doel' : 'onbekend'
}

function isWithin({ begindatum, einddatum }: Bevoegdheid['periode'], day: string): boolean {
  return begindatum <= day && (einddatum === undefined || day <= einddatum)
}

/** The different reasons why a row does not apply; a reason is only sure when it is the only one. */
function missingIn(row: Bevoegdheid, request: AccessRequest): readonly Reason[] {
  const reasons = conditionsOf(row).flatMap((condition): readonly Reason[] => {
    if (condition.soort === 'toestemming-gegeven') {
      const isGiven = request.toestemmingen.some(({ gegevensgroep }) => gegevensgroep === row.gegevensgroep)
      return isGiven ? [] : ['geen-toestemming']
    }
    const outcome = aboutRequest(condition, request)
    return outcome === undefined || outcome === yes ? [] : [reasonOfCondition[condition.soort] ?? 'onbekend']
  })
  return [...new Set(reasons)]
}

const reasonOfCondition: Readonly<Record<string, Reason>> = {
  'betrokken-bij-plan': 'niet-betrokken',
  'toegewezen-aan-zaak': 'niet-betrokken',
  'binnen-lidmaatschapsperiode': 'buiten-periode',
  'geheimhouding-in': 'geheimhouding',
}
