import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ProbleemError } from './antwoord/probleem.ts'
import { getalIn, halfjaarIn, leest } from './antwoord/verzoek.ts'
import { bekende, metDoel } from './antwoord/vrager-van.ts'
import { contract, description } from './contract.ts'
import { magMelden, overtredingenVan } from './gebeurtenissen/gebeurtenis.ts'
import { inTeHalen } from './gebeurtenissen/inhalen.ts'
import { rapportage } from './handelingen/rapportage.ts'
import { isObject } from './json-object.ts'
import type { JsonObject } from './json-object.ts'
import type { Partij } from './partij.ts'

/** What a program does with an event that is new to it. */
export type OpGebeurtenis = (gebeurtenis: JsonObject) => void

/** The operations that belong to no collection. */
export function gedeeldeRoutes(server: FastifyInstance, partij: Partij, opGebeurtenis: OpGebeurtenis): void {
  server.get('/v1/mogelijkheden', async (_, reply) => reply.send(mogelijkhedenVan(partij)))
  server.get('/v1/openapi.json', async (_, reply) => reply.type('application/json').send(description()))
  server.get('/v1/halfjaarrapportages/:halfjaar', async (request, reply) => {
    const vrager = await metDoel(partij, request)
    const { jaar, helft } = halfjaarIn(request)
    return reply.send(rapportage(partij, vrager, jaar, helft))
  })
  server.post('/v1/gebeurtenissen', async (request, reply) =>
    ontvangen(partij, opGebeurtenis, request, reply),
  )
  server.get('/v1/gebeurtenissen', async (request, reply) => {
    const vrager = await metDoel(partij, request)
    const vanaf = getalIn(request, 'vanaf', 0, Number.MAX_SAFE_INTEGER, 0)
    const aantal = getalIn(request, 'aantal', 1, 1000, 100)
    return reply.send(inTeHalen(partij, vrager, vanaf, aantal))
  })
}

function mogelijkhedenVan({ edities = [] }: Partij): JsonObject {
  return {
    versie: contract.versie,
    berichten: contract.verzamelingen.map(({ pad, bericht, schema, handelingen }) => {
      const oudere = edities.filter((een) => een.pad === pad).map((een) => een.schema)
      return { verzameling: pad, bericht, schemas: [schema, ...oudere], handelingen }
    }),
  }
}

async function ontvangen(
  partij: Partij,
  opGebeurtenis: OpGebeurtenis,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const vrager = await bekende(partij, request)
  const type = leest(request, 'application/cloudevents+json', 'application/cloudevents-batch+json')
  const isBatch = type === 'application/cloudevents-batch+json'
  const { body } = request
  if (isBatch && !Array.isArray(body)) throw new ProbleemError('gebeurtenis-ongeldig')
  const events: readonly unknown[] = isBatch && Array.isArray(body) ? body : [body]
  if (events.length > 1000) throw new ProbleemError('te-groot')
  const wrong = events.flatMap((event, index) =>
    overtredingenVan(event).map((one) => {
      const pointer = `${isBatch ? `/${index}` : ''}${one.location?.pointer ?? ''}`
      return { ...one, location: { pointer } }
    }),
  )
  if (wrong.length > 0) throw new ProbleemError('gebeurtenis-ongeldig', wrong.slice(0, 1000))
  const received = events.filter(isObject)
  if (!received.every((event) => magMelden(partij, vrager, event))) throw new ProbleemError('niet-toegestaan')
  // All of a batch is taken in, or nothing.
  const outcome = partij.opslag.inEenKeer(() =>
    received.map((event) => ({ event, isNew: partij.postvak.ontvang(event) })),
  )
  for (const { event, isNew } of outcome) if (isNew) opGebeurtenis(event)
  return reply.code(202).send({
    gebeurtenissen: outcome.map(({ event, isNew }) => {
      return { id: event['id'], source: event['source'], uitkomst: isNew ? 'nieuw' : 'bekend' }
    }),
  })
}
