import { isDate } from '../formats/index.ts'
import type { AccessRequest, PersonFacts } from '../rights/request/access-request.ts'
import type { CaseScope } from './case/assignment.ts'
import { birthOf } from './case/representation.ts'
import type { Party } from './consent/question.ts'
import { resolveConsent } from './consent/resolve-consent.ts'
import type { ConsentResolution } from './consent/resolve-consent.ts'
import { ageBand } from './days/age-band.ts'
import { caseFacts, openCaseFacts, scopeOf } from './case-facts.ts'
import { factsIssue } from './facts-issue.ts'
import type { FactsIssue } from './facts-issue.ts'
import type { FactsInput } from './facts-input.ts'
import { newestVersions } from './newest-versions.ts'
import { establishPerson, isIssue } from './who-asks.ts'
import type { EstablishedPerson } from './who-asks.ts'

/** An access request with the facts it rests on; none when it is not established who asks. */
export type RequestFacts =
  | {
      readonly ok: true
      readonly request: AccessRequest
      readonly toestemming: ConsentResolution
      readonly issues: readonly FactsIssue[]
    }
  | { readonly ok: false; readonly issues: readonly FactsIssue[] }

/**
 * Composes an access request from documents. What they do not establish is left out, with an issue that says so, and the
 * rights treat it as unknown: it permits nothing.
 */
export function requestFacts(input: FactsInput): RequestFacts {
  const { rol, verwerkingsdoel, op } = input
  if (!isDate(op)) return { ok: false, issues: [factsIssue('facts/day-invalid', '/op')] }
  const person = establishPerson(input)
  if (isIssue(person)) return { ok: false, issues: [person, ...conflicts(input)] }
  const scope = scopeOf(input.zaak)
  const zaak = caseFacts(input, person, scope)
  const personen = personFacts(input, person, scope)
  const toestemming = consentsOf(input, person, scope)
  return {
    ok: true,
    request: {
      rol,
      verwerkingsdoel,
      op,
      wie: person.wie,
      zaak,
      personen,
      toestemmingen: toestemming.toestemmingen,
    },
    toestemming,
    issues: [
      ...person.issues,
      ...openCaseFacts(zaak, person),
      ...personen.flatMap(({ leeftijdsgroep }, index) =>
        leeftijdsgroep === undefined
          ? [factsIssue('facts/age-unknown', `/personen/${index}/leeftijdsgroep`)]
          : [],
      ),
      ...openConsentFacts(input, person),
      ...toestemming.issues,
      ...conflicts(input),
    ],
  }
}

/** What is known of everybody the case is about and of who asks. */
function personFacts(
  input: FactsInput,
  { wie }: EstablishedPerson,
  { inwoners }: CaseScope,
): readonly PersonFacts[] {
  const everybody = [...inwoners, ...(wie.inwoner === undefined ? [] : [wie.inwoner]), ...(wie.namens ?? [])]
  return [...new Set(everybody)].toSorted().map((inwoner) => {
    const { geboortedatum, kanBelangenNietOverzien } = residentFacts(input, inwoner)
    const band = geboortedatum === undefined ? 'onbekend' : ageBand(geboortedatum, input.op)
    return {
      inwoner,
      ...(band === 'onbekend' ? {} : { leeftijdsgroep: band }),
      ...(kanBelangenNietOverzien === undefined ? {} : { kanBelangenNietOverzien }),
    }
  })
}

function residentFacts(
  { documenten, vastgesteld }: FactsInput,
  inwoner: string,
): { readonly geboortedatum?: string; readonly kanBelangenNietOverzien?: boolean } {
  const document = newestVersions(documenten.inwoners ?? []).current.find(({ id }) => id === inwoner)
  const geboortedatum = document === undefined ? undefined : birthOf(document)
  const said = new Set(
    (vastgesteld?.kanBelangenNietOverzien ?? [])
      .filter((one) => one.inwoner === inwoner)
      .map(({ kanBelangenNietOverzien }) => kanBelangenNietOverzien),
  )
  const [cannot] = said
  return {
    ...(geboortedatum === undefined ? {} : { geboortedatum }),
    // Said in two ways it is not established.
    ...(cannot === undefined || said.size > 1 ? {} : { kanBelangenNietOverzien: cannot }),
  }
}

function consentsOf(
  input: FactsInput,
  { assignment }: EstablishedPerson,
  { plan, inwoners }: CaseScope,
): ConsentResolution {
  const { verwerkingsdoel, op, verstrekker, documenten } = input
  const documents = newestVersions(documenten.inwoners ?? []).current
  return resolveConsent(documenten.toestemmingen ?? [], {
    verwerkingsdoel,
    op,
    ...(verstrekker === undefined ? {} : { van: verstrekker }),
    ...receiverOf(assignment),
    ...(assignment?.wettelijkeRegimes === undefined ? {} : { naarRegimes: assignment.wettelijkeRegimes }),
    ...(plan === undefined ? {} : { plan }),
    inwoners: inwoners.map((inwoner) => ({
      inwoner,
      ...residentFacts(input, inwoner),
      vertegenwoordigers: documents.find(({ id }) => id === inwoner)?.vertegenwoordigers ?? [],
    })),
  })
}

/** Consent goes to an organisation; somebody without one receives nothing by consent. */
function receiverOf(assignment: EstablishedPerson['assignment']): { readonly naar?: Party } {
  if (assignment?.organisatie === undefined) return {}
  const { id: roltoewijzing, organisatie, team } = assignment
  return { naar: team === undefined ? { organisatie, roltoewijzing } : { organisatie, team, roltoewijzing } }
}

/** Only where there are consents and somebody who could receive. */
function openConsentFacts(
  { documenten, verstrekker }: FactsInput,
  { assignment }: EstablishedPerson,
): readonly FactsIssue[] {
  if (assignment?.organisatie === undefined || (documenten.toestemmingen ?? []).length === 0) return []
  return [
    ...(verstrekker === undefined ? [factsIssue('facts/discloser-unknown', '/verstrekker')] : []),
    ...(assignment.wettelijkeRegimes === undefined
      ? [factsIssue('facts/receiving-act-unknown', '/toestemmingen')]
      : []),
  ]
}

function conflicts({ documenten }: FactsInput): readonly FactsIssue[] {
  const { inwoners, roltoewijzingen, toestemmingen, organisaties, samenwerkingsverbanden, contracten } =
    documenten
  const kinds = { inwoners, roltoewijzingen, toestemmingen, organisaties, samenwerkingsverbanden, contracten }
  return Object.entries(kinds).flatMap(([kind, documents]) =>
    newestVersions<{ readonly id: string; readonly vastlegging?: { readonly versie: number } }>(
      documents ?? [],
    ).disputed.length > 0
      ? [factsIssue('facts/versions-conflict', `/documenten/${kind}`)]
      : [],
  )
}
