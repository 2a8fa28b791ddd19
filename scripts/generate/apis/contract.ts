import { fromRoot, readYamlFile } from '../../sources/files.ts'

/** Words in both languages. */
export interface Both {
  readonly nl: string
  readonly en: string
}

/** What can be done with the documents of a collection. */
export type Handeling = 'lezen' | 'maken' | 'wijzigen' | 'intrekken' | 'versies' | 'zoeken'

/** The documents of one message, under one path. */
export interface Verzameling {
  readonly pad: string
  readonly bericht: string
  readonly een: Both
  readonly meer: Both
  readonly handelingen: readonly Handeling[]
  /** What happened with a document, as it stands in the type of an event. */
  readonly gebeurtenissen: readonly string[]
}

/** A kind of error with its fixed code. */
export interface Probleemsoort {
  readonly code: string
  readonly status: number
  readonly titel: Both
  readonly uitleg: Both
}

/** What partners implement: schemas/apis/<name>/contract.yaml. */
export interface Contract {
  readonly versie: string
  readonly titel: Both
  readonly verzamelingen: readonly Verzameling[]
  readonly problemen: readonly Probleemsoort[]
}

/** A part of a description, as plain JSON. */
export type Part = Readonly<Record<string, unknown>>

/** What of the description does not follow from the schemas: schemas/apis/<name>/parts.yaml. */
export interface Parts {
  readonly info: Part
  readonly servers: readonly Part[]
  readonly securitySchemes: Part
  readonly headers: Part
  readonly parameters: Part
  readonly schemas: Part
}

const folder = fromRoot('schemas', 'apis', 'uitwisseling')

/** The contract of the exchange. */
export function readContract(): Contract {
  return readYamlFile(`${folder}/contract.yaml`)
}

/** The parts of its description that were written by hand. */
export function readParts(): Parts {
  return readYamlFile(`${folder}/parts.yaml`)
}

/** The type of an event about a document of a collection. */
export function eventTypeOf({ pad }: Verzameling, what: string): string {
  return `nl.${pad}.${what}.v1`
}
