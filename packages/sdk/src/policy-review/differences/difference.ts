import type { InTwoLanguages } from '../../rights/conditions/condition-words.ts'
import type { Actie } from '../../rights/mask/mask.ts'

/** What kind of difference there is between two policies. */
export type DifferenceKind =
  | 'gained'
  | 'lost'
  | 'condition-added'
  | 'condition-dropped'
  | 'basis-changed'
  | 'obligation-changed'
  | 'organisation-changed'
  | 'period-changed'
  | 'purpose-changed'
  | 'texts-changed'
  | 'telling-code-added'
  | 'telling-code-dropped'

/** Whether more or less is open than before; `same` for texts, `other` where that cannot be said. */
export type Direction = 'wider' | 'narrower' | 'other' | 'same'

/** One difference in rights, for one role and data group, read aloud. */
export interface Difference extends InTwoLanguages {
  readonly kind: DifferenceKind
  readonly direction: Direction
  /** Absent for a telling code, which touches every role. */
  readonly rol?: string
  readonly gegevensgroep: string
  /** Key of the row; of the new one when both are there. */
  readonly sleutel?: string
  readonly acties: readonly Actie[]
}
