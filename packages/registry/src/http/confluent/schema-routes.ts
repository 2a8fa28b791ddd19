import type { FastifyInstance } from 'fastify'
import type { Content } from '../../contents/content.ts'
import { schemaUnknown } from '../../lookup/find-version.ts'
import type { Outcome } from '../../refusal.ts'
import { given, refused } from '../../refusal.ts'
import { writeSubject } from '../../subjects/subject-name.ts'
import type { Version } from '../../subjects/version.ts'
import type { Ask } from './ask.ts'
import { contextOrNational, FixedText, LongList, serve } from './ask.ts'
import { inFormat } from './in-format.ts'
import type { ServedParts } from './parts.ts'
import { partOf } from './query.ts'
import { readPrefix } from './read-prefix.ts'
import { schemaString, versionRecord } from './shapes.ts'

/** Most versions in one list. */
const mostVersions = 1_000

type Get = (url: string, answer: (ask: Ask) => Promise<Outcome<unknown>>) => void

/** Schemas over all subjects: lists, and by the names that never change. */
export function schemaRoutes(app: FastifyInstance, parts: ServedParts): void {
  const get: Get = (url, answer) => serve(app, parts, { method: 'GET', url, action: 'read', answer })
  get('/schemas', (ask) => listSchemas(parts, ask))
  get('/schemas/types', async () => given(['JSON']))
  idRoutes(get, parts)
  guidRoutes(get, parts)
}

function idRoutes(get: Get, parts: ServedParts): void {
  const { store } = parts.registering
  const url = '/schemas/ids/:id'
  get(url, async (ask) => {
    const content = await byId(parts, ask)
    if (!content.ok) return content
    if (!ask.query.flag('fetchMaxId')) return given(fixedStringFor(ask, content.value))
    return given(stringFor(ask, content.value, await store.lastContentId()))
  })
  get(`${url}/schema`, async (ask) => {
    const content = await byId(parts, ask)
    return content.ok ? given(new FixedText(content.value.text)) : content
  })
  get(`${url}/subjects`, async (ask) => {
    const versions = await versionsById(parts, ask)
    return versions.ok ? given([...new Set(versions.value.map(writeSubject))]) : versions
  })
  get(`${url}/versions`, async (ask) => {
    const versions = await versionsById(parts, ask)
    if (!versions.ok) return versions
    return given(versions.value.map((each) => ({ subject: writeSubject(each), version: each.version })))
  })
}

function guidRoutes(get: Get, parts: ServedParts): void {
  const { store } = parts.registering
  get('/schemas/guids/:guid', async (ask) => {
    const content = await byGuid(parts, ask)
    return content.ok ? given(fixedStringFor(ask, content.value)) : content
  })
  get('/schemas/guids/:guid/ids', async (ask) => {
    const content = await byGuid(parts, ask)
    if (!content.ok) return content
    const { id } = content.value
    const versions = (await store.versionsOfContent(id, 'also-deleted')).filter(({ context }) =>
      ask.reading.in(context),
    )
    return given([...new Set(versions.map(({ context }) => context))].map((context) => ({ context, id })))
  })
}

function fixedStringFor(ask: Ask, content: Content): FixedText {
  return new FixedText(JSON.stringify(stringFor(ask, content)))
}

function stringFor(ask: Ask, content: Content, maxId?: number): Readonly<Record<string, unknown>> {
  return schemaString(content, { acceptsUnknown: ask.acceptsUnknown, maxId, context: contextOrNational(ask) })
}

async function listSchemas(
  parts: ServedParts,
  { query, context, acceptsUnknown, reading }: Ask,
): Promise<Outcome<LongList>> {
  const filter = readPrefix(query.text('subjectPrefix'), context)
  if (!filter.ok) return filter
  const { store } = parts.registering
  const where = { ...filter.value, sight: query.sight(), latestOnly: query.flag('latestOnly') }
  const page = query.page(mostVersions)
  if (reading.everywhere)
    return given(new LongList(records(parts, await store.allVersions(where, page), acceptsUnknown)))
  const seen = (await store.allVersions(where, {})).filter(({ context: own }) => reading.in(own))
  return given(new LongList(records(parts, partOf(seen, page), acceptsUnknown)))
}

/** One by one, because a thousand schemas of the largest size are more than a process may hold. */
async function* records(
  { registering: { contents } }: ServedParts,
  versions: readonly Version[],
  acceptsUnknown: boolean,
): AsyncGenerator {
  for (const version of versions) {
    const content = await contents.content(version)
    if (content !== undefined) yield versionRecord({ version, content }, acceptsUnknown)
  }
}

/** From the store itself: an id of which the last version was deleted for good must not live on in a memory. */
async function byId(parts: ServedParts, ask: Ask): Promise<Outcome<Content>> {
  const { store } = parts.registering
  const text = ask.param('id')
  const content = /^[1-9]\d{0,14}$/u.test(text) ? await store.content(Number(text)) : undefined
  return readable(parts, ask, content, 'id')
}

async function byGuid(parts: ServedParts, ask: Ask): Promise<Outcome<Content>> {
  const { store } = parts.registering
  const text = ask.param('guid').toLowerCase()
  const content = /^[\da-f-]{36}$/u.test(text) ? await store.contentByGuid(text) : undefined
  return readable(parts, ask, content, 'guid')
}

/** A content is seen by who may see a version that has it; to others it is as if it were not there. */
async function readable(
  parts: ServedParts,
  { reading, query }: Ask,
  content: Content | undefined,
  what: 'id' | 'guid',
): Promise<Outcome<Content>> {
  if (content === undefined) return refused(schemaUnknown(what))
  if (reading.everywhere) return inFormat(parts, { query }, content)
  const versions = await parts.registering.store.versionsOfContent(content.id, 'also-deleted')
  const isSeen = versions.some(({ context }) => reading.in(context))
  return isSeen ? inFormat(parts, { query }, content) : refused(schemaUnknown(what))
}

/** The versions that have a content, as far as they may be seen. */
async function versionsById(parts: ServedParts, ask: Ask): Promise<Outcome<readonly Version[]>> {
  const content = await byId(parts, ask)
  if (!content.ok) return content
  const versions = await parts.registering.store.versionsOfContent(content.value.id, ask.query.sight())
  return given(versions.filter(({ context }) => ask.reading.in(context)))
}
