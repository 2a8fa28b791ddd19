import type { Programma } from '../programma/programma.ts'
import type { Rapportagewens } from './cijfers/rapporteren.ts'

/** The settings of a regiesysteem: which reports it makes, besides what every program has. */
export interface Regiesysteem extends Programma {
  readonly rapportages: readonly Rapportagewens[]
}
