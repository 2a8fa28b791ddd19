import type { Authorize } from '../../access/caller.ts'
import type { RegisteringInTurn } from '../../registration/register.ts'
import type { Encode } from '../encoded-body.ts'

/** What the registry API of the Kafka clients is made with. */
export interface ConfluentParts {
  readonly registering: RegisteringInTurn
  readonly authorize: Authorize
  /** Whether everybody may read everything. */
  readonly publicReading: boolean
  /** Version of the program, as its package has it. */
  readonly version: string
}

/** The same with what its routes share. */
export interface ServedParts extends ConfluentParts {
  readonly encode: Encode
}
