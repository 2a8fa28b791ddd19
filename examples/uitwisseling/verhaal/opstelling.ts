import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Regiesysteem } from '../regiesysteem/instelling.ts'
import { telwens } from './cijfers.ts'
import { afspraken, begin, rapportagekop } from './documenten.ts'
import { vraag } from './client.ts'
import { mensen, organisaties } from './mensen.ts'
import { Proces, vrijePoort } from './proces.ts'

/** The three programs of the story, and how to stop them. */
export interface Opstelling {
  readonly regiesysteem: Proces
  readonly aanbieder: Proces
  readonly huisarts: Proces
  readonly opruimen: () => Promise<void>
}

const soorten = ['regiesysteem', 'aanbieder', 'huisarts'] as const
type Soort = (typeof soorten)[number]
const kvk = { regiesysteem: '99999901', aanbieder: '99999902', huisarts: '99999903' } as const

/** What happens to events on their way. */
interface Onderweg {
  /** Where events for an address go first; by itself they go straight there. */
  readonly onderweg?: (url: string) => string
}

/** Starts three processes, each with its own store, and gives the regiesysteem what it keeps. */
export async function opstelling({ onderweg = (url) => url }: Onderweg = {}): Promise<Opstelling> {
  const map = mkdtempSync(join(tmpdir(), 'uitwisseling-'))
  const [regie, aanbied, arts] = [await vrijePoort(), await vrijePoort(), await vrijePoort()]
  const poorten = { regiesysteem: regie, aanbieder: aanbied, huisarts: arts }
  const maak = (soort: Soort): Proces =>
    new Proces({ soort, poort: poorten[soort], map, instelling: instellingVan(soort, poorten, onderweg) })
  const processen = {
    regiesysteem: maak('regiesysteem'),
    aanbieder: maak('aanbieder'),
    huisarts: maak('huisarts'),
  }
  const all = Object.values(processen)
  for (const proces of all) await proces.start()
  for (const [pad, bericht] of begin())
    await vraag(processen.regiesysteem.url, 'beheer', undefined, { methode: 'POST', pad: `/${pad}`, bericht })
  const opruimen = async (): Promise<void> => {
    await Promise.all(all.map(async (proces) => proces.weg()))
    rmSync(map, { recursive: true })
  }
  return { ...processen, opruimen }
}

/** Under which name a party sends events; nobody else may send under it. */
function bronVan(soort: Soort): string {
  return `urn:nld:kvknr:${kvk[soort]}:systeem:${soort}`
}

function instellingVan(
  soort: Soort,
  poorten: Readonly<Record<Soort, number>>,
  onderweg: (url: string) => string,
): Regiesysteem {
  const url = `http://127.0.0.1:${poorten.regiesysteem}`
  const asks =
    soort === 'regiesysteem' ? undefined : { aanbieder: mensen.begeleider, huisarts: mensen.huisarts }[soort]
  return {
    naam: soort,
    organisatie: organisaties[soort],
    bron: bronVan(soort),
    openbaar: `https://${soort}.example.nl`,
    // A secret for each pair of parties; in the story its name will do.
    clients: [
      ...soorten.map((id) => ({ id, geheim: id, organisatie: organisaties[id], bron: bronVan(id) })),
      { id: 'gemeente', geheim: 'gemeente', organisatie: organisaties.gemeente },
      { id: 'beheer', geheim: 'beheer', organisatie: organisaties[soort], beheer: true },
    ],
    abonnees:
      soort === 'regiesysteem'
        ? (['aanbieder', 'huisarts'] as const).map((one) => ({
            organisatie: organisaties[one],
            url: onderweg(`http://127.0.0.1:${poorten[one]}`),
            client: soort,
            geheim: soort,
          }))
        : [],
    afspraken: afspraken(),
    rapportages: soort === 'regiesysteem' ? [telwens(rapportagekop)] : [],
    verzoekenPerMinuut: 6000,
    bronnen:
      asks === undefined
        ? []
        : [
            {
              bron: bronVan('regiesysteem'),
              openbaar: 'https://regiesysteem.example.nl',
              url,
              client: soort,
              geheim: soort,
              ...asks,
            },
          ],
  }
}
