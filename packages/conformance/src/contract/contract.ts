import type { JsonObject } from '../json.ts'
import type { Text } from '../text.ts'

/** A collection of the contract: its path, its message and what may be done with it. */
export interface Collection {
  readonly path: string
  readonly message: string
  readonly schema: string
  readonly actions: readonly string[]
}

/** A problem that a party may answer with. */
export interface Problem {
  readonly code: string
  readonly status: number
  readonly title: Text
}

/** What both sides agreed upon: the table, and the OpenAPI that was made from it. */
export interface Contract {
  readonly version: string
  readonly collections: readonly Collection[]
  readonly problems: readonly Problem[]
  readonly openapi: JsonObject
}
