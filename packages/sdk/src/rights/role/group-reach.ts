import type { Bevoegdheid, Voorwaarde } from '../../../generated/bevoegdheid/1.0/types.ts'
import { aboutElement } from '../conditions/about-element.ts'
import type { Aspect } from '../conditions/about-element.ts'
import type { AccessRequest } from '../request/access-request.ts'

/** What rows may show of one data group, whatever the facts are. */
export interface GroupReach {
  readonly permits: readonly PermitReach[]
  /** Some row may forbid what another permits. */
  readonly forbids?: true
  /** What is shown may differ between the elements of one document. */
  readonly varies?: true
}

/** One row that shows something. */
export interface PermitReach {
  readonly shows: 'minimum' | 'full' | 'totals'
  /** What it asks of the request or the whole document, as numbers: what two rows both ask has one number. */
  readonly asks: readonly number[]
  /** What it asks for of each element; without it a message gets nothing by this row. */
  readonly ofElement?: readonly ElementAspect[]
}

/** A part of the context of an element, or the organisation that it leads to. */
type ElementAspect = Aspect | 'organisatie'

/** Numbers what rows ask of a request, over all roles. */
export class Asked {
  readonly #numbers: Map<string, number> = new Map()

  numbersOf(row: Bevoegdheid): readonly number[] {
    const { organisatievoorwaarde, periode, voorwaarden = [] } = row
    const ofAll = voorwaarden.filter((condition) => aspectsAsked(condition, row).length === 0)
    const asked = [organisatievoorwaarde, periode, ...ofAll]
    const numbers = asked.map((one) => {
      const text = JSON.stringify(one)
      const number = this.#numbers.get(text) ?? this.#numbers.size
      this.#numbers.set(text, number)
      return number
    })
    return [...new Set(numbers)].toSorted((a, b) => a - b)
  }
}

/** How far the rows of one role, one purpose and one data group come; undefined when they never show anything. */
export function groupReachOf(rows: readonly Bevoegdheid[], asked: Asked): GroupReach | undefined {
  const permits = rows.flatMap((row): readonly PermitReach[] => {
    const shows = shownBy(row)
    if (shows === undefined) return []
    const aspects = aspectsOf(row)
    return [{ shows, asks: asked.numbersOf(row), ...(aspects.length === 0 ? {} : { ofElement: aspects }) }]
  })
  if (permits.length === 0) return undefined
  return {
    permits,
    ...(rows.some(({ effect }) => effect !== 'toestaan') ? { forbids: true } : {}),
    ...(rows.some((row) => aspectsOf(row).length > 0) ? { varies: true } : {}),
  }
}

function shownBy({ effect, verplichting }: Bevoegdheid): PermitReach['shows'] | undefined {
  if (effect !== 'toestaan') return undefined
  if (verplichting === undefined) return 'full'
  if (verplichting.soort === 'tot-minimum-beperken') return 'minimum'
  return verplichting.soort === 'samenvoegen' ? 'totals' : undefined
}

/** The parts of the context of an element that a row asks for; none when it holds for all elements or for none. */
function aspectsOf(row: Bevoegdheid): readonly ElementAspect[] {
  const { voorwaarden = [], rechtsgrond } = row
  const asked = voorwaarden.flatMap((condition) => aspectsAsked(condition, row))
  // Consent is asked of each person an element is about, even when no condition says so.
  return [
    ...new Set<ElementAspect>(rechtsgrond?.soort === 'toestemming' ? [...asked, 'over'] : asked),
  ].toSorted()
}

/** The parts of a context that a condition asks for; none when the request or the document as a whole answers it. */
function aspectsAsked(condition: Voorwaarde, row: Bevoegdheid): readonly ElementAspect[] {
  // The organisation of an element may also be the one that only keeps it.
  if (condition.soort === 'zelfde-organisatie') return ['organisatie']
  return aboutElement(condition, row, nobody)?.asks ?? []
}

const nobody: AccessRequest = {
  rol: '',
  verwerkingsdoel: '',
  op: '',
  wie: {},
  zaak: {},
  personen: [],
  toestemmingen: [],
}
