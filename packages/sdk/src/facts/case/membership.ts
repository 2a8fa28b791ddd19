import type { Contract } from '../../../generated/contract/1.0/types.ts'
import type { Samenwerkingsverband } from '../../../generated/samenwerkingsverband/1.0/types.ts'
import type { Unbranded } from '../../ids.ts'
import { covers } from '../days/covers.ts'
import { newestVersions } from '../newest-versions.ts'

type ContractDocument = Unbranded<Contract>
type PartnershipDocument = Unbranded<Samenwerkingsverband>

/** Partnerships and contracts as documents, with ids as plain text or checked. */
export interface PartnershipDocuments {
  readonly samenwerkingsverbanden?: readonly PartnershipDocument[]
  readonly contracten?: readonly ContractDocument[]
}

/**
 * Whether an organisation takes part in what a case falls under: the partnerships and contracts that are named, and the
 * partnerships that a named contract is with. Undefined when it is not seen to and one of them is not at hand.
 */
export function membershipInCase(
  named: { readonly samenwerkingsverbanden?: readonly string[]; readonly contracten?: readonly string[] },
  { samenwerkingsverbanden = [], contracten = [] }: PartnershipDocuments,
  organisatie: string,
  op: string,
): boolean | undefined {
  const kept = contracten.filter(({ id }) => named.contracten?.includes(id) === true)
  const through = kept.flatMap(({ opdrachtnemers }) =>
    opdrachtnemers.flatMap((one) => (one.soort === 'samenwerkingsverband' ? [one.samenwerkingsverband] : [])),
  )
  const verbandIds = [...(named.samenwerkingsverbanden ?? []), ...through]
  const verbanden = samenwerkingsverbanden.filter(({ id }) => verbandIds.includes(id))
  if (membershipHolds({ samenwerkingsverbanden: verbanden, contracten: kept }, organisatie, op)) return true
  const atHand = new Set([...kept, ...verbanden].map(({ id }) => id))
  return [...verbandIds, ...(named.contracten ?? [])].every((id) => atHand.has(id)) ? false : undefined
}

/**
 * Whether an organisation takes part on a day: as a member of a partnership, or as contractor or subcontractor of a
 * contract that is in force. Pass the documents the case falls under: membership of another partnership says nothing about
 * it. Who commissions a contract is no member of it, and membership alone gives no right.
 */
export function membershipHolds(documents: PartnershipDocuments, organisatie: string, op: string): boolean {
  const { verbanden, contracten } = inForce(documents, op)
  return (
    verbanden.some(({ leden }) =>
      leden.some((lid) => lid.organisatie === organisatie && covers(lid.periode, op)),
    ) ||
    contracten.some(
      ({ opdrachtnemers, onderaannemers = [] }) =>
        opdrachtnemers.some(
          (one) => one.soort !== 'samenwerkingsverband' && one.organisatie === organisatie,
        ) || onderaannemers.some((one) => one.organisatie === organisatie && covers(one.periode, op)),
    )
  )
}

/** The contracts in force on a day to which an organisation is a party itself; a subcontractor is not. */
export function contractsOf(
  documents: PartnershipDocuments,
  organisatie: string,
  op: string,
): readonly string[] {
  const { verbanden, contracten } = inForce(documents, op)
  const isPartner = (verband: string): boolean =>
    verbanden.some(
      ({ id, leden }) => id === verband && leden.some((lid) => isContractParty(lid, organisatie, op)),
    )
  return contracten
    .filter(
      ({ opdrachtgevers, opdrachtnemers }) =>
        opdrachtgevers.includes(organisatie) ||
        opdrachtnemers.some((one) =>
          one.soort === 'samenwerkingsverband'
            ? isPartner(one.samenwerkingsverband)
            : one.organisatie === organisatie,
        ),
    )
    .map(({ id }) => id)
}

/** Documents that contradict each other count for nothing. */
function inForce(
  { samenwerkingsverbanden = [], contracten = [] }: PartnershipDocuments,
  op: string,
): { readonly verbanden: readonly PartnershipDocument[]; readonly contracten: readonly ContractDocument[] } {
  return {
    verbanden: newestVersions(samenwerkingsverbanden).current.filter(({ periode }) => covers(periode, op)),
    contracten: newestVersions(contracten).current.filter((contract) => isInForce(contract, op)),
  }
}

function isInForce(
  { status, redenEinde, periode, verlengingen = [] }: ContractDocument,
  op: string,
): boolean {
  const terms = [periode, ...verlengingen.map((verlenging) => verlenging.periode)].filter((term) =>
    covers(term, op),
  )
  if (status === 'lopend' || status === 'verlengd') return terms.length > 0
  // Of a contract that ran its whole term the days are certain; of one that was broken off they are not.
  const ranItsTerm = redenEinde === 'looptijd-verstreken' || redenEinde === 'opgevolgd'
  return status === 'beeindigd' && ranItsTerm && terms.some(({ einddatum }) => einddatum !== undefined)
}

function isContractParty(
  lid: PartnershipDocument['leden'][number],
  organisatie: string,
  op: string,
): boolean {
  return (
    lid.organisatie === organisatie &&
    (lid.rol === 'penvoerder' || lid.rol === 'partner') &&
    covers(lid.periode, op)
  )
}
