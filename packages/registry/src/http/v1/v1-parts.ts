import type { Authorize } from '../../access/caller.ts'
import type { Glossary } from '../../catalogue/glossary.ts'
import type { Catalogue } from '../../catalogue/search.ts'
import type { Compare } from '../../differences/difference.ts'
import type { RegisteringInTurn } from '../../registration/register.ts'
import type { ByteShelf } from '../../validation/byte-gate/byte-shelf.ts'
import type { PrepareSchema } from '../../validation/prepared-schemas.ts'
import type { Validator } from '../../validation/validator.ts'

/** What our own API is made of. */
export interface V1Parts extends RegisteringInTurn {
  readonly authorize: Authorize
  readonly newId: () => string
  readonly catalogue: Catalogue
  readonly glossary: Glossary
  readonly prepare: PrepareSchema
  /** Finds what knows of bytes alone that they are valid. */
  readonly shelf: ByteShelf
  readonly validator: Validator
  readonly compare: Compare
  /** Whether shared caches may keep what anybody may read. */
  readonly publicReading: boolean
  /** JSON text of the description of this API. */
  readonly openapi: () => Promise<string>
}
