import type { Ondersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import type { AccessRequest, Policy } from '@samenspraak/sdk/rights'

/** The purpose a role mostly comes for. */
export const purposeOf: Readonly<Record<string, string>> = {
  'accountmanager-werk': 'ondersteuning-uitvoeren',
  beleidsmedewerker: 'kwaliteit-en-verantwoording',
  contractmanager: 'kwaliteit-en-verantwoording',
  hoofdaanbieder: 'ondersteuning-uitvoeren',
  huisarts: 'afstemming',
  'huisarts-expert': 'advies',
  'huisarts-informant': 'onderzoek',
  'huisarts-verwijzer': 'verwijzing',
  inwoner: 'meedoen-door-inwoner',
  'wettelijk-vertegenwoordiger': 'inzage-door-inwoner',
  'jeugd-en-gezinsteamlid': 'ondersteuning-uitvoeren',
  onderaannemer: 'ondersteuning-uitvoeren',
  regisseur: 'afstemming',
  schuldhulpverlener: 'ondersteuning-uitvoeren',
  vrijwilliger: 'ondersteuning-uitvoeren',
  wijkcoach: 'ondersteuning-uitvoeren',
  'wmo-consulent': 'onderzoek',
}

/** Everybody who has rows, in the order of the alphabet. */
export function rolesOf(policy: Policy): readonly string[] {
  return [...new Set(policy.rows.map(({ rol }) => rol))].toSorted((a, b) => (a < b ? -1 : 1))
}

/**
 * A role on a good day: on the case, at work for one of the organisations in the plan, with the consent of everybody
 * for what the plan asks consent for most.
 */
export function requestOf(rol: string, plan: Ondersteuningsplan, policy: Policy): AccessRequest {
  const rows = policy.rowsOf(rol)
  const kinds = rows.flatMap(({ organisatievoorwaarde: asked }) =>
    asked.soort === 'organisatiesoort' ? asked.organisatiesoorten : [],
  )
  const isResident = rows.some(({ organisatievoorwaarde: asked }) => asked.soort === 'geen-organisatie')
  const [resident = ''] = plan.over
  const own = plan.betrokkenen?.find(({ betrokkenheid }) => rol.startsWith(betrokkenheid))
  const organisatie = own?.organisatie ?? plan.vastlegging.bron
  const person = rol === 'inwoner' ? { inwoner: resident } : { namens: [resident] }
  return {
    rol,
    verwerkingsdoel: purposeOf[rol] ?? 'ondersteuning-uitvoeren',
    op: '2026-11-22',
    wie: isResident
      ? person
      : {
          organisatie,
          geheimhouding: 'beroep',
          ...(kinds[0] === undefined ? {} : { organisatiesoort: kinds[0] }),
          ...(own?.roltoewijzing === undefined ? {} : { roltoewijzing: own.roltoewijzing }),
        },
    zaak: {
      toegewezen: true,
      betrokken: true,
      binnenLidmaatschap: true,
      opVerzoekVanInwoner: true,
      planstatus: plan.status,
    },
    personen: plan.over.map((inwoner) => ({
      inwoner,
      leeftijdsgroep: '18-en-ouder',
      kanBelangenNietOverzien: rol !== 'inwoner',
    })),
    toestemmingen: plan.over.flatMap((inwoner) =>
      ['omslag', 'contact', 'doelen', 'gezondheid'].map((gegevensgroep, index) => ({
        toestemming: `5f0c1b2e-0000-4000-8000-00000000000${index}`,
        inwoner,
        gegevensgroep,
        vanRegime: 'wmo2015',
        uitdrukkelijk: true,
      })),
    ),
  }
}
