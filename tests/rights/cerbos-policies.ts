import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { sidesOf } from './cerbos-conditions.ts'
import type { Sides } from './cerbos-truth.ts'

/** A file that Cerbos reads. */
export interface CerbosPolicy {
  readonly apiVersion: 'api.cerbos.dev/v1'
  readonly resourcePolicy: {
    readonly resource: string
    readonly version: string
    readonly rules: readonly CerbosRule[]
  }
}

/** One row as Cerbos has it. */
export interface CerbosRule {
  readonly name: string
  readonly actions: readonly string[]
  readonly effect: 'EFFECT_ALLOW' | 'EFFECT_DENY'
  readonly roles: readonly string[]
  readonly condition: {
    readonly match: { readonly all: { readonly of: readonly { readonly expr: string }[] } }
  }
}

/** When a condition counts: the place where a fault about the unknown is planted. */
export type Counts = (side: Sides, row: Bevoegdheid, number: number) => string

/** The rows of each group as one policy of that version. */
export function cerbosPolicies(
  rows: readonly Bevoegdheid[],
  version: string,
  counts: Counts = rightly,
): readonly CerbosPolicy[] {
  return [...new Set(rows.map(({ gegevensgroep }) => gegevensgroep))].map((resource) => {
    const ofGroup = rows.filter(({ gegevensgroep }) => gegevensgroep === resource)
    const rules = ofGroup.flatMap((row) => ruleOf(row, counts) ?? [])
    return { apiVersion: 'api.cerbos.dev/v1', resourcePolicy: { resource, version, rules } }
  })
}

/** A permit needs a yes; a prohibition stays away only for a no. */
export function rightly({ yes, no }: Sides, { effect }: Bevoegdheid): string {
  return effect === 'toestaan' ? yes : `!(${no})`
}

function ruleOf(row: Bevoegdheid, counts: Counts): CerbosRule | undefined {
  const { sleutel, effect, acties, rol, verwerkingsdoel, periode, verplichting } = row
  const extent = effect === 'verbieden' ? '*' : extentOf(verplichting)
  if (extent === undefined) return undefined
  const conditions = [
    ...(verwerkingsdoel === undefined
      ? []
      : [`R.attr.verwerkingsdoel == ${JSON.stringify(verwerkingsdoel)}`]),
    `${midnight('R.attr.op')} >= timestamp("${periode.begindatum}T00:00:00Z")`,
    ...(periode.einddatum === undefined
      ? []
      : [`${midnight('R.attr.op')} <= timestamp("${periode.einddatum}T00:00:00Z")`]),
    ...(verplichting?.soort === 'samenvoegen'
      ? [`has(R.attr.celgrootte) && R.attr.celgrootte >= ${verplichting.minimaleCelgrootte}`]
      : []),
    ...sidesOf(row).map((side, number) => counts(side, row, number)),
  ]
  return {
    name: sleutel,
    actions: acties.map((actie) => `${actie}:${extent}`),
    effect: effect === 'toestaan' ? 'EFFECT_ALLOW' : 'EFFECT_DENY',
    roles: [rol],
    condition: { match: { all: { of: conditions.map((expr) => ({ expr })) } } },
  }
}

function midnight(day: string): string {
  return `timestamp(${day} + "T00:00:00Z")`
}

/** The extent is a part of the action: `*` for a row without an obligation, undefined for one that gives nothing. */
function extentOf(verplichting: Bevoegdheid['verplichting']): string | undefined {
  switch (verplichting?.soort) {
    case undefined:
      return '*'
    case 'tot-minimum-beperken':
      return 'minimum'
    case 'samenvoegen':
      return 'totalen'
    case 'zichtbaar-afschermen':
      return 'bestaan'
    case 'weglaten':
      return undefined
  }
}
