import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** What can be done with the documents of a collection. */
export type Handeling = 'lezen' | 'maken' | 'wijzigen' | 'intrekken' | 'versies' | 'zoeken'

/** The documents of one message, under one path. */
export interface Verzameling {
  readonly pad: string
  readonly bericht: string
  readonly schema: string
  readonly handelingen: readonly Handeling[]
  readonly gebeurtenissen: readonly string[]
}

/** A kind of error with its fixed code and status. */
export interface Probleemsoort {
  readonly code: string
  readonly status: number
  readonly titel: { readonly nl: string; readonly en: string }
  readonly uitleg: { readonly nl: string; readonly en: string }
}

/** What every party implements. */
export interface Contract {
  readonly versie: string
  readonly verzamelingen: readonly Verzameling[]
  readonly problemen: readonly Probleemsoort[]
}

/** The contract as it is published. */
export const contract: Contract = JSON.parse(
  published('@samenspraak/schemas/apis/uitwisseling/contract.json'),
)

/** The description that goes with it, as text. */
export function description(): string {
  return published('@samenspraak/schemas/apis/uitwisseling/openapi.json')
}

function published(name: string): string {
  return readFileSync(createRequire(import.meta.url).resolve(name), 'utf8')
}
