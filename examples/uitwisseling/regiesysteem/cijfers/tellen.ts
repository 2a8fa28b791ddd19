import { isObject, textAt, textsAt } from '../../partij/json-object.ts'
import type { JsonObject } from '../../partij/json-object.ts'
import type { Tabel } from './verbergen.ts'

/** What is counted: in which areas, which kinds of help, in which days. */
export interface Telvraag {
  readonly gebieden: readonly string[]
  readonly vormen: readonly string[]
  /** The area in which the four digits of a postcode lie. */
  readonly gebiedVanPostcode: Readonly<Record<string, string>>
  readonly van: string
  readonly tot: string
}

/** The documents that are counted. */
export interface Telbaar {
  readonly arrangementen: readonly JsonObject[]
  readonly huishoudens: readonly JsonObject[]
}

/** How many residents had each kind of help in each area: a row for each area, a column for each kind. */
export function geteld({ arrangementen, huishoudens }: Telbaar, vraag: Telvraag): Tabel {
  const gebiedVan = new Map(huishoudens.flatMap((huishouden) => bewonersVan(huishouden, vraag)))
  const gezien = new Set<string>()
  // One that turned out to be a mistake deployed nothing.
  const geldig = arrangementen.filter((one) => textAt(one, 'status') !== 'foutief')
  for (const regel of geldig.flatMap((one) => objectenIn(one, 'regels')))
    for (const inwoner of isInDieDagen(regel, vraag) ? textsAt(regel, 'over') : [])
      gezien.add(`${gebiedVan.get(inwoner) ?? ''} ${textAt(regel, 'inzetvorm') ?? ''} ${inwoner}`)
  const aantal = (gebied: string, vorm: string): number =>
    [...gezien].filter((een) => een.startsWith(`${gebied} ${vorm} `)).length
  return vraag.gebieden.map((gebied) => vraag.vormen.map((vorm) => aantal(gebied, vorm)))
}

function bewonersVan(
  huishouden: JsonObject,
  { gebiedVanPostcode }: Telvraag,
): readonly (readonly [inwoner: string, gebied: string])[] {
  const adres = isObject(huishouden['adres']) ? huishouden['adres'] : {}
  const gebied = gebiedVanPostcode[(textAt(adres, 'postcode') ?? '').slice(0, 4)]
  if (gebied === undefined) return []
  return objectenIn(huishouden, 'leden').flatMap((lid) =>
    textsAt(lid, 'inwoner').map((inwoner) => [inwoner, gebied] as const),
  )
}

/** Whether a line ran on one of these days; one that was only proposed did not. */
function isInDieDagen(regel: JsonObject, { van, tot }: Telvraag): boolean {
  const periode = isObject(regel['periode']) ? regel['periode'] : {}
  const begin = textAt(periode, 'begindatum')
  const isIngezet = ['ingezet', 'beeindigd'].includes(textAt(regel, 'status') ?? '')
  return isIngezet && begin !== undefined && begin <= tot && (textAt(periode, 'einddatum') ?? tot) >= van
}

function objectenIn(object: JsonObject, name: string): readonly JsonObject[] {
  const list = object[name]
  return Array.isArray(list) ? list.filter(isObject) : []
}
