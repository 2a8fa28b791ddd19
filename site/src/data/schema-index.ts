import type { InBoth } from '../language.ts'

/** A schema version as `index.json` lists it. */
export interface SchemaEntry {
  readonly naam: string
  readonly versie: string
  readonly id: string
  readonly titel: InBoth<string>
  readonly begrip: string
  readonly pad: string
  readonly context?: string
}

/** The part of `index.json` that the site reads. */
export interface SchemaIndex {
  readonly schemas: readonly SchemaEntry[]
}
