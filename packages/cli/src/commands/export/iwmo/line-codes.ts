import { endCodes, frequencyCodes, type Regel, type Standaard, unitCodes } from './code-tables.ts'

/** A line in the codes of release 3.2; what could not be derived is named in `open`. */
export interface LineCodes {
  readonly bericht: 'JW301' | 'WMO301'
  readonly toewijzingNummer?: string
  readonly productcategorie?: string
  readonly productcode?: string
  readonly omvang?: { readonly volume: number; readonly eenheid: string; readonly frequentie: string }
  /** For the stop message (307) that the provider sends. */
  readonly redenBeeindiging?: string
  readonly open: readonly string[]
}

/** The codes of a line that needs a message of this standard. */
export function codesOf(regel: Regel, standaard: Standaard): LineCodes {
  const { toewijzing, omvang, redenEinde } = regel
  const category = categoryOf(toewijzing?.productcategorie, standaard)
  const size = sizeOf(omvang)
  const end = redenEinde === undefined ? undefined : endCodes[standaard][redenEinde]
  const open = [
    ...(toewijzing === undefined ? ['toewijzingNummer'] : []),
    ...(category === undefined ? ['productcategorie'] : []),
    // A size is not asked when the contract pays by task; one that was agreed must not get lost.
    ...(omvang !== undefined && size === undefined ? ['omvang'] : []),
    ...(redenEinde !== undefined && end === undefined ? ['redenBeeindiging'] : []),
  ]
  return {
    bericht: standaard === 'iWmo' ? 'WMO301' : 'JW301',
    ...(toewijzing === undefined ? {} : { toewijzingNummer: toewijzing.nummer }),
    ...(category === undefined ? {} : { productcategorie: category }),
    ...(toewijzing?.productcode === undefined ? {} : { productcode: toewijzing.productcode }),
    ...(size === undefined ? {} : { omvang: size }),
    ...(end === undefined ? {} : { redenBeeindiging: end }),
    open,
  }
}

function categoryOf(
  category: NonNullable<Regel['toewijzing']>['productcategorie'],
  standaard: Standaard,
): string | undefined {
  if (category === undefined) return undefined
  const codes = new Map(Object.entries(category))
  const code: unknown = codes.get(standaard === 'iWmo' ? 'wmo020' : 'jz020')
  return typeof code === 'string' ? code : undefined
}

/** So much a time and so many times a week is in the message one volume a week. */
function sizeOf(omvang: Regel['omvang']): LineCodes['omvang'] {
  if (omvang?.frequentie === undefined) return undefined
  const eenheid = unitCodes[omvang.eenheid]
  const frequentie = frequencyCodes[omvang.frequentie.per]
  if (eenheid === undefined || frequentie === undefined) return undefined
  return { volume: omvang.aantal * omvang.frequentie.aantal, eenheid, frequentie }
}
