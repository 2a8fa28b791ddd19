import { view, viewVersion } from '@samenspraak/sdk/rights'
import type { AccessRequest } from '@samenspraak/sdk/rights'
import { ProbleemError } from '../antwoord/probleem.ts'
import type { Verzameling } from '../contract.ts'
import { isObject } from '../json-object.ts'
import type { JsonObject } from '../json-object.ts'
import { typeVan } from '../partij.ts'
import type { Partij } from '../partij.ts'
import type { Vrager } from '../toegang/aanmelding.ts'
import { beleidVoor } from '../toegang/beleid.ts'
import { feitenOver } from '../toegang/feiten.ts'

/** What somebody sees of a document, with the fingerprint of that. */
export interface Inzage {
  readonly document: JsonObject
  readonly kenmerk: string
}

/** The facts of a request about a document, as this party establishes them now. */
export function vraagOver(partij: Partij, vrager: Vrager, document: JsonObject): AccessRequest | undefined {
  const { opslag, instelling, nu } = partij
  return feitenOver(opslag, instelling, vrager, document, nu())
}

/**
 * What somebody sees of a document by the rights of this moment; undefined when that is nothing. Of an older version the
 * facts come from the newest: who was of a case and is so no longer has no more right to how it was.
 */
export function inzageVan(
  partij: Partij,
  verzameling: Verzameling,
  vrager: Vrager,
  document: JsonObject,
  nieuwste: JsonObject = document,
): Inzage | undefined {
  const vraag = vraagOver(partij, vrager, nieuwste)
  if (vraag === undefined) return undefined
  const seen = view(typeVan(partij, verzameling).rights, document, vraag, beleidVoor(vrager))
  return isObject(seen.document) ? { document: seen.document, kenmerk: viewVersion(seen) } : undefined
}

/** The newest version and what is seen of it; one answer for what is not there and what is not seen. */
export function gezien(
  partij: Partij,
  verzameling: Verzameling,
  vrager: Vrager,
  id: string,
): Inzage & { readonly geheel: JsonObject } {
  const geheel = partij.opslag.nieuwste(verzameling.pad, id)
  const inzage = geheel === undefined ? undefined : inzageVan(partij, verzameling, vrager, geheel)
  if (geheel === undefined || inzage === undefined) throw new ProbleemError('niet-gevonden')
  if (isIngetrokken(geheel)) throw new ProbleemError('ingetrokken')
  return { ...inzage, geheel }
}

/** Whether a document turned out to be a mistake: it is withdrawn for everybody who could see it. */
export function isIngetrokken(document: JsonObject): boolean {
  return document['status'] === 'foutief'
}
