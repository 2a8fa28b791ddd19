import { halfjaarrapportageRights } from '@samenspraak/sdk/halfjaarrapportage/rights'
import { view } from '@samenspraak/sdk/rights'
import { ProbleemError } from '../antwoord/probleem.ts'
import { isObject } from '../json-object.ts'
import type { JsonObject } from '../json-object.ts'
import type { Partij } from '../partij.ts'
import type { Vrager } from '../toegang/aanmelding.ts'
import { beleidVoor } from '../toegang/beleid.ts'
import { vraagOver } from './inzage.ts'

/** The smallest number of residents that a cell may be about. */
const celgrootte = 10

/**
 * What somebody may see of a report of this party: one that it makes at this moment, else one of its settings. One with
 * smaller cells is not given out at all.
 */
export function rapportage(partij: Partij, vrager: Vrager, jaar: number, helft: number): JsonObject {
  const made = partij.rapporteer?.(partij, jaar, helft)
  const found = [...(made === undefined ? [] : [made]), ...partij.instelling.afspraken].find(
    ({ halfjaar, minimaleCelgrootte }) => {
      const isThen = isObject(halfjaar) && halfjaar['jaar'] === jaar && halfjaar['helft'] === helft
      return isThen && typeof minimaleCelgrootte === 'number' && minimaleCelgrootte >= celgrootte
    },
  )
  const request = found === undefined ? undefined : vraagOver(partij, vrager, found)
  const seen =
    request === undefined ? undefined : view(halfjaarrapportageRights, found, request, beleidVoor(vrager))
  if (!isObject(seen?.document)) throw new ProbleemError('niet-gevonden')
  return seen.document
}
