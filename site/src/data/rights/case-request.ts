import type { AccessRequest, Requester, ResolvedConsent } from '@samenspraak/sdk/rights'
import { codeLists } from '../built.ts'
import { caseDay, casePlan } from './plan-case.ts'
import { groups, policy, requireRole } from './policy.ts'

// Every role is put in the same seat, that of the professional in the invented plan with one task of their own, so that
// only the role makes a difference.
const elsewhere = '00000000-0000-4000-8000-000000000001'
const [resident = ''] = casePlan.over

/** The request of a role for the invented plan, with the consent of the resident to everything or to nothing. */
export function caseRequest(rol: string, consents: 'all' | 'none'): AccessRequest {
  const { zaakgebonden, soort } = requireRole(rol)
  return {
    rol,
    verwerkingsdoel: mainPurpose(rol),
    op: caseDay,
    wie: seatOf(rol),
    zaak: {
      toegewezen: zaakgebonden,
      betrokken: zaakgebonden,
      binnenLidmaatschap: true,
      planstatus: casePlan.status,
    },
    personen: [
      {
        inwoner: resident,
        leeftijdsgroep: '18-en-ouder',
        // Somebody acts for an adult only when that adult cannot.
        kanBelangenNietOverzien: soort === 'vertegenwoordiger',
      },
    ],
    toestemmingen: consents === 'all' ? everyConsent() : [],
  }
}

/** The purpose for which a role reads most groups of data. */
export function mainPurpose(rol: string): string {
  const reads = new Map<string, Set<string>>()
  for (const { verwerkingsdoel, effect, acties, gegevensgroep } of policy.rowsOf(rol))
    if (verwerkingsdoel !== undefined && effect === 'toestaan' && acties.includes('lezen'))
      reads.set(verwerkingsdoel, (reads.get(verwerkingsdoel) ?? new Set()).add(gegevensgroep))
  const [first] = [...reads].toSorted(([, a], [, b]) => b.size - a.size)
  return first?.[0] ?? ''
}

function seatOf(rol: string): Requester {
  const { soort, organisatiesoorten = [], geheimhouding = [] } = requireRole(rol)
  if (soort === 'inwoner') return { inwoner: resident }
  if (soort === 'vertegenwoordiger') return { inwoner: elsewhere, namens: [resident] }
  const seat = casePlan.betrokkenen?.find((one) => 'roltoewijzing' in one && one.roltoewijzing !== undefined)
  const roltoewijzing = seat !== undefined && 'roltoewijzing' in seat ? seat.roltoewijzing : undefined
  const own = seat !== undefined && 'organisatie' in seat ? seat.organisatie : undefined
  // The plan is kept by a provider: only who works at a provider can be of the same organisation.
  const isProvider = organisatiesoorten.includes('wmo-aanbieder')
  const [organisatiesoort] = isProvider ? ['wmo-aanbieder'] : organisatiesoorten
  const [secrecy] = geheimhouding
  return {
    roltoewijzing: roltoewijzing ?? elsewhere,
    organisatie: isProvider ? (own ?? elsewhere) : elsewhere,
    ...(organisatiesoort === undefined ? {} : { organisatiesoort }),
    ...(secrecy === undefined ? {} : { geheimhouding: secrecy }),
  }
}

/** An explicit yes to every group of data of every act. */
function everyConsent(): readonly ResolvedConsent[] {
  const acts = codeLists.find(({ naam }) => naam === 'wet')?.waarden ?? []
  return groups.flatMap(({ sleutel: gegevensgroep }) =>
    acts.map(({ waarde: vanRegime }) => ({
      toestemming: elsewhere,
      inwoner: resident,
      gegevensgroep,
      vanRegime,
      uitdrukkelijk: true,
    })),
  )
}
