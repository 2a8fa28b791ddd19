import { summaryForHuisarts, viewsForHuisarts } from '@samenspraak/fhir/summary'
import type { JsonObject } from '@samenspraak/fhir'
import type { Inwoner } from '@samenspraak/sdk/inwoner'
import { rows, verraad } from '@samenspraak/sdk/policy'
import { createPolicy } from '@samenspraak/sdk/rights'
import type { Terugkoppeling } from '@samenspraak/sdk/terugkoppeling'
import type { Verwijzing } from '@samenspraak/sdk/verwijzing'

/** What a huisarts who referred may see of how it went: made of the view of that role, never of the documents themselves. */
export function samenvatting(
  verwijzing: Verwijzing,
  terugkoppeling: Terugkoppeling,
  inwoners: readonly Inwoner[],
): JsonObject | undefined {
  const policy = createPolicy(rows, { verraad, version: 'voorbeeld' })
  if (!policy.ok) return undefined
  const { organisatie, roltoewijzing } = verwijzing.verwijzer
  const views = viewsForHuisarts(
    { verwijzingen: [verwijzing], terugkoppelingen: [terugkoppeling], inwoners },
    {
      op: '2026-05-12',
      wie: {
        ...(organisatie === undefined ? {} : { organisatie }),
        ...(roltoewijzing === undefined ? {} : { roltoewijzing }),
        organisatiesoort: 'huisartsenpraktijk',
        geheimhouding: 'beroep',
      },
      zaak: { betrokken: true },
      personen: verwijzing.over.map((inwoner) => ({ inwoner, leeftijdsgroep: '18-en-ouder' })),
      toestemmingen: verwijzing.over.flatMap((inwoner) =>
        (['contact', 'verwijzing'] as const).map((gegevensgroep) => ({
          toestemming: verwijzing.toestemming ?? '',
          inwoner,
          gegevensgroep,
          vanRegime: 'wmo2015',
          uitdrukkelijk: true,
        })),
      ),
    },
    'verwijzer',
    policy.policy,
  )
  return summaryForHuisarts(views)?.documentReference
}
