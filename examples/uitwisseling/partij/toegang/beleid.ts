import { rows, verraad } from '@samenspraak/sdk/policy'
import { createPolicy } from '@samenspraak/sdk/rights'
import type { Policy } from '@samenspraak/sdk/rights'
import { ProbleemError } from '../antwoord/probleem.ts'
import type { Vrager } from './aanmelding.ts'

const known = new Map<string, Policy>()

/** Collections that the administration of a party keeps, besides what roles write. */
const registers: ReadonlySet<string> = new Set([
  'organisaties',
  'gebiedsnetwerken',
  'roltoewijzingen',
  'huishoudens',
])

/**
 * The rows that count for a change. In its registers the administration may change what its role sees there: no role of the
 * policy may, and somebody has to keep them.
 */
export function beleidVoorWijziging(
  { instelling: { organisatie } }: { readonly instelling: { readonly organisatie: string } },
  verzameling: string,
  vrager: Vrager,
): Policy {
  const isEigen = vrager.beheer && vrager.organisatie === organisatie
  return isEigen && registers.has(verzameling) ? beleid(vrager, true) : beleidVoor(vrager)
}

const groepen: ReadonlySet<string> = new Set(rows.map(({ gegevensgroep }) => gegevensgroep))

/** Words that the policy has, in one order: a token may say others, and they would each cost a policy of their own. */
function alleenBekend(
  words: readonly string[] | undefined,
  known: ReadonlySet<string>,
): readonly string[] | undefined {
  return words && [...new Set(words)].filter((word) => known.has(word)).toSorted()
}

const alles = ['lezen', 'toevoegen', 'wijzigen', 'beeindigen'] as const

/** The rows that count for a token: those of the policy, without the permits that the token was not given for. */
export function beleidVoor(vrager: Pick<Vrager, 'acties' | 'gegevensgroepen'>): Policy {
  return beleid(vrager, false)
}

function beleid(vrager: Pick<Vrager, 'acties' | 'gegevensgroepen'>, houdtBij: boolean): Policy {
  const acties = alleenBekend(vrager.acties, new Set(alles))
  const gegevensgroepen = alleenBekend(vrager.gegevensgroepen, groepen)
  const key = JSON.stringify([acties, gegevensgroepen, houdtBij])
  const found = known.get(key)
  if (found !== undefined) return found
  const narrowed = rows
    .filter((row) => row.effect === 'verbieden' || (gegevensgroepen?.includes(row.gegevensgroep) ?? true))
    .flatMap((row) => {
      if (row.effect === 'verbieden' || acties === undefined) return [row]
      const [first, ...others] = row.acties.filter((actie) => acties.includes(actie))
      return first === undefined ? [] : [{ ...row, acties: [first, ...others] }]
    })
    .map((row) =>
      houdtBij && row.effect === 'toestaan' && row.acties.includes('lezen') && row.verplichting === undefined
        ? { ...row, acties: alles }
        : row,
    )
  const created = createPolicy(narrowed, { verraad, version: 'uitwisseling' })
  if (!created.ok) throw new ProbleemError('tijdelijk-niet-beschikbaar')
  if (known.size >= 100) known.clear()
  known.set(key, created.policy)
  return created.policy
}
