import type { CaseFacts } from '../rights/request/access-request.ts'
import { assignmentHolds } from './case/assignment.ts'
import type { CaseScope } from './case/assignment.ts'
import { involvementIn } from './case/involvement.ts'
import { membershipInCase } from './case/membership.ts'
import { factsIssue } from './facts-issue.ts'
import type { FactsIssue } from './facts-issue.ts'
import type { AskedCase, FactsInput } from './facts-input.ts'
import type { EstablishedPerson } from './who-asks.ts'

/** What the case is about. */
export function scopeOf(zaak: AskedCase): CaseScope {
  if (!('plan' in zaak)) return zaak
  const { id: plan, over: inwoners, huishouden } = zaak.plan
  return huishouden === undefined ? { plan, inwoners } : { plan, inwoners, huishouden }
}

/** How who asks stands to the case, as far as that is established. */
export function caseFacts(
  { rol, op, zaak, zaakValtOnder, documenten, vastgesteld }: FactsInput,
  { wie }: EstablishedPerson,
  scope: CaseScope,
): CaseFacts {
  const { roltoewijzing, inwoner, organisatie } = wie
  const toegewezen =
    roltoewijzing === undefined
      ? false
      : assignmentHolds(documenten.roltoewijzingen ?? [], { roltoewijzing, rol }, scope, op)
  const binnenLidmaatschap =
    organisatie === undefined || zaakValtOnder === undefined
      ? undefined
      : membershipInCase(zaakValtOnder, documenten, organisatie, op)
  const self = {
    ...(roltoewijzing === undefined ? {} : { roltoewijzing }),
    ...(inwoner === undefined ? {} : { inwoner }),
  }
  return {
    ...(toegewezen === undefined ? {} : { toegewezen }),
    ...('plan' in zaak
      ? { betrokken: involvementIn(zaak.plan, self, op).length > 0, planstatus: zaak.plan.status }
      : {}),
    ...(binnenLidmaatschap === undefined ? {} : { binnenLidmaatschap }),
    ...(vastgesteld?.opVerzoekVanInwoner === undefined
      ? {}
      : { opVerzoekVanInwoner: vastgesteld.opVerzoekVanInwoner }),
  }
}

/** What could not be established about it. */
export function openCaseFacts(zaak: CaseFacts, { wie }: EstablishedPerson): readonly FactsIssue[] {
  return [
    ...(zaak.toegewezen === undefined ? [factsIssue('facts/assignment-unknown', '/zaak/toegewezen')] : []),
    ...(wie.organisatie !== undefined && zaak.binnenLidmaatschap === undefined
      ? [factsIssue('facts/membership-unknown', '/zaak/binnenLidmaatschap')]
      : []),
  ]
}
