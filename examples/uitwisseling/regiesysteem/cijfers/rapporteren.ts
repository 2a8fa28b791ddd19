import { rows } from '@samenspraak/sdk/policy'
import type { JsonObject } from '../../partij/json-object.ts'
import type { Rapporteur } from '../../partij/partij.ts'
import { opvolger } from './opvolgen.ts'
import { geteld } from './tellen.ts'
import type { Telvraag } from './tellen.ts'
import { metTotalen, verborgen } from './verbergen.ts'
import type { Tabel } from './verbergen.ts'

/** A report to make: what it says of itself, and what is counted for it. */
export interface Rapportagewens {
  readonly halfjaar: { readonly jaar: number; readonly helft: number }
  readonly kop: JsonObject
  /** For each kind of help, and last for all together: which figure it is. */
  readonly indicatoren: readonly JsonObject[]
  readonly telling: Pick<Telvraag, 'gebieden' | 'vormen' | 'gebiedVanPostcode'>
}

/**
 * Makes a report out of what the party keeps at this moment; undefined when nobody wished for that half-year. It keeps
 * what it gave out, so that two reports together tell no more than one, also when the program was started anew in between.
 */
export function rapporteur(wensen: readonly Rapportagewens[]): Rapporteur {
  return ({ opslag }, jaar, helft) => {
    const wens = wensen.find(({ halfjaar }) => halfjaar.jaar === jaar && halfjaar.helft === helft)
    if (wens === undefined || drempel === undefined) return undefined
    const [van, tot] = helft === 1 ? [`${jaar}-01-01`, `${jaar}-06-30`] : [`${jaar}-07-01`, `${jaar}-12-31`]
    const documenten = {
      arrangementen: opslag.alle('arrangementen'),
      huishoudens: opslag.alle('huishoudens'),
    }
    const nieuw = geteld(documenten, { ...wens.telling, van, tot })
    const naam = `rapportage ${jaar}-${helft} ${JSON.stringify(wens.telling)}`
    const gegeven = opslag.onthouden(naam)
    const tabel = opvolger(isTabel(gegeven) ? gegeven : nieuw, nieuw, drempel)
    opslag.onthoud(naam, tabel)
    return rapportageVan(wens, tabel, drempel)
  }
}

function isTabel(value: unknown): value is Tabel {
  const isRij = (rij: unknown): boolean => Array.isArray(rij) && rij.every((een) => typeof een === 'number')
  return Array.isArray(value) && value.every(isRij)
}

/** The smallest group that the rows allow in totals of what was deployed; the largest number when rows differ. */
const drempel = rows
  .flatMap(({ gegevensgroep, verplichting }) =>
    gegevensgroep === 'arrangement' && verplichting?.soort === 'samenvoegen'
      ? [verplichting.minimaleCelgrootte]
      : [],
  )
  .toSorted((one, other) => other - one)[0]

/** A report of a table, in which what is too small or could be worked out is kept back. */
export function rapportageVan(
  { halfjaar, kop, indicatoren, telling: { gebieden } }: Rapportagewens,
  tabel: Tabel,
  minimaleCelgrootte: number,
): JsonObject {
  const volledig = metTotalen(tabel)
  const weg = verborgen(tabel, minimaleCelgrootte)
  const uitkomst = (rij: number, kolom: number): JsonObject => {
    const gebied = gebieden[rij]
    const waar = gebied === undefined ? {} : { gebied }
    const getal = volledig[rij]?.[kolom] ?? 0
    return weg[rij]?.[kolom] === false
      ? {
          weergave: 'getoond',
          ...waar,
          waarde: { getal, decimalen: 0, eenheid: 'aantal' },
          groepsgrootte: getal,
          contextnotitie: 'Geteld uit wat er vastligt; wie twee soorten hulp heeft, telt bij allebei.',
        }
      : // One reason for all: to say which is small would say how small its neighbours are.
        { weergave: 'onderdrukt', ...waar, reden: 'herleidbaar-uit-ander-cijfer' }
  }
  return {
    ...kop,
    halfjaar,
    gebieden,
    minimaleCelgrootte,
    indicatoren: indicatoren.map((indicator, kolom) => ({
      indicator,
      uitkomsten: volledig.map((_, rij) => uitkomst(rij, kolom)),
    })),
  }
}
