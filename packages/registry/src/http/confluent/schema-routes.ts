import type { FastifyInstance } from 'fastify'
import type { Content } from '../../contents/content.ts'
import { schemaUnknown } from '../../lookup/find-version.ts'
import type { Outcome } from '../../refusal.ts'
import { given, refused } from '../../refusal.ts'
import { writeSubject } from '../../subjects/subject-name.ts'
import type { Version } from '../../subjects/version.ts'
import type { Ask } from './ask.ts'
import { contextOrNational, FixedText, LongList, serve } from './ask.ts'
import type { ServedParts } from './parts.ts'
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
    const content = await byId(parts, ask)
    if (!content.ok) return content
    const versions = await store.versionsOfContent(content.value.id, ask.query.sight())
    return given([...new Set(versions.map(writeSubject))])
  })
  get(`${url}/versions`, async (ask) => {
    const content = await byId(parts, ask)
    if (!content.ok) return content
    const versions = await store.versionsOfContent(content.value.id, ask.query.sight())
    return given(versions.map((each) => ({ subject: writeSubject(each), version: each.version })))
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
    const versions = await store.versionsOfContent(id, 'also-deleted')
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
  { query, context, acceptsUnknown }: Ask,
): Promise<Outcome<LongList>> {
  const filter = readPrefix(query.text('subjectPrefix'), context)
  if (!filter.ok) return filter
  const versions = await parts.registering.store.allVersions(
    { ...filter.value, sight: query.sight(), latestOnly: query.flag('latestOnly') },
    query.page(mostVersions),
  )
  return given(new LongList(records(parts, versions, acceptsUnknown)))
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
async function byId({ registering: { store } }: ServedParts, { param }: Ask): Promise<Outcome<Content>> {
  const text = param('id')
  const content = /^[1-9]\d{0,14}$/u.test(text) ? await store.content(Number(text)) : undefined
  return content === undefined ? refused(schemaUnknown('id')) : given(content)
}

async function byGuid({ registering: { store } }: ServedParts, { param }: Ask): Promise<Outcome<Content>> {
  const text = param('guid').toLowerCase()
  const content = /^[\da-f-]{36}$/u.test(text) ? await store.contentByGuid(text) : undefined
  return content === undefined ? refused(schemaUnknown('guid')) : given(content)
}
