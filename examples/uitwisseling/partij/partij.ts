import type { ChangeType } from '@samenspraak/sdk/rights'
import { changeTypes } from '@samenspraak/sdk/change-types'
import type { Limiet } from './antwoord/limiet.ts'
import { contract } from './contract.ts'
import type { Verzameling } from './contract.ts'
import type { Postvak } from './gebeurtenissen/postvak.ts'
import type { Editie } from './handelingen/edities.ts'
import type { JsonObject } from './json-object.ts'
import type { Opslag } from './opslag/opslag.ts'
import type { Aanmelding, Client } from './toegang/aanmelding.ts'

/** Another party that events are delivered to, and how this party makes itself known there. */
export interface Abonnee {
  readonly organisatie: string
  readonly url: string
  readonly client: string
  readonly geheim: string
}

/** How one party is set. */
export interface Instelling {
  readonly naam: string
  readonly organisatie: string
  /** URN with OIN or KvK number, under which its events go out. */
  readonly bron: string
  /** Where others reach it, as its events say it; over https, behind the gateway of the party. */
  readonly openbaar: string
  readonly clients: readonly Client[]
  readonly abonnees: readonly Abonnee[]
  /** Partnerships and contracts, which are not exchanged. */
  readonly afspraken: readonly JsonObject[]
  readonly verzoekenPerMinuut: number
}

/** One party at work. */
export interface Partij {
  readonly instelling: Instelling
  readonly opslag: Opslag
  readonly postvak: Postvak
  readonly aanmelding: Aanmelding
  /** Apart, so that who asks from many addresses makes no client's count forgotten. */
  readonly limieten: { readonly adressen: Limiet; readonly clients: Limiet }
  readonly types: ReadonlyMap<string, ChangeType<unknown>>
  readonly nu: () => Date
  /** Makes a report on a half-year out of what is kept; a party without it only shows those of its settings. */
  readonly rapporteer?: Rapporteur | undefined
  /** Older versions of messages that it speaks besides the newest. */
  readonly edities?: readonly Editie[]
}

/** What makes a report of a half-year; undefined when there is none. */
export type Rapporteur = (
  partij: { readonly opslag: Pick<Opslag, 'alle' | 'onthouden' | 'onthoud'> },
  jaar: number,
  helft: number,
) => JsonObject | undefined

/** The code of every message of the contract, by the path of its collection. */
export async function laadTypes(): Promise<Partij['types']> {
  const loaded = contract.verzamelingen.map(async ({ pad, schema }) => {
    const entry = changeTypes.find(({ schemaId }) => schemaId === schema)
    return entry === undefined ? [] : [[pad, await entry.load()] as const]
  })
  return new Map((await Promise.all(loaded)).flat())
}

/** The type of a collection. */
export function typeVan({ types }: Partij, { pad }: Verzameling): ChangeType<unknown> {
  const type = types.get(pad)
  if (type === undefined) throw new TypeUnknownError(pad)
  return type
}

/** The contract names a message that the SDK does not speak. */
export class TypeUnknownError extends Error {
  readonly code = 'partij/type-unknown'
}
