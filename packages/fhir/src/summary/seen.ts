import type { Inwoner } from '@samenspraak/sdk/inwoner'
import type { Ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import type { Organisatie } from '@samenspraak/sdk/organisatie'
import type { Projected, Report, View } from '@samenspraak/sdk/rights'
import type { Terugkoppeling } from '@samenspraak/sdk/terugkoppeling'
import type { Verwijzing } from '@samenspraak/sdk/verwijzing'
import type { SummaryViews } from './huisarts-views.ts'

/** What remained of the documents, and by which rules. A document of which nothing remained leaves no trace here. */
export interface Seen {
  readonly plannen: readonly Projected<Ondersteuningsplan>[]
  readonly verwijzingen: readonly Projected<Verwijzing>[]
  readonly terugkoppelingen: readonly Projected<Terugkoppeling>[]
  readonly inwoners: readonly Projected<Inwoner>[]
  readonly organisaties: readonly Projected<Organisatie>[]
  readonly reports: readonly [Report, ...Report[]]
}

/** Thrown when views of different requests are put together: then nobody may see the whole. */
export class ViewsDifferError extends Error {
  readonly code = 'fhir/views-differ'
  constructor() {
    super('A summary is made of views for one role, purpose and day, by one policy')
    this.name = 'ViewsDifferError'
  }
}

/**
 * What can be seen in the views; absent when that is nothing.
 * @throws ViewsDifferError
 */
export function seenIn(views: SummaryViews): Seen | undefined {
  const all = Object.values(views).flatMap((each: readonly View<unknown>[]) => each)
  // A report of a message that is not seen would tell that there is one.
  const [first, ...others] = all.filter(({ document }) => document !== undefined).map(({ report }) => report)
  if (first === undefined) return undefined
  if (all.some(({ report }) => requestOf(report) !== requestOf(first))) throw new ViewsDifferError()
  return {
    plannen: documentsIn(views.ondersteuningsplannen),
    verwijzingen: documentsIn(views.verwijzingen),
    terugkoppelingen: documentsIn(views.terugkoppelingen),
    inwoners: documentsIn(views.inwoners),
    organisaties: documentsIn(views.organisaties),
    reports: [first, ...others],
  }
}

function requestOf({ rol, verwerkingsdoel, op, policy }: Report): string {
  return JSON.stringify([rol, verwerkingsdoel, op, policy.hash])
}

function documentsIn<T>(views: readonly View<T>[] = []): readonly Projected<T>[] {
  return views.flatMap(({ document }) => (document === undefined ? [] : [document]))
}
