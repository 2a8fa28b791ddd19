import { isContract } from '@samenspraak/sdk/contract'
import type { FactsDocuments, PlanDocument } from '@samenspraak/sdk/facts'
import { isInwoner } from '@samenspraak/sdk/inwoner'
import { isOndersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { isOrganisatie } from '@samenspraak/sdk/organisatie'
import { isRoltoewijzing } from '@samenspraak/sdk/roltoewijzing'
import { isSamenwerkingsverband } from '@samenspraak/sdk/samenwerkingsverband'
import { isToestemming } from '@samenspraak/sdk/toestemming'
import { Shelf } from './shelf.ts'

type Of<Kind extends keyof FactsDocuments> = NonNullable<FactsDocuments[Kind]>[number]

/** Who asks; the same for all documents of a run. */
export interface Asking {
  readonly roltoewijzing?: string
  readonly inwoner?: string
}

/** The documents in which facts stand, on shelves, so that each case takes only what is about it. */
export class FactDocuments {
  readonly #residents = new Shelf<Of<'inwoners'>>(({ id, vertegenwoordigers = [] }) => [
    id,
    ...vertegenwoordigers.flatMap(({ inwoner }) => inwoner ?? []),
  ])
  readonly #assignments = new Shelf<Of<'roltoewijzingen'>>(({ id }) => [id])
  readonly #consents = new Shelf<Of<'toestemmingen'>>(({ over }) => over)
  readonly #organisations = new Shelf<Of<'organisaties'>>(({ id }) => [id])
  readonly #plans = new Shelf<PlanDocument>(({ id }) => [id])
  readonly #partnerships: Of<'samenwerkingsverbanden'>[] = []
  readonly #contracts: Of<'contracten'>[] = []

  /** Keeps a document that was checked, if it is of a kind in which facts stand. */
  add(type: string, document: unknown): void {
    if (type === 'inwoner' && isInwoner(document)) this.#residents.add(document)
    if (type === 'roltoewijzing' && isRoltoewijzing(document)) this.#assignments.add(document)
    if (type === 'toestemming' && isToestemming(document)) this.#consents.add(document)
    if (type === 'organisatie' && isOrganisatie(document)) this.#organisations.add(document)
    if (type === 'ondersteuningsplan' && isOndersteuningsplan(document)) this.#plans.add(document)
    if (type === 'samenwerkingsverband' && isSamenwerkingsverband(document)) this.#partnerships.push(document)
    if (type === 'contract' && isContract(document)) this.#contracts.push(document)
  }

  /** The newest version of a plan; undefined when it is not here or two versions contradict each other. */
  plan(id: string): PlanDocument | undefined {
    const versions = this.#plans.about([id])
    const highest = Math.max(...versions.map(({ vastlegging }) => vastlegging.versie))
    const [newest, ...others] = versions.filter(({ vastlegging }) => vastlegging.versie === highest)
    const text = JSON.stringify(newest)
    return others.every((other) => JSON.stringify(other) === text) ? newest : undefined
  }

  /** Everything that can say something about these residents or about who asks. */
  about(inwoners: readonly string[], { roltoewijzing, inwoner }: Asking): FactsDocuments {
    const roltoewijzingen = roltoewijzing === undefined ? [] : this.#assignments.about([roltoewijzing])
    const holders = roltoewijzingen.flatMap(({ persoon }) =>
      persoon.soort === 'inwoner' ? [persoon.inwoner] : [],
    )
    const asking = inwoner === undefined ? holders : [...holders, inwoner]
    const organisations = roltoewijzingen.flatMap(({ organisatie }) => organisatie ?? [])
    return {
      roltoewijzingen,
      inwoners: this.#residents.about([...inwoners, ...asking]),
      toestemmingen: this.#consents.about(inwoners),
      organisaties: this.#organisations.about(organisations),
      samenwerkingsverbanden: this.#partnerships,
      // None at all means that nothing is known of contracts, not that there are none.
      ...(this.#contracts.length === 0 ? {} : { contracten: this.#contracts }),
    }
  }
}
