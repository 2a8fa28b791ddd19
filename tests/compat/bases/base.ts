import type { Json, JsonObject } from '@samenspraak/compat'

/** A schema as people write them, with documents that are valid under it. Written as 2020-12. */
export interface Base {
  readonly name: string
  /** It uses keywords that draft-07 does not have. */
  readonly isModern?: boolean
  readonly schema: JsonObject
  readonly documents: readonly Json[]
}
