import type { Policy } from '../policy/policy.ts'
import { reported } from '../report/report.ts'
import type { AccessRequest } from '../request/access-request.ts'
import type { ChangedGroup } from './change-type.ts'
import type { UsedRows } from './decide/decision.ts'

/** What was done to which data group and by which rows, in the order of groups and actions. */
export function changedGroups(
  used: UsedRows,
  request: AccessRequest,
  { vocabulary: { groupNames } }: Policy,
): readonly ChangedGroup[] {
  return groupNames.flatMap((gegevensgroep, group) =>
    (['toevoegen', 'wijzigen', 'beeindigen'] as const).flatMap((actie) => {
      const rows = used.get(`${actie} ${group}`)
      if (rows === undefined) return []
      const named = [...rows].toSorted((a, b) => (a.row.sleutel < b.row.sleutel ? -1 : 1))
      return [{ actie, gegevensgroep, bevoegdheden: named.map((row) => reported(row, request)) }]
    }),
  )
}
