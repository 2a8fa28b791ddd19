import type { Bevoegdheid } from '../../../generated/bevoegdheid/1.0/types.ts'
import { conditionsOf } from '../../rights/mask/compile-mask.ts'
import type { Actie } from '../../rights/mask/mask.ts'
import { canonicalJson } from '../../rights/policy/canonical-json.ts'

/** One action of one row: rows that are split, joined or renamed keep the same units. */
export interface Unit {
  readonly row: Bevoegdheid
  readonly actie: Actie
  /** Equal for units that give the same right, whatever their row is called. */
  readonly right: string
}

/** The units of rows. */
export function unitsOf(rows: readonly Bevoegdheid[]): readonly Unit[] {
  return rows.flatMap((row) => {
    const rest = rightOf(row)
    return row.acties.map((actie) => ({ row, actie, right: `${actie} ${rest}` }))
  })
}

/** What a row says of rights: not its name, its actions or its texts. Lists are sets. */
export function rightOf(row: Bevoegdheid): string {
  const {
    rol,
    gegevensgroep,
    verwerkingsdoel,
    organisatievoorwaarde,
    rechtsgrond,
    effect,
    verplichting,
    periode,
  } = row
  return canonicalJson({
    rol,
    gegevensgroep,
    verwerkingsdoel,
    organisatievoorwaarde: sorted(organisatievoorwaarde),
    rechtsgrond: sorted(rechtsgrond),
    voorwaarden: conditionsOf(row).map(textOf).toSorted(),
    effect,
    verplichting,
    periode,
  })
}

/** One text for a part of a row; equal texts mean the same. */
export function textOf(part: unknown): string {
  return canonicalJson(sorted(part))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonicalJson).toSorted()
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, sorted(inner)]))
}

/** The units of one list that the other does not have, each counted as often as it is there. */
export function without(units: readonly Unit[], others: readonly Unit[]): readonly Unit[] {
  const counts = new Map<string, number>()
  for (const { right } of others) counts.set(right, (counts.get(right) ?? 0) + 1)
  return units.filter(({ right }) => {
    const left = counts.get(right) ?? 0
    counts.set(right, left - 1)
    return left <= 0
  })
}
