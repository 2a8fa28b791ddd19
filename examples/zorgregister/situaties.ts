import type { AccessRequest } from '@samenspraak/sdk/rights'

/** Somebody who asks for a file on a day. */
export interface Situatie {
  readonly naam: string
  /** Name of a file in `dossiers/`. */
  readonly dossier: 'besloten-verblijf' | 'overleden' | 'verhuisd-en-in-zorg'
  readonly vraag: AccessRequest
}

const ids = {
  orgaan: '0c000000-0000-4000-8000-000000000001',
  noord: '0c000000-0000-4000-8000-000000000002',
  zuid: '0c000000-0000-4000-8000-000000000003',
  linde: '0c000000-0000-4000-8000-000000000004',
  berk: '0c000000-0000-4000-8000-000000000005',
  wilg: '0c000000-0000-4000-8000-000000000006',
  elders: '0c000000-0000-4000-8000-000000000007',
  ada: '0c000000-0000-4000-8000-000000000201',
  bo: '0c000000-0000-4000-8000-000000000202',
} as const

const nothingMore = { zaak: {}, personen: [], toestemmingen: [] } as const

function client(inwoner: string, op: string): AccessRequest {
  return { rol: 'client', verwerkingsdoel: 'inzage-door-client', op, wie: { inwoner }, ...nothingMore }
}

const doelen = {
  indicatieorgaan: 'indiceren',
  zorgkantoor: 'zorg-regelen',
  zorgaanbieder: 'zorg-leveren',
} as const

function medewerker(
  rol: keyof typeof doelen,
  organisatie: string,
  op: string,
  verwerkingsdoel: string = doelen[rol],
): AccessRequest {
  return { rol, verwerkingsdoel, op, wie: { organisatie, organisatiesoort: rol }, ...nothingMore }
}

const zomer = '2026-06-15'
const winter = '2026-02-15'

/** The columns of matrix.csv. */
export const situaties: readonly Situatie[] = [
  van('client', client(ids.ada, zomer)),
  van('andere client', client(ids.bo, zomer)),
  van('orgaan', medewerker('indicatieorgaan', ids.orgaan, zomer)),
  van('orgaan in de overgang', medewerker('indicatieorgaan', ids.orgaan, winter)),
  van('kantoor', medewerker('zorgkantoor', ids.zuid, zomer)),
  van('vorig kantoor na 20 dagen', medewerker('zorgkantoor', ids.noord, '2026-04-20')),
  van('vorig kantoor na 76 dagen', medewerker('zorgkantoor', ids.noord, zomer)),
  van('aanbieder', medewerker('zorgaanbieder', ids.linde, zomer)),
  van('vorige aanbieder na 46 dagen', medewerker('zorgaanbieder', ids.berk, winter)),
  van('vorige aanbieder na 166 dagen', medewerker('zorgaanbieder', ids.berk, zomer)),
  van('aanbieder met wachtlijst', medewerker('zorgaanbieder', ids.wilg, zomer)),
  van('aanbieder elders', medewerker('zorgaanbieder', ids.elders, zomer)),
  van('aanbieder met ander doel', medewerker('zorgaanbieder', ids.linde, zomer, 'indiceren')),
  van('aanbieder na overlijden', medewerker('zorgaanbieder', ids.linde, '2026-06-10'), 'overleden'),
  van('aanbieder bij besloten', medewerker('zorgaanbieder', ids.linde, zomer), 'besloten-verblijf'),
  van('na de indicatie', medewerker('zorgaanbieder', ids.linde, '2027-03-01'), 'besloten-verblijf'),
]

function van(
  naam: string,
  vraag: AccessRequest,
  dossier: Situatie['dossier'] = 'verhuisd-en-in-zorg',
): Situatie {
  return { naam, dossier, vraag }
}
