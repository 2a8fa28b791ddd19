import type { Roltoewijzing } from '../../../generated/roltoewijzing/1.0/types.ts'
import type { Unbranded } from '../../ids.ts'
import { covers } from '../days/covers.ts'
import { newestVersions } from '../newest-versions.ts'

/** A role assignment as a document, with ids as plain text or checked. */
export type AssignmentDocument = Unbranded<Roltoewijzing>

/** Who acts, and in which role. */
export interface ActingRole {
  readonly roltoewijzing: string
  readonly rol: string
}

/** What an assignment can be for. */
export interface CaseScope {
  readonly plan?: string
  readonly inwoners: readonly string[]
  readonly huishouden?: string
}

/** The assignment under which somebody acts in this role on a day; undefined when it is not there, over, or a mistake. */
export function assignmentInForce(
  roltoewijzingen: readonly AssignmentDocument[],
  { roltoewijzing, rol }: ActingRole,
  op: string,
): AssignmentDocument | undefined {
  const { current } = newestVersions(roltoewijzingen.filter(({ id }) => id === roltoewijzing))
  return current.find((one) => one.rol === rol && covers(one.periode, op) && !hasEnded(one))
}

/**
 * Whether a role is assigned to a case on a day: to this plan, to its household, or to its only resident. An assignment
 * to one resident is none to a plan about more people; one to an area, a contract or an organisation is none to a case.
 * Undefined when it is for a household and nobody said which household the case is about.
 */
export function assignmentHolds(
  roltoewijzingen: readonly AssignmentDocument[],
  acting: ActingRole,
  { plan, inwoners, huishouden }: CaseScope,
  op: string,
): boolean | undefined {
  const scope = assignmentInForce(roltoewijzingen, acting, op)?.reikwijdte
  switch (scope?.soort) {
    case 'plan':
      return scope.plan === plan
    case 'inwoner':
      return inwoners.length > 0 && inwoners.every((inwoner) => inwoner === scope.inwoner)
    case 'huishouden':
      return huishouden === undefined ? undefined : huishouden === scope.huishouden
    default:
      return false
  }
}

/** Ended without a last day, or never right: then no day of it is certain. */
function hasEnded({ redenEinde, periode }: AssignmentDocument): boolean {
  return redenEinde === 'vergissing' || (redenEinde !== undefined && periode.einddatum === undefined)
}
