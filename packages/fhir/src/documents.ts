import type { MessageType } from '@samenspraak/sdk'
import { arrangement } from '@samenspraak/sdk/arrangement'
import type { Arrangement } from '@samenspraak/sdk/arrangement'
import { gebiedsnetwerk } from '@samenspraak/sdk/gebiedsnetwerk'
import type { Gebiedsnetwerk } from '@samenspraak/sdk/gebiedsnetwerk'
import { huishouden } from '@samenspraak/sdk/huishouden'
import type { Huishouden } from '@samenspraak/sdk/huishouden'
import { inwoner } from '@samenspraak/sdk/inwoner'
import type { Inwoner } from '@samenspraak/sdk/inwoner'
import { meting } from '@samenspraak/sdk/meting'
import type { Meting } from '@samenspraak/sdk/meting'
import { ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import type { Ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { organisatie } from '@samenspraak/sdk/organisatie'
import type { Organisatie } from '@samenspraak/sdk/organisatie'
import { team } from '@samenspraak/sdk/team'
import type { Team } from '@samenspraak/sdk/team'
import { terugkoppeling } from '@samenspraak/sdk/terugkoppeling'
import type { Terugkoppeling } from '@samenspraak/sdk/terugkoppeling'
import { toestemming } from '@samenspraak/sdk/toestemming'
import type { Toestemming } from '@samenspraak/sdk/toestemming'
import { verwijzing } from '@samenspraak/sdk/verwijzing'
import type { Verwijzing } from '@samenspraak/sdk/verwijzing'

/** The messages that a Bundle can hold, by kind; a Bundle may hold any of them together. */
export interface FhirDocuments {
  readonly ondersteuningsplannen: readonly Ondersteuningsplan[]
  readonly arrangementen: readonly Arrangement[]
  readonly inwoners: readonly Inwoner[]
  readonly huishoudens: readonly Huishouden[]
  readonly organisaties: readonly Organisatie[]
  readonly teams: readonly Team[]
  readonly metingen: readonly Meting[]
  readonly toestemmingen: readonly Toestemming[]
  readonly verwijzingen: readonly Verwijzing[]
  readonly terugkoppelingen: readonly Terugkoppeling[]
  readonly gebiedsnetwerken: readonly Gebiedsnetwerk[]
}

type ItemOf<Name extends keyof FhirDocuments> = FhirDocuments[Name][number]

/** The message type behind each list, in the order in which a Bundle is written. */
export const messageTypes: { readonly [Name in keyof FhirDocuments]: MessageType<ItemOf<Name>> } = {
  ondersteuningsplannen: ondersteuningsplan,
  arrangementen: arrangement,
  inwoners: inwoner,
  huishoudens: huishouden,
  organisaties: organisatie,
  teams: team,
  metingen: meting,
  toestemmingen: toestemming,
  verwijzingen: verwijzing,
  terugkoppelingen: terugkoppeling,
  gebiedsnetwerken: gebiedsnetwerk,
}
