import { dateText } from '../dates.ts'
import { between, chance, uuid } from '../random.ts'
import type { Casus, Deel } from './casus.ts'
import { sinds } from './document.ts'
import type { Doc } from './document.ts'

type Arrangement = Doc<'arrangement'>
type Regel = Arrangement['regels'][number]

/** What is deployed for the goals of a plan. */
export function arrangementOf(casus: Casus): Arrangement {
  const { random, plan, over, start, delen, regisseur } = casus
  const help = chance(random, 0.35) ? [neighbourLine(casus)] : []
  return {
    id: uuid(random),
    planType: 'arrangement',
    juridischeStatus: 'geen',
    plan,
    over: over.map(({ id }) => id),
    status: 'actief',
    periode: sinds(start),
    samengesteldDoor: regisseur,
    regels: [...delen.map((deel) => lineOf(casus, deel)), ...help],
  }
}

/** A line of task-based support says what, by whom and for which goal; only with a decision also how much. */
function lineOf({ random, start, world }: Casus, deel: Deel): Regel {
  const { support, beschikking } = deel
  const line: Regel = {
    id: uuid(random),
    over: [deel.over],
    inzetvorm: support.inzetvorm,
    wat: support.naam,
    voorziening: world.voorzieningen[deel.key],
    aanbieder: deel.aanbieder,
    periode: beschikking === undefined ? sinds(start + 7) : decidedPeriod(start),
    dientDoelen: [deel.doel],
    status: 'ingezet',
    wettelijkRegime: support.wettelijkRegime,
  }
  if (beschikking === undefined) return line
  const isCounted = deel.key !== 'schulden' && chance(random, 0.8)
  return { ...line, leveringsvorm: 'zin', beschikking, ...(isCounted ? { omvang: sizeOf(random) } : {}) }
}

function neighbourLine({ random, start, over, delen }: Casus): Regel {
  return {
    id: uuid(random),
    over: [over[0].id],
    inzetvorm: 'sociaal-netwerk',
    wat: 'Boodschappen door de buren',
    periode: sinds(start + 7),
    dientDoelen: [delen[0].doel],
    status: 'ingezet',
  }
}

/** The period of support that rests on a decision: one year. */
export function decidedPeriod(start: number): { begindatum: string; einddatum: string } {
  return { begindatum: dateText(start + 7), einddatum: dateText(start + 371) }
}

function sizeOf(random: Casus['random']): NonNullable<Regel['omvang']> {
  return { aantal: between(random, 1, 6), eenheid: 'uur', frequentie: { aantal: 1, per: 'week' } }
}
