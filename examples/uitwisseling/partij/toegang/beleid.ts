import { rows, verraad } from '@samenspraak/sdk/policy'
import { createPolicy } from '@samenspraak/sdk/rights'
import type { Policy } from '@samenspraak/sdk/rights'
import { ProbleemError } from '../antwoord/probleem.ts'
import type { Vrager } from './aanmelding.ts'

const known = new Map<string, Policy>()

/** The rows that count for a token: those of the policy, without the permits that the token was not given for. */
export function beleidVoor({ acties, gegevensgroepen }: Pick<Vrager, 'acties' | 'gegevensgroepen'>): Policy {
  const key = JSON.stringify([acties, gegevensgroepen])
  const found = known.get(key)
  if (found !== undefined) return found
  const narrowed = rows
    .filter((row) => row.effect === 'verbieden' || (gegevensgroepen?.includes(row.gegevensgroep) ?? true))
    .flatMap((row) => {
      if (row.effect === 'verbieden' || acties === undefined) return [row]
      const [first, ...others] = row.acties.filter((actie) => acties.includes(actie))
      return first === undefined ? [] : [{ ...row, acties: [first, ...others] }]
    })
  const created = createPolicy(narrowed, { verraad, version: 'uitwisseling' })
  if (!created.ok) throw new ProbleemError('tijdelijk-niet-beschikbaar')
  if (known.size >= 100) known.clear()
  known.set(key, created.policy)
  return created.policy
}
