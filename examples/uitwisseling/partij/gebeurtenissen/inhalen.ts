import { rows } from '@samenspraak/sdk/policy'
import { contract } from '../contract.ts'
import { inzageVan } from '../handelingen/inzage.ts'
import { isObject, textAt } from '../json-object.ts'
import type { JsonObject } from '../json-object.ts'
import type { Partij } from '../partij.ts'
import type { Vrager } from '../toegang/aanmelding.ts'
import type { Uitgaand } from './postvak.ts'

/** Events after a number that somebody may know of now, and where to go on. */
export function inTeHalen(
  partij: Partij,
  vrager: Vrager,
  vanaf: number,
  aantal: number,
): { readonly gebeurtenissen: readonly JsonObject[]; readonly volgende: number } {
  const page: Uitgaand[] = []
  // Each costs the views of a document, so no more are looked at than are asked for.
  for (const one of partij.postvak.na(vanaf)) {
    if (page.length >= aantal) break
    if (magWeten(partij, vrager, one)) page.push(one)
  }
  return {
    gebeurtenissen: page.map(({ gebeurtenis }) => gebeurtenis),
    volgende: page.at(-1)?.volgnummer ?? vanaf,
  }
}

/**
 * Whether an event is about something that changed in what who asks sees, or about a consent that they received under. An
 * event of a change in what is hidden would tell when somebody wrote there, and how often.
 */
export function magWeten(
  partij: Partij,
  vrager: Vrager,
  { verzameling: pad, id, versie }: Uitgaand,
): boolean {
  const verzameling = contract.verzamelingen.find((one) => one.pad === pad)
  const versies = partij.opslag.versies(pad, id)
  const nieuwste = versies.at(-1)?.document
  if (verzameling === undefined || nieuwste === undefined) return false
  const kenmerkVan = (document: JsonObject | undefined): string | undefined =>
    document && inzageVan(partij, verzameling, vrager, document, nieuwste)?.kenmerk
  if (kenmerkVan(nieuwste) !== undefined)
    return kenmerkVan(versies[versie - 1]?.document) !== kenmerkVan(versies[versie - 2]?.document)
  // Who loses sight by a withdrawal must hear of it, or would keep what they saw.
  return verzameling.bericht === 'toestemming' && isOntvanger(nieuwste, vrager)
}

function isOntvanger({ naar }: JsonObject, { organisatie }: Vrager): boolean {
  return Array.isArray(naar) && naar.some((party) => isObject(party) && party['organisatie'] === organisatie)
}

/** Everybody of an organisation as whom they could ask: each role assignment for each purpose of its role. */
export function vragersVan({ opslag }: Partij, organisatie: string): readonly Vrager[] {
  return opslag
    .alle('roltoewijzingen')
    .filter((one) => textAt(one, 'organisatie') === organisatie)
    .flatMap((one) => {
      const [persoon, rol] = [textAt(one, 'id'), textAt(one, 'rol')]
      if (persoon === undefined || rol === undefined) return []
      const doelen = rows
        .filter((row) => row.rol === rol)
        .flatMap(({ verwerkingsdoel }) => verwerkingsdoel ?? [])
      return [...new Set(doelen)].map((doel) => ({ organisatie, persoon, rol, doel, beheer: false }))
    })
}
