import type { Judge } from '../compatibility/question.ts'
import type { ContentMetadata } from '../contents/content.ts'
import type { Sha256 } from '../contents/identity.ts'
import type { Json } from '../contents/json.ts'
import type { Shelves } from '../lookup/bundle.ts'
import type { GivenReference } from '../lookup/resolve-references.ts'
import type { SubjectName } from '../subjects/subject-name.ts'
import type { VersionState } from '../subjects/version.ts'

/** What registering and deleting need of the world. */
export interface Registering extends Shelves {
  readonly judge: Judge
  readonly sha256: Sha256
  readonly clock: () => Date
}

/** A schema as it is offered. */
export interface Offer {
  readonly text: string
  readonly references: readonly GivenReference[]
  readonly metadata?: ContentMetadata | undefined
  /** Null says that there are none; when left out, a new version keeps those of the version before. */
  readonly ruleSet?: Json | undefined
}

/** A schema that is offered to a subject, by somebody who may. */
export interface Registration extends Offer {
  readonly name: SubjectName
  readonly actor: string
  /** Id and guid to be taken over; only in mode IMPORT, or when the subject has exactly this already. */
  readonly id?: number | undefined
  readonly guid?: string | undefined
  /** Whether the id may be taken over; left out when that was decided before. */
  readonly mayTakeOver?: boolean
  /** The number that it must get. */
  readonly version?: number | undefined
  readonly label?: string
  readonly state?: VersionState
  readonly motivation?: string
  /** That somebody sees or does more by this version was seen and is wanted. */
  readonly rightsConfirmed?: boolean
}
