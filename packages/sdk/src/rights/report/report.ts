import type { Rechtsgrond } from '../../../generated/bevoegdheid/1.0/types.ts'
import { consentsFor } from '../conditions/consent.ts'
import { conditionsOf } from '../mask/compile-mask.ts'
import { full, nothing } from '../mask/level.ts'
import type { GroupRule, Mask, Residual } from '../mask/mask.ts'
import type { Policy } from '../policy/policy.ts'
import type { AccessRequest } from '../request/access-request.ts'

/** What was asked, by which rows something may be shown and what may not; it says nothing about one document. */
export interface Report {
  readonly rol: string
  readonly verwerkingsdoel: string
  readonly op: string
  readonly policy: { readonly version: string; readonly hash: string }
  readonly schemaId: string
  /** Groups of which something is shown, or would be if the document had it. */
  readonly getoond: readonly ShownGroup[]
  /** Groups of which nothing is shown, by name as far as their existence tells nothing. */
  readonly afgeschermd: readonly string[]
  /** Those of them that may be seen in totals, and therefore not in a message about persons. */
  readonly alleenInTotalen: readonly string[]
  /** How many more groups are not shown. */
  readonly aantalVerzwegen: number
}

/** One group that is shown, with what it rests on. */
export interface ShownGroup {
  readonly gegevensgroep: string
  /**
   * `alles`: of every element; `minimum`: only the minimum; `deels`: what is shown differs from element to element;
   * `totalen`: because the message is about no persons, and so itself the totals that may be seen.
   */
  readonly omvang: 'alles' | 'minimum' | 'deels' | 'totalen'
  readonly bevoegdheden: readonly ReportedRow[]
}

/** One row that permits, with its legal basis and the consents it rests on. */
export interface ReportedRow {
  readonly sleutel: string
  readonly rechtsgrond: Rechtsgrond | undefined
  readonly toestemmingen: readonly string[]
}

/** Reports from rows, schema and request alone, so that it can tell nothing of what is hidden. */
export function reportOf(
  mask: Mask,
  policy: Policy,
  request: AccessRequest,
  type: { readonly schemaId: string; readonly groups: readonly string[] },
): Report {
  const rules = mask.rules.lezen
  const { groupNames, silentGroups } = policy.vocabulary
  const getoond: ShownGroup[] = []
  const hidden: string[] = []
  const inTotals: string[] = []
  for (const [number, gegevensgroep] of groupNames.entries()) {
    if (!type.groups.includes(gegevensgroep)) continue
    const rule = rules[number]
    const permits = rule?.permits.filter(({ level }) => level !== nothing) ?? []
    if (rule === undefined || rule.fixed === nothing || permits.length === 0) {
      if (silentGroups.has(gegevensgroep) && !isMarked(rule)) continue
      hidden.push(gegevensgroep)
      if (rule?.permits.some(isTotal) === true) inTotals.push(gegevensgroep)
      continue
    }
    const bevoegdheden = permits.map((permit) => reported(permit, request))
    getoond.push({ gegevensgroep, omvang: extentOf(rule, permits), bevoegdheden })
  }
  return {
    rol: request.rol,
    verwerkingsdoel: request.verwerkingsdoel,
    op: request.op,
    policy: { version: policy.version, hash: policy.hash },
    schemaId: type.schemaId,
    getoond,
    afgeschermd: hidden,
    alleenInTotalen: inTotals,
    aantalVerzwegen: type.groups.length - getoond.length - hidden.length,
  }
}

/** A group whose existence tells something is only named to whom a row lets know that it is there. */
function isMarked(rule: GroupRule | undefined): boolean {
  return rule?.permits.some(({ row }) => row.verplichting?.soort === 'zichtbaar-afschermen') === true
}

function isTotal({ row }: Residual): boolean {
  return row.verplichting?.soort === 'samenvoegen'
}

function extentOf({ fixed }: GroupRule, permits: readonly Residual[]): ShownGroup['omvang'] {
  if (permits.every(isTotal)) return 'totalen'
  if (fixed === undefined) return 'deels'
  return fixed === full ? 'alles' : 'minimum'
}

/** One row as a report names it, with the consents of a request that it rests on. */
export function reported({ row }: Residual, request: AccessRequest): ReportedRow {
  const consents = conditionsOf(row).flatMap((condition) =>
    condition.soort === 'toestemming-gegeven'
      ? consentsFor(condition.welkeToestemming, row.gegevensgroep, request.toestemmingen)
      : [],
  )
  return {
    sleutel: row.sleutel,
    rechtsgrond: row.rechtsgrond,
    toestemmingen: [...new Set(consents.map(({ toestemming }) => toestemming))],
  }
}
