import type { Bevoegdheid } from '@samenspraak/sdk/bevoegdheid'
import { rows } from '@samenspraak/sdk/policy'
import type { Policy } from '@samenspraak/sdk/rights'
import { chance } from '../src/sample/random.ts'
import type { Random } from '../src/sample/random.ts'
import { policyOf } from './rights-random.ts'

const actions: readonly Bevoegdheid['acties'][number][] = ['lezen', 'toevoegen', 'wijzigen', 'beeindigen']

/** Policies under which more is written than in real life, with the conditions of the real rows here and there. */
export function writingPolicies(random: Random, count: number): readonly Policy[] {
  return Array.from({ length: count }, () => policyOf(rows.map((row) => loosened(random, row))))
}

function loosened(random: Random, row: Bevoegdheid): Bevoegdheid {
  const { verplichting, voorwaarden = [], rechtsgrond = noPersons, ...rest } = row
  const kept = voorwaarden.filter(() => chance(random, 0.45))
  const isForbidden = row.effect === 'verbieden' && chance(random, 0.3)
  const wider = actions.filter((one) => one === 'lezen' || chance(random, 0.8))
  const made = {
    ...rest,
    acties: chance(random, 0.3) ? row.acties : wider,
    ...(kept.length === 0 ? {} : { voorwaarden: kept }),
    ...(verplichting === undefined || chance(random, 0.6) ? {} : { verplichting }),
  }
  return isForbidden ? { ...made, effect: 'verbieden' } : { ...made, effect: 'toestaan', rechtsgrond }
}

const noPersons = { soort: 'geen-persoonsgegevens' } as const
