import type { Requester } from '../rights/request/access-request.ts'
import { assignmentInForce } from './case/assignment.ts'
import type { AssignmentDocument } from './case/assignment.ts'
import { contractsOf } from './case/membership.ts'
import { representedBy } from './case/representation.ts'
import { covers } from './days/covers.ts'
import { factsIssue } from './facts-issue.ts'
import type { FactsIssue } from './facts-issue.ts'
import type { FactsInput } from './facts-input.ts'
import { newestVersions } from './newest-versions.ts'

const legalRepresentative = 'wettelijk-vertegenwoordiger'

/** Who asks, with the assignment it rests on. */
export interface EstablishedPerson {
  readonly wie: Requester
  readonly assignment?: AssignmentDocument
  readonly issues: readonly FactsIssue[]
}

/** Who asks, or why that is not established: somebody without an organisation must not be taken for a resident. */
export function establishPerson(input: FactsInput): EstablishedPerson | FactsIssue {
  const { rol, op, wie, documenten } = input
  if (wie.roltoewijzing === undefined) return residentAlone(input)
  const assignment = assignmentInForce(
    documenten.roltoewijzingen ?? [],
    { roltoewijzing: wie.roltoewijzing, rol },
    op,
  )
  if (assignment === undefined) return factsIssue('facts/role-not-established', '/wie/roltoewijzing')
  const { persoon } = assignment
  const holder = persoon.soort === 'inwoner' ? persoon.inwoner : undefined
  if (wie.inwoner !== undefined && wie.inwoner !== holder)
    return factsIssue('facts/person-contradicts', '/wie/inwoner')
  return withRole(input, assignment, rol === 'inwoner' || rol === legalRepresentative ? holder : undefined)
}

/** Only the roles of residents can be taken without an assignment. */
function residentAlone({
  rol,
  op,
  wie: { inwoner },
  documenten,
}: FactsInput): EstablishedPerson | FactsIssue {
  if (inwoner === undefined || (rol !== 'inwoner' && rol !== legalRepresentative))
    return factsIssue('facts/role-not-established', '/wie')
  if (rol === 'inwoner') return { wie: { inwoner }, issues: [] }
  const namens = representedBy(documenten.inwoners ?? [], inwoner, op)
  if (namens.length === 0) return factsIssue('facts/representation-not-established', '/wie/namens')
  return { wie: { inwoner, namens }, issues: [] }
}

function withRole(
  input: FactsInput,
  assignment: AssignmentDocument,
  inwoner: string | undefined,
): EstablishedPerson | FactsIssue {
  const { op, documenten } = input
  const { id: roltoewijzing, organisatie, geheimhouding } = assignment
  const resident = inwoner === undefined ? undefined : residentAlone({ ...input, wie: { inwoner } })
  if (resident !== undefined && isIssue(resident)) return resident
  const organisatiesoort = organisatie === undefined ? undefined : kindOf(input, organisatie)
  const isSecrecyKnown = geheimhouding !== undefined && geheimhouding !== 'onbekend'
  return {
    wie: {
      roltoewijzing,
      ...resident?.wie,
      ...(organisatie === undefined ? {} : { organisatie, ...contractsIn(documenten, organisatie, op) }),
      ...(organisatiesoort === undefined ? {} : { organisatiesoort }),
      ...(isSecrecyKnown ? { geheimhouding } : {}),
    },
    assignment,
    issues: [
      ...(organisatie === undefined || organisatiesoort !== undefined
        ? []
        : [factsIssue('facts/organisation-kind-unknown', '/wie/organisatiesoort')]),
      ...(isSecrecyKnown || resident !== undefined
        ? []
        : [factsIssue('facts/secrecy-unknown', '/wie/geheimhouding')]),
    ],
  }
}

/** Without any contract document it is unknown to which contracts an organisation is a party. */
function contractsIn(
  documenten: FactsInput['documenten'],
  organisatie: string,
  op: string,
): Pick<Requester, 'contracten'> {
  return documenten.contracten === undefined ? {} : { contracten: contractsOf(documenten, organisatie, op) }
}

/** The kind an organisation is on that day; of several kinds the one that was said. */
function kindOf(
  { op, wie: { organisatiesoort }, documenten }: FactsInput,
  organisatie: string,
): string | undefined {
  const known = newestVersions(documenten.organisaties ?? []).current.find(({ id }) => id === organisatie)
  if (known === undefined || (known.periode !== undefined && !covers(known.periode, op))) return undefined
  const [only, ...others] = known.soorten
  if (organisatiesoort === undefined) return others.length === 0 && only !== 'onbekend' ? only : undefined
  return known.soorten.find((soort) => soort === organisatiesoort && soort !== 'onbekend')
}

/** Whether the outcome is an issue. */
export function isIssue(outcome: EstablishedPerson | FactsIssue): outcome is FactsIssue {
  return 'code' in outcome
}
