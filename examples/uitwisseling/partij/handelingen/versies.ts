import { ProbleemError } from '../antwoord/probleem.ts'
import type { Verzameling } from '../contract.ts'
import type { Partij } from '../partij.ts'
import type { Vrager } from '../toegang/aanmelding.ts'
import { inzageVan, isIngetrokken } from './inzage.ts'
import type { Inzage } from './inzage.ts'

/** One version as somebody sees it. */
export interface GezieneVersie extends Inzage {
  readonly versienummer: number
  readonly vastgelegdOp: string
}

/**
 * The versions that differ for who asks, by the rights of today, numbered from 1. A change of what is hidden is no version
 * to them: its number would count it.
 */
export function versiesVoor(
  partij: Partij,
  verzameling: Verzameling,
  vrager: Vrager,
  id: string,
): readonly GezieneVersie[] {
  const seen: GezieneVersie[] = []
  const versies = partij.opslag.versies(verzameling.pad, id)
  const nieuwste = versies.at(-1)?.document
  // Who sees nothing of it now saw all of its past before.
  if (nieuwste === undefined || inzageVan(partij, verzameling, vrager, nieuwste) === undefined)
    throw new ProbleemError('niet-gevonden')
  if (isIngetrokken(nieuwste)) throw new ProbleemError('ingetrokken')
  for (const { document, vastgelegdOp } of versies) {
    const inzage = inzageVan(partij, verzameling, vrager, document, nieuwste)
    if (inzage === undefined || inzage.kenmerk === seen.at(-1)?.kenmerk) continue
    seen.push({ ...inzage, versienummer: seen.length + 1, vastgelegdOp })
  }
  return seen
}
