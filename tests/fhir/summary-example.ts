import { isInwoner } from '@samenspraak/sdk/inwoner'
import type { Inwoner } from '@samenspraak/sdk/inwoner'
import { isOndersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import type { Ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { viewsForHuisarts } from '../../packages/fhir/src/summary/index.ts'
import type { HuisartsPreset, SummaryViews } from '../../packages/fhir/src/summary/index.ts'
import { examplesOf } from './examples.ts'
import { factsOf, projectPolicy } from './summary-cases.ts'

class ExampleMissingError extends Error {
  readonly code = 'test/example-missing'
}

const huisarts = {
  id: '9d2a6c1e-3f0b-4b0e-9a55-2b6f6a3f1d10',
  roltoewijzing: '9d2a6c1e-3f0b-4b0e-9a55-2b6f6a3f1d11',
  organisatie: '9d2a6c1e-3f0b-4b0e-9a55-2b6f6a3f1d12',
} as const
const policy = projectPolicy()

/** A published example in which a huisarts takes part and has a task; `change` alters it before it is shown. */
export function examplePlan(change: (plan: Ondersteuningsplan) => void = () => {}): Ondersteuningsplan {
  const plan = exampleOf('ondersteuningsplan', 'met-beschikking-en-toewijzing.json', isOndersteuningsplan)
  const [first] = plan.betrokkenen ?? []
  const [afspraak] = plan.afspraken ?? []
  if (first === undefined || afspraak === undefined)
    throw new ExampleMissingError('a betrokkene, an afspraak')
  const parts: unknown = {
    ...plan,
    betrokkenen: [
      ...(plan.betrokkenen ?? []),
      { ...first, ...huisarts, betrokkenheid: 'huisarts', naam: 'Huisarts Voorbeeld' },
    ],
    afspraken: [
      afspraak,
      {
        ...afspraak,
        id: '9d2a6c1e-3f0b-4b0e-9a55-2b6f6a3f1d13',
        wat: 'De medicijnen nalopen.',
        uitvoerder: huisarts.id,
        status: 'gepland',
      },
    ],
    vastlegging: { ...plan.vastlegging, wettelijkRegime: 'wmo2015' },
  }
  if (!isOndersteuningsplan(parts)) throw new ExampleMissingError('a valid plan')
  change(parts)
  return parts
}

/** What a huisarts sees of a plan, and of the first resident whom it is about. */
export function viewsOf(plan: Ondersteuningsplan, preset: HuisartsPreset): SummaryViews {
  const inwoner: Inwoner = {
    ...exampleOf('inwoner', 'zonder-bsn.json', isInwoner),
    id: plan.over[0] ?? exampleOf('inwoner', 'zonder-bsn.json', isInwoner).id,
  }
  const { roltoewijzing, organisatie } = huisarts
  const facts = factsOf({ roltoewijzing, organisatie }, plan.over)
  return viewsForHuisarts({ ondersteuningsplannen: [plan], inwoners: [inwoner] }, facts, preset, policy)
}

function exampleOf<T>(name: string, wanted: string, isOfType: (value: unknown) => value is T): T {
  const found: unknown = structuredClone(examplesOf(name).find(({ file }) => file === wanted)?.document)
  if (!isOfType(found)) throw new ExampleMissingError(wanted)
  return found
}
