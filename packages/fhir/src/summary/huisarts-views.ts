import type { Inwoner } from '@samenspraak/sdk/inwoner'
import { inwonerRights } from '@samenspraak/sdk/inwoner/rights'
import type { Ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { ondersteuningsplanRights } from '@samenspraak/sdk/ondersteuningsplan/rights'
import type { Organisatie } from '@samenspraak/sdk/organisatie'
import { organisatieRights } from '@samenspraak/sdk/organisatie/rights'
import { view } from '@samenspraak/sdk/rights'
import type { AccessRequest, Policy, RightsType, View } from '@samenspraak/sdk/rights'
import type { Terugkoppeling } from '@samenspraak/sdk/terugkoppeling'
import { terugkoppelingRights } from '@samenspraak/sdk/terugkoppeling/rights'
import type { Verwijzing } from '@samenspraak/sdk/verwijzing'
import { verwijzingRights } from '@samenspraak/sdk/verwijzing/rights'
import { huisartsPresets } from './presets.ts'
import type { HuisartsPreset } from './presets.ts'

/** The documents that a summary can tell of, as they were received; they are checked before anything is shown. */
export interface SummaryDocuments {
  readonly ondersteuningsplannen?: readonly unknown[]
  readonly verwijzingen?: readonly unknown[]
  readonly terugkoppelingen?: readonly unknown[]
  readonly inwoners?: readonly unknown[]
  readonly organisaties?: readonly unknown[]
}

/** What one request may see of each of them. A summary is made of nothing else, so no document as it is fits in here. */
export interface SummaryViews {
  readonly ondersteuningsplannen?: readonly View<Ondersteuningsplan>[]
  readonly verwijzingen?: readonly View<Verwijzing>[]
  readonly terugkoppelingen?: readonly View<Terugkoppeling>[]
  readonly inwoners?: readonly View<Inwoner>[]
  readonly organisaties?: readonly View<Organisatie>[]
}

/** The facts of a request; role and purpose follow from the preset. */
export type HuisartsFacts = Omit<AccessRequest, 'rol' | 'verwerkingsdoel'>

/** Shows of each document what a huisarts may see in the given position. */
export function viewsForHuisarts(
  documents: SummaryDocuments,
  facts: HuisartsFacts,
  preset: HuisartsPreset,
  policy: Policy,
): SummaryViews {
  const { rol, verwerkingsdoel } = huisartsPresets[preset]
  const request: AccessRequest = { ...facts, rol, verwerkingsdoel }
  const views = <T>(type: RightsType<T>, received: readonly unknown[] = []): readonly View<T>[] =>
    received.map((document) => view(type, document, request, policy))
  return {
    ondersteuningsplannen: views(ondersteuningsplanRights, documents.ondersteuningsplannen),
    verwijzingen: views(verwijzingRights, documents.verwijzingen),
    terugkoppelingen: views(terugkoppelingRights, documents.terugkoppelingen),
    inwoners: views(inwonerRights, documents.inwoners),
    organisaties: views(organisatieRights, documents.organisaties),
  }
}
