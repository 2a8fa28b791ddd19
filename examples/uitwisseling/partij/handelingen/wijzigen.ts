import { checkChange, view, viewVersion } from '@samenspraak/sdk/rights'
import type { ChangeIssue } from '@samenspraak/sdk/rights'
import { ProbleemError } from '../antwoord/probleem.ts'
import type { Verzameling } from '../contract.ts'
import { isObject } from '../json-object.ts'
import type { JsonObject } from '../json-object.ts'
import { typeVan } from '../partij.ts'
import type { Partij } from '../partij.ts'
import type { Vrager } from '../toegang/aanmelding.ts'
import { beleidVoorWijziging } from '../toegang/beleid.ts'
import { gezien, vraagOver } from './inzage.ts'
import { overtredingVan, vastgelegd } from './maken.ts'

/** A change as it comes in: what it rests on and what it asks. */
export interface Wijziging {
  readonly id: string
  /** The fingerprint of the view that was changed; left out for what may be done without having seen it. */
  readonly kenmerk?: string
  readonly patch: readonly unknown[]
  /** The event that tells of it. */
  readonly gebeurtenis: string | undefined
}

/** Lays a patch on what somebody sees, and keeps the document after it. */
export function wijzig(
  partij: Partij,
  verzameling: Verzameling,
  vrager: Vrager,
  wijziging: Wijziging,
): JsonObject {
  const { id, kenmerk, patch, gebeurtenis } = wijziging
  return partij.opslag.inEenKeer(() => {
    const inzage = gezien(partij, verzameling, vrager, id)
    if (kenmerk !== undefined && kenmerk !== inzage.kenmerk) throw new ProbleemError('inzage-gewijzigd')
    const request = vraagOver(partij, vrager, inzage.geheel)
    if (request === undefined) throw new ProbleemError('niet-gevonden')
    const type = typeVan(partij, verzameling)
    const policy = beleidVoorWijziging(partij, verzameling.pad, vrager)
    const changed = checkChange(type, {
      before: inzage.geheel,
      patch,
      request,
      policy,
      // What was seen is the same under both policies; its fingerprint is not.
      seen: viewVersion(view(type.rights, inzage.geheel, request, policy)),
    })
    if (!changed.ok) throw geweigerd(changed.issues)
    const document = isObject(changed.document) ? changed.document : inzage.geheel
    const versie = partij.opslag.versies(verzameling.pad, id).length + 1
    const bewaard = vastgelegd(partij, vrager, document, versie)
    partij.opslag.bewaar(verzameling.pad, id, bewaard, partij.nu().toISOString())
    partij.postvak.schrijf(verzameling, id, gebeurtenis, partij)
    return bewaard
  })
}

const invalid: ReadonlySet<string> = new Set([
  'rights/change-patch-invalid',
  'rights/change-patch-too-large',
  'rights/change-place-missing',
  'rights/change-test-failed',
  'rights/change-result-invalid',
])

function geweigerd(issues: readonly ChangeIssue[]): ProbleemError {
  const code = issues.every((issue) => invalid.has(issue.code)) ? 'wijziging-ongeldig' : 'niet-toegestaan'
  return new ProbleemError(
    code,
    issues.map((issue) => {
      const { operation } = issue
      const overtreding = overtredingVan(issue)
      return operation === undefined
        ? overtreding
        : { ...overtreding, location: { pointer: `/${operation}` } }
    }),
  )
}
