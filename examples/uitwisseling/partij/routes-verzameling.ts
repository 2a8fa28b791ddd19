import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ProbleemError } from './antwoord/probleem.ts'
import { idIn, leest, spreekt, versienummerIn } from './antwoord/verzoek.ts'
import { bekende, metDoel } from './antwoord/vrager-van.ts'
import type { Handeling, Verzameling } from './contract.ts'
import { inEditie, spreektEditie } from './handelingen/edities.ts'
import { gezien, inzageVan } from './handelingen/inzage.ts'
import { trekIn } from './handelingen/intrekken.ts'
import { maak } from './handelingen/maken.ts'
import { versiesVoor } from './handelingen/versies.ts'
import { wijzig } from './handelingen/wijzigen.ts'
import { zoek } from './handelingen/zoeken.ts'
import type { JsonObject } from './json-object.ts'
import type { Partij } from './partij.ts'
import type { Vrager } from './toegang/aanmelding.ts'

/** The operations of one collection, as far as the contract gives it them. */
export function routesVan(server: FastifyInstance, partij: Partij, verzameling: Verzameling): void {
  const can = (one: Handeling): boolean => verzameling.handelingen.includes(one)
  const base = `/v1/${verzameling.pad}`
  if (can('maken')) server.post(base, async (request, reply) => maken(partij, verzameling, request, reply))
  if (can('zoeken'))
    server.post(`${base}/zoekvragen`, async (request, reply) => {
      const vrager = await metDoel(partij, request)
      spreekt(request, verzameling)
      leest(request, 'application/json')
      return reply.send(zoek(partij, verzameling, vrager, request.body))
    })
  server.get(`${base}/:id`, async (request, reply) => lezen(partij, verzameling, request, reply))
  if (can('wijzigen'))
    server.patch(`${base}/:id`, async (request, reply) => wijzigen(partij, verzameling, request, reply))
  if (can('intrekken'))
    server.post(`${base}/:id/intrekking`, async (request, reply) => {
      const vrager = await metDoel(partij, request)
      spreekt(request, verzameling)
      leest(request, 'application/json')
      const document = trekIn(partij, verzameling, vrager, idIn(request), request.body)
      return toon(partij, verzameling, { vrager, document, status: 200 }, reply)
    })
  if (can('versies')) versies(server, partij, verzameling)
}

async function maken(
  partij: Partij,
  verzameling: Verzameling,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const vrager = await bekende(partij, request)
  if (!vrager.beheer && vrager.doel === undefined) throw new ProbleemError('doel-ontbreekt')
  spreekt(request, verzameling)
  leest(request, 'application/json')
  const { id, document, isNieuw } = maak(partij, verzameling, vrager, request.body)
  if (isNieuw) reply.header('Location', `/v1/${verzameling.pad}/${id}`)
  return toon(partij, verzameling, { vrager, document, status: isNieuw ? 201 : 200 }, reply)
}

async function lezen(
  partij: Partij,
  verzameling: Verzameling,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const vrager = await metDoel(partij, request)
  spreektEditie(partij, verzameling, request)
  const inzage = gezien(partij, verzameling, vrager, idIn(request))
  const { document, kenmerk, verlies } = inEditie(partij, verzameling, request, inzage)
  reply.header('ETag', `"${kenmerk}"`).header('Vary', 'Accept')
  if (verlies.length > 0) reply.header('Samenspraak-Verlies', verlies.join(','))
  const known = (request.headers['if-none-match'] ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//u, ''))
  return known.includes(`"${kenmerk}"`) || known.includes('*') ? reply.code(304).send() : reply.send(document)
}

async function wijzigen(
  partij: Partij,
  verzameling: Verzameling,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const vrager = await metDoel(partij, request)
  spreekt(request, verzameling)
  leest(request, 'application/json-patch+json')
  const id = idIn(request)
  const kenmerk = /^"([^"]*)"$/u.exec(request.headers['if-match'] ?? '')?.[1]
  if (request.headers['if-match'] === undefined) throw new ProbleemError('voorwaarde-ontbreekt')
  // What nobody can see has not changed either.
  gezien(partij, verzameling, vrager, id)
  if (kenmerk === undefined) throw new ProbleemError('inzage-gewijzigd')
  if (!Array.isArray(request.body) || request.body.length === 0) throw new ProbleemError('wijziging-ongeldig')
  const gebeurtenis = verzameling.gebeurtenissen[1] ?? verzameling.gebeurtenissen[0]
  const document = wijzig(partij, verzameling, vrager, { id, kenmerk, patch: request.body, gebeurtenis })
  return toon(partij, verzameling, { vrager, document, status: 200 }, reply)
}

function versies(server: FastifyInstance, partij: Partij, verzameling: Verzameling): void {
  const path = `/v1/${verzameling.pad}/:id/versies`
  server.get(path, async (request, reply) => {
    const vrager = await metDoel(partij, request)
    spreekt(request, verzameling)
    const list = versiesVoor(partij, verzameling, vrager, idIn(request))
    return reply.send({
      versies: list.map(({ versienummer, vastgelegdOp }) => ({ versienummer, vastgelegdOp })),
    })
  })
  server.get(`${path}/:versienummer`, async (request, reply) => {
    const vrager = await metDoel(partij, request)
    spreekt(request, verzameling)
    const [id, number] = [idIn(request), versienummerIn(request)]
    const found = versiesVoor(partij, verzameling, vrager, id)[number - 1]
    if (found === undefined) throw new ProbleemError('niet-gevonden')
    return reply.header('ETag', `"${found.kenmerk}"`).send(found.document)
  })
}

/** Shows a document after it was written; who may write it may see nothing of it, and then only its kind is said. */
async function toon(
  partij: Partij,
  verzameling: Verzameling,
  {
    vrager,
    document,
    status,
  }: { readonly vrager: Vrager; readonly document: JsonObject; readonly status: number },
  reply: FastifyReply,
): Promise<FastifyReply> {
  const inzage = inzageVan(partij, verzameling, vrager, document)
  return reply
    .code(status)
    .header('ETag', `"${inzage?.kenmerk ?? ''}"`)
    .send(inzage?.document ?? { $schema: verzameling.schema })
}
