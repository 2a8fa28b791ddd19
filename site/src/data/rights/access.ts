import { rowsAbout } from './policy.ts'
import type { Bevoegdheid } from './policy.ts'

/** How much of a group of data a role can read at most: everything, what is needed most, totals over many, or nothing. */
export type Reading = 'all' | 'minimum' | 'totals' | 'none'

/** What a role can do with a group of data when all conditions are met. */
export interface Access {
  readonly reading: Reading
  /** Whether every row that lets this role read asks for consent of the resident. */
  readonly onlyWithConsent: boolean
  readonly changes: readonly Bevoegdheid['acties'][number][]
  /** No row can open this: a row without conditions forbids reading. */
  readonly never: boolean
}

const changing = ['toevoegen', 'wijzigen', 'beeindigen'] as const
const best: readonly Reading[] = ['all', 'minimum', 'totals']

/** What the rows of a role about a group come to at most. */
export function accessOf(role: string, group: string): Access {
  const rows = rowsAbout(role, group)
  const permits = rows.filter((row) => row.effect === 'toestaan' && !isForbidden(row, rows))
  const reads = permits.filter(({ acties }) => acties.includes('lezen'))
  const readings = new Set(reads.map(readingOf))
  return {
    reading: best.find((reading) => readings.has(reading)) ?? 'none',
    onlyWithConsent: reads.length > 0 && reads.every(asksConsent),
    changes: changing.filter((actie) => permits.some(({ acties }) => acties.includes(actie))),
    never: rows.some((row) => isAlwaysForbidden(row) && row.acties.includes('lezen')),
  }
}

/** Whether a row rests on consent of the resident or asks for it. */
export function asksConsent({ rechtsgrond, voorwaarden = [] }: Bevoegdheid): boolean {
  return (
    rechtsgrond?.soort === 'toestemming' || voorwaarden.some(({ soort }) => soort === 'toestemming-gegeven')
  )
}

function readingOf({ verplichting }: Bevoegdheid): Reading {
  switch (verplichting?.soort) {
    case undefined:
      return 'all'
    case 'tot-minimum-beperken':
      return 'minimum'
    case 'samenvoegen':
      return 'totals'
    default:
      return 'none'
  }
}

/** A forbid without conditions takes every permit for the same purpose away. */
function isForbidden(permit: Bevoegdheid, rows: readonly Bevoegdheid[]): boolean {
  return rows.some(
    (row) =>
      isAlwaysForbidden(row) &&
      (row.verwerkingsdoel ?? permit.verwerkingsdoel) === permit.verwerkingsdoel &&
      permit.acties.every((actie) => row.acties.includes(actie)),
  )
}

function isAlwaysForbidden({
  effect,
  voorwaarden = [],
  organisatievoorwaarde,
  periode,
}: Bevoegdheid): boolean {
  return (
    effect !== 'toestaan' &&
    voorwaarden.length === 0 &&
    organisatievoorwaarde.soort === 'elke-organisatie' &&
    periode.einddatum === undefined
  )
}
