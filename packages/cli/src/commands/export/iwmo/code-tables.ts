import type { Arrangement } from '@samenspraak/sdk/arrangement'

/** A line of an arrangement. */
export type Regel = Arrangement['regels'][number]

/** The two standards of i-Sociaal Domein that a line can belong to. */
export type Standaard = 'iJw' | 'iWmo'

type Omvang = NonNullable<Regel['omvang']>
type Per = NonNullable<Omvang['frequentie']>['per']

// Our words beside the codes of release 3.2. Source of the codes: the public information model of Zorginstituut Nederland,
// https://informatiemodel.istandaarden.nl/informatiemodel/iwmo/3.2/codelijsten/ and …/ijw/3.2/codelijsten/; facts, to
// which no licence applies. The labels are in our own code lists iwmo-3.2-… and ijw-3.2-…. Undefined: no code says the same.

/** WJ756, the same in both standards. Items are 82 by result and 84 by effort; the unit of euros is not ours. */
export const unitCodes: Readonly<Record<Omvang['eenheid'], string | undefined>> = {
  minuut: '01',
  uur: '04',
  dagdeel: '16',
  etmaal: '14',
  stuks: undefined,
  eurocent: undefined,
}

/** WMO757, the same in both standards. */
export const frequencyCodes: Readonly<Record<Per, string | undefined>> = {
  dag: '1',
  week: '2',
  'vier-weken': undefined,
  maand: '4',
  jaar: undefined,
  geldigheidsduur: '6',
  eenmalig: undefined,
}

/** WMO588 and JZ588: what the provider puts in the stop message (307). */
export const endCodes: Readonly<
  Record<Standaard, Readonly<Record<NonNullable<Regel['redenEinde']>, string | undefined>>>
> = {
  iWmo: {
    'doel-bereikt': '19',
    'in-overleg-gestopt': '23',
    'eenzijdig-gestopt-door-inwoner': '21',
    'eenzijdig-gestopt-door-aanbieder': '22',
    verhuisd: '31',
    overleden: '02',
    'ander-regime': '39',
    onbekend: undefined,
  },
  iJw: {
    'doel-bereikt': '31',
    'in-overleg-gestopt': '34',
    'eenzijdig-gestopt-door-inwoner': '32',
    'eenzijdig-gestopt-door-aanbieder': '33',
    verhuisd: undefined,
    overleden: '02',
    'ander-regime': '39',
    onbekend: undefined,
  },
}
