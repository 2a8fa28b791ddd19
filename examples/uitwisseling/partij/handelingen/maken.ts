import { checkNew } from '@samenspraak/sdk/rights'
import type { ChangeIssue } from '@samenspraak/sdk/rights'
import type { Issue } from '@samenspraak/sdk'
import { isDeepStrictEqual } from 'node:util'
import { ProbleemError } from '../antwoord/probleem.ts'
import type { Overtreding } from '../antwoord/probleem.ts'
import type { Verzameling } from '../contract.ts'
import { isObject, textAt, textsAt } from '../json-object.ts'
import type { JsonObject } from '../json-object.ts'
import { typeVan } from '../partij.ts'
import type { Partij } from '../partij.ts'
import type { Vrager } from '../toegang/aanmelding.ts'
import { beleidVoor } from '../toegang/beleid.ts'
import { isIngetrokken, vraagOver } from './inzage.ts'

/** Keeps a new document, for a role that may make it or for the administration of this party itself. */
export function maak(
  partij: Partij,
  verzameling: Verzameling,
  vrager: Vrager,
  body: unknown,
): { readonly id: string; readonly document: JsonObject; readonly isNieuw: boolean } {
  const checked = typeVan(partij, verzameling).rights.messageType.check(body)
  if (!checked.ok) throw new ProbleemError('document-ongeldig', checked.issues.map(overtredingVan))
  const gevraagd = isObject(body) ? body : {}
  const id = textAt(gevraagd, 'id') ?? ''
  const isEigen = vrager.beheer && vrager.organisatie === partij.instelling.organisatie
  if (!isEigen) magMaken(partij, verzameling, vrager, gevraagd)
  return partij.opslag.inEenKeer(() => {
    const [eerste] = partij.opslag.versies(verzameling.pad, id)
    if (eerste !== undefined) {
      // That an id is taken is told to who may make such a document only. Ids are random, so who asks with one knew it.
      if (!isDeepStrictEqual(zonderVastlegging(eerste.document), zonderVastlegging(gevraagd)))
        throw new ProbleemError('bestaat-anders')
      const document = partij.opslag.nieuwste(verzameling.pad, id) ?? gevraagd
      // To send it again does not bring back what was withdrawn; who may make it hears that the id is taken.
      if (isIngetrokken(document)) throw new ProbleemError('bestaat-anders')
      return { id, document, isNieuw: false }
    }
    const document = isEigen ? gevraagd : vastgelegd(partij, vrager, gevraagd, 1)
    partij.opslag.bewaar(verzameling.pad, id, document, partij.nu().toISOString())
    partij.postvak.schrijf(verzameling, id, verzameling.gebeurtenissen[0], partij)
    return { id, document, isNieuw: true }
  })
}

function magMaken(partij: Partij, verzameling: Verzameling, vrager: Vrager, document: JsonObject): void {
  // Facts of before: that somebody stands in the new document gives them nothing.
  const request = vraagOver(partij, vrager, zonderPlan(document))
  if (request === undefined) throw new ProbleemError('niet-toegestaan')
  const status =
    textAt(document, '$schema')?.includes('/ondersteuningsplan/') === true
      ? textAt(document, 'status')
      : undefined
  const zaak = status === undefined ? request.zaak : { ...request.zaak, planstatus: status }
  const made = checkNew(typeVan(partij, verzameling), {
    document,
    request: { ...request, zaak },
    policy: beleidVoor(vrager),
  })
  if (!made.ok) throw new ProbleemError('niet-toegestaan', made.issues.map(overtredingVan))
  if (isOverAnderen(partij, document)) throw new ProbleemError('niet-toegestaan')
}

/** A plan gives rights about its own residents: naming it is no ground to write about anybody else. */
function isOverAnderen({ opslag }: Partij, document: JsonObject): boolean {
  const plan = opslag.nieuwste('ondersteuningsplannen', textAt(document, 'plan') ?? '')
  if (plan === undefined) return false
  const residents = textsAt(plan, 'over')
  return textsAt(document, 'over').some((inwoner) => !residents.includes(inwoner))
}

/** A plan that is not there yet is no case: what is asked is about its residents. */
function zonderPlan(document: JsonObject): JsonObject {
  if (textAt(document, '$schema')?.includes('/ondersteuningsplan/') !== true) return document
  const { over, huishouden } = document
  return { over, huishouden }
}

/** The record is written by who keeps the document. */
export function vastgelegd(
  { instelling, nu }: Partij,
  { persoon, rol, organisatie }: Vrager,
  document: JsonObject,
  versie: number,
): JsonObject {
  const { vastlegging } = document
  if (!isObject(vastlegging)) return document
  const overig = zonder(vastlegging, 'vastgelegdDoor')
  const isMedewerker = persoon !== undefined && rol !== 'inwoner' && rol !== 'wettelijk-vertegenwoordiger'
  return {
    ...document,
    vastlegging: {
      ...overig,
      versie,
      vastgelegdOp: nu().toISOString(),
      bron: versie === 1 ? organisatie : (overig['bron'] ?? instelling.organisatie),
      ...(isMedewerker ? { vastgelegdDoor: persoon } : {}),
    },
  }
}

function zonderVastlegging(document: JsonObject): JsonObject {
  return zonder(document, 'vastlegging')
}

function zonder(object: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name))
}

/** An issue of the SDK as a violation. */
export function overtredingVan({ code, at, term, nl, en }: Issue | ChangeIssue): Overtreding {
  return { in: 'body', location: { pointer: at }, code, ...(term === '' ? {} : { begrip: term }), nl, en }
}
