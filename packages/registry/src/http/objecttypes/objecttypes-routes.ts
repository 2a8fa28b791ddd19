import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Authorize } from '../../access/caller.ts'
import { bundledSchema } from '../../bundling/bundled-schema.ts'
import type { Catalogue, CatalogueEntry } from '../../catalogue/search.ts'
import type { Shelves } from '../../lookup/bundle.ts'
import { schemaUnknown } from '../../lookup/find-version.ts'
import type { Classification } from '../../subjects/description.ts'
import { classifications } from '../../subjects/description.ts'
import type { SubjectName } from '../../subjects/subject-name.ts'
import type { Version } from '../../subjects/version.ts'
import { readingOf } from '../reading.ts'
import { answering, pathPart } from '../v1/machinery/answering.ts'
import { Given } from '../v1/machinery/given.ts'
import { answerOf, problemOf } from '../v1/machinery/of-refusals.ts'
import { readableContexts } from '../v1/machinery/readable.ts'
import type { Answer } from '../v1/machinery/violation.ts'
import { typeFinder } from './known-types.ts'
import type { FindType } from './known-types.ts'
import { pageHead, pageText, readPage } from './paging.ts'
import type { PageHead } from './paging.ts'
import {
  classificationOf,
  dataClassifications,
  objecttypesBase,
  objectTypeWire,
  objectVersionWire,
} from './object-type-wire.ts'

/** What the facade is made of; a part of what our own API has. */
export interface ObjecttypesParts extends Shelves {
  readonly authorize: Authorize
  readonly catalogue: Catalogue
  readonly publicReading: boolean
  /** Where the registry is reached, without a slash at the end; read at each answer. */
  readonly origin: { readonly publicUrl: string }
}

const mostTypes = 100_000

/** The version of the Objecttypes API that is followed. */
const followed = '2.2.2'

/**
 * Reading in the shape of the Objecttypes API, so that components that validate objects by it load our schemas: a subject
 * is an object type, and each version comes as one schema that needs no other. Writing is not done here.
 */
export async function objecttypesRoutes(app: FastifyInstance, parts: ObjecttypesParts): Promise<void> {
  const find = typeFinder(parts.store)
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('api-version', followed)
  })
  app.get(
    '/objecttypes',
    answering((request, reply) => listTypes(request, reply, parts)),
  )
  app.get(
    '/objecttypes/:uuid',
    answering((request) => readType(request, parts, find)),
  )
  app.get(
    '/objecttypes/:uuid/versions',
    answering((request, reply) => listVersions(request, reply, { parts, find })),
  )
  app.get(
    '/objecttypes/:uuid/versions/:version',
    answering((request, reply) => readVersion(request, reply, { parts, find })),
  )
}

async function listTypes(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: ObjecttypesParts,
): Promise<Answer<unknown>> {
  const query = new Given('query', request.query)
  const page = readPage(query)
  const word = query.word('dataClassification', Object.values(dataClassifications))
  const asked = query.answer({ page, classification: classificationNamed(word) })
  if (!asked.ok) return asked
  const readable = await readableContexts(request, parts, undefined)
  if (!readable.ok) return readable
  const { classification, page: wanted } = asked.value
  // What nobody classified is shown as confidential, so it is found as that; the catalogue knows only what was said.
  const { entries } = await parts.catalogue.find({}, readable.value, { offset: 0, limit: mostTypes })
  const fitting = entries.filter(
    ({ description }) =>
      classification === undefined ||
      classificationOf(description.classificatie) === classificationOf(classification),
  )
  const some = fitting.slice((wanted.number - 1) * wanted.size, wanted.number * wanted.size)
  const url = `${parts.origin.publicUrl}${objecttypesBase}/objecttypes`
  const head = pageHead(fitting.length, wanted, url, request)
  return sendPage(
    reply,
    head,
    oneByOne(some, (entry) => typeOf(entry, parts)),
  )
}

async function typeOf(entry: CatalogueEntry, { store, origin }: ObjecttypesParts): Promise<unknown> {
  return objectTypeWire(entry, await store.versions(entry.version, 'live'), origin.publicUrl)
}

async function readType(
  request: FastifyRequest,
  parts: ObjecttypesParts,
  find: FindType,
): Promise<Answer<unknown>> {
  const name = await wantedType(request, parts, find)
  if (!name.ok) return name
  const latest = await parts.store.version(name.value, 'latest', 'live')
  const entry = latest === undefined ? undefined : await parts.catalogue.entryOf(latest)
  return entry === undefined ? unknown : { ok: true, value: await typeOf(entry, parts) }
}

async function listVersions(
  request: FastifyRequest,
  reply: FastifyReply,
  { parts, find }: { readonly parts: ObjecttypesParts; readonly find: FindType },
): Promise<Answer<unknown>> {
  const query = new Given('query', request.query)
  const asked = query.answer(readPage(query))
  if (!asked.ok) return asked
  const name = await wantedType(request, parts, find)
  if (!name.ok) return name
  const versions = await parts.store.versions(name.value, 'live')
  const { number, size } = asked.value
  const url = `${parts.origin.publicUrl}${request.url.replace(/\?.*$/su, '')}`
  const head = pageHead(versions.length, asked.value, url, request)
  const some = versions.slice((number - 1) * size, number * size)
  return sendPage(
    reply,
    head,
    oneByOne(some, async (version) => {
      const one = await versionOf(version, parts)
      // Gone since the list was made, by a deletion.
      return one.ok ? one.value : undefined
    }),
  )
}

/** One after the other, as fast as the client takes them: a schema with all that it builds on can be large. */
async function* oneByOne<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
): AsyncGenerator {
  for (const item of items) {
    const done = await work(item)
    if (done !== undefined) yield done
  }
}

function sendPage(reply: FastifyReply, head: PageHead, results: AsyncIterable<unknown>): Answer<unknown> {
  reply.header('content-type', 'application/json')
  return { ok: true, value: Readable.from(pageText(head, results), { highWaterMark: 1 }) }
}

async function readVersion(
  request: FastifyRequest,
  _reply: FastifyReply,
  { parts, find }: { readonly parts: ObjecttypesParts; readonly find: FindType },
): Promise<Answer<unknown>> {
  const name = await wantedType(request, parts, find)
  if (!name.ok) return name
  const number = pathPart(request, 'version')
  const version = /^[1-9]\d{0,8}$/u.test(number)
    ? await parts.store.version(name.value, Number(number), 'live')
    : undefined
  return version === undefined ? unknown : versionOf(version, parts)
}

async function versionOf(version: Version, parts: ObjecttypesParts): Promise<Answer<unknown>> {
  const content = await parts.contents.content(version)
  if (content === undefined) return unknown
  const bundled = answerOf(await bundledSchema(parts, content))
  return bundled.ok
    ? { ok: true, value: objectVersionWire(version, bundled.value, parts.origin.publicUrl) }
    : bundled
}

async function wantedType(
  request: FastifyRequest,
  { authorize, publicReading }: ObjecttypesParts,
  find: FindType,
): Promise<Answer<SubjectName>> {
  const allowed = answerOf(await authorize(request, { action: 'read' }))
  if (!allowed.ok) return allowed
  const name = await find(pathPart(request, 'uuid').toLowerCase())
  // Anybody can work out the id of a name, so a 403 would say which names others have.
  const isSeen = name !== undefined && readingOf(allowed.value, publicReading).in(name.context)
  return isSeen ? { ok: true, value: name } : unknown
}

const unknown: Answer<never> = {
  ok: false,
  problem: problemOf([schemaUnknown('objecttype')], { in: 'path' }),
}

function classificationNamed(word: string | undefined): Classification | undefined {
  return classifications.find((classification) => dataClassifications[classification] === word)
}
