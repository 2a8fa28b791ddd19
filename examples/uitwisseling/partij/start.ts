import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import { adresAlsProbleem, foutenAlsProbleem } from './antwoord/fouten.ts'
import { strikteJson } from './antwoord/json-lezen.ts'
import { vasteKoppen } from './antwoord/koppen.ts'
import { Limiet } from './antwoord/limiet.ts'
import { ProbleemError } from './antwoord/probleem.ts'
import { contract } from './contract.ts'
import { Bezorging } from './gebeurtenissen/bezorging.ts'
import { Postvak } from './gebeurtenissen/postvak.ts'
import type { Editie } from './handelingen/edities.ts'
import { Opslag } from './opslag/opslag.ts'
import { laadTypes } from './partij.ts'
import type { Instelling, Partij, Rapporteur } from './partij.ts'
import { gedeeldeRoutes } from './routes-gedeeld.ts'
import type { OpGebeurtenis } from './routes-gedeeld.ts'
import { routesVan } from './routes-verzameling.ts'
import { Aanmelding } from './toegang/aanmelding.ts'
import { tokenRoute } from './toegang/token-route.ts'

/** How a party is started. */
export interface Startwens {
  readonly instelling: Instelling
  /** File of the store; `:memory:` forgets everything at the end. */
  readonly opslag: string
  readonly port?: number
  readonly nu?: () => Date
  readonly opGebeurtenis?: OpGebeurtenis
  readonly bezorgElke?: number
  readonly rapporteer?: Rapporteur
  readonly edities?: readonly Editie[]
  /** Milliseconds within which a request must be in as a whole. */
  readonly geduld?: number
}

/** A party that listens. */
export interface Draaiend {
  readonly partij: Partij
  readonly url: string
  readonly bezorging: Bezorging
  readonly sluit: () => Promise<void>
}

/** Opens the store, listens, and starts to deliver. */
export async function startPartij(wens: Startwens): Promise<Draaiend> {
  const { instelling, port = 0, nu = () => new Date(), opGebeurtenis = () => {}, bezorgElke = 1000 } = wens
  const klok = (): number => nu().getTime()
  const opslag = new Opslag(wens.opslag)
  const partij: Partij = {
    instelling,
    opslag,
    postvak: new Postvak(opslag.database),
    aanmelding: new Aanmelding(`urn:samenspraak:partij:${instelling.organisatie}`),
    limieten: { adressen: new Limiet(klok), clients: new Limiet(klok) },
    types: await laadTypes(),
    nu,
    rapporteer: wens.rapporteer,
    edities: wens.edities ?? [],
  }
  const server = serverVan(partij, opGebeurtenis, wens.geduld ?? 30_000)
  const url = await server.listen({ port, host: '127.0.0.1' })
  const bezorging = new Bezorging(partij, bezorgElke)
  const sluit = async (): Promise<void> => {
    await bezorging.sluit()
    await server.close()
    opslag.sluit()
  }
  return { partij, url, bezorging, sluit }
}

const megabyte = 1_048_576

function serverVan(partij: Partij, opGebeurtenis: OpGebeurtenis, geduld: number): FastifyInstance {
  const server = Fastify({
    bodyLimit: megabyte,
    forceCloseConnections: true,
    frameworkErrors: adresAlsProbleem,
    // Who sends a body by drops holds a connection no longer than this.
    requestTimeout: geduld,
    http: { headersTimeout: geduld, connectionsCheckingInterval: Math.min(geduld, 5000) },
  })
  strikteJson(server)
  foutenAlsProbleem(server)
  vasteKoppen(server)
  const { limieten, instelling } = partij
  // By the address alone: whatever else who asks sends, they could send something else each time.
  server.addHook('onRequest', async ({ ip }) => {
    const seconds = limieten.adressen.wachten(ip, instelling.verzoekenPerMinuut)
    if (seconds !== undefined) throw new ProbleemError('te-veel-verzoeken', [], seconds)
  })
  tokenRoute(server, partij)
  gedeeldeRoutes(server, partij, opGebeurtenis)
  for (const verzameling of contract.verzamelingen) routesVan(server, partij, verzameling)
  return server
}
