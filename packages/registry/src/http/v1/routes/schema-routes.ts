import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { SchemaFilter } from '../../../catalogue/search.ts'
import { findVersion, subjectUnknown } from '../../../lookup/find-version.ts'
import { membersOf } from '../../../records/members.ts'
import { mayChange } from '../../../registration/may-register.ts'
import { effectiveSetting } from '../../../settings/effective.ts'
import {
  classifications,
  describedTexts,
  keyOfDescription,
  readDescription,
} from '../../../subjects/description.ts'
import type { Description } from '../../../subjects/description.ts'
import type { SubjectName } from '../../../subjects/subject-name.ts'
import { answering, namedBy } from '../machinery/answering.ts'
import { jsonBody } from '../machinery/bodies.ts'
import { moved, revisionTag, seenRevision } from '../machinery/conditions.ts'
import { Given } from '../machinery/given.ts'
import { answerOf, problemOf } from '../machinery/of-refusals.ts'
import type { Answer } from '../machinery/violation.ts'
import { readableContexts } from '../machinery/readable.ts'
import type { V1Parts } from '../v1-parts.ts'
import { offsetOf, pageWire, readPage } from '../wire/page.ts'
import type { AskedPage } from '../wire/page.ts'
import { policyWire, summaryWire } from '../wire/schema-wire.ts'
import { versionStatuses } from '../wire/status-words.ts'

/** `/schemas` and what is said of one schema as a whole. */
export async function schemaRoutes(app: FastifyInstance, parts: V1Parts): Promise<void> {
  app.get(
    '/schemas',
    answering((request) => search(request, parts)),
  )
  app.get(
    '/schemas/:naam',
    answering(async (request, reply) => {
      const named = await namedBy(request, parts, { action: 'read' })
      return named.ok ? describe(reply, parts, named.value.name) : named
    }),
  )
  app.patch(
    '/schemas/:naam',
    answering((request, reply) => change(request, reply, parts)),
  )
}

async function search(request: FastifyRequest, parts: V1Parts): Promise<Answer<unknown>> {
  const asked = readFilter(request.query)
  if (!asked.ok) return asked
  const { filter, page } = asked.value
  const readable = await readableContexts(request, parts, filter.context)
  if (!readable.ok) return readable
  const found = await parts.catalogue.find(filter, readable.value, {
    offset: offsetOf(page),
    limit: page.size,
  })
  return {
    ok: true,
    value: pageWire({ items: found.entries.map(summaryWire), total: found.total }, page, request.url),
  }
}

function readFilter(given: unknown): Answer<{ readonly filter: SchemaFilter; readonly page: AskedPage }> {
  const query = new Given('query', given)
  const page = readPage(query)
  const filter = {
    words: query.text('zoek', 200),
    context: query.text('context', 130),
    status: query.word('status', versionStatuses),
    owner: query.text('eigenaar', 200),
    classification: query.word('classificatie', classifications),
    term: query.text('begrip', 100),
  }
  return query.answer({ filter, page })
}

async function describe(reply: FastifyReply, parts: V1Parts, name: SubjectName): Promise<Answer<unknown>> {
  const { store, catalogue } = parts
  const latest = answerOf(await findVersion(store, { name, version: 'latest', sight: 'live' }), {
    in: 'path',
  })
  if (!latest.ok) return latest
  const found = { context: latest.value.context, subject: latest.value.subject }
  const [entry, versions, setting, record] = await Promise.all([
    catalogue.entryOf(latest.value),
    store.versions(found, 'live'),
    effectiveSetting(store, found),
    store.record('onderwerp', keyOfDescription(found)),
  ])
  reply.header('etag', revisionTag(record?.revision ?? 0))
  const head = entry === undefined ? {} : summaryWire(entry)
  return { ok: true, value: { ...head, aantalVersies: versions.length, beleid: policyWire(setting) } }
}

async function change(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: V1Parts,
): Promise<Answer<unknown>> {
  const { store, clock } = parts
  const named = await namedBy(request, parts, { action: 'manage' })
  if (!named.ok) return named
  const { name, caller } = named.value
  const open = answerOf(await mayChange(store, name))
  if (!open.ok) return open
  const body = jsonBody(request)
  if (!body.ok) return body
  const key = keyOfDescription(name)
  const record = await store.record('onderwerp', key)
  const seen =
    record === undefined && request.headers['if-match'] === undefined
      ? { ok: true as const, value: 0 }
      : seenRevision(request, record?.revision ?? 0)
  if (!seen.ok) return seen
  const changed = patched(readDescription(record?.value), body.value)
  if (!changed.ok) return changed
  // What nobody can find is not described, and whoever writes in a context says nothing of the national set.
  if ((await store.version(name, 'latest', 'live')) === undefined)
    return { ok: false, problem: problemOf([subjectUnknown(name)], { in: 'path' }) }
  const entry = {
    at: clock().toISOString(),
    actor: caller.name,
    action: 'instelling-gewijzigd',
    on: name,
    detail: { onderwerp: true },
  } as const
  const written = await store.putRecord(
    { kind: 'onderwerp', key, value: changed.value },
    seen.value,
    entry,
    open.value,
  )
  return written.outcome === 'moved' ? moved : describe(reply, parts, name)
}

/** RFC 7396: what is null goes, what is left out stays. */
function patched(before: Description, body: unknown): Answer<Description> {
  const members = membersOf(body)
  const removed = [...members].filter(([, value]) => value === null).map(([name]) => name)
  const given = new Given('body', Object.fromEntries([...members].filter(([, value]) => value !== null)))
  const texts = Object.entries(describedTexts).flatMap(([name, longest]) => {
    const text = given.text(name, longest)
    return text === undefined ? [] : [[name, text] as const]
  })
  const classificatie = given.word('classificatie', classifications)
  const kept = Object.entries(before).filter(([name]) => !removed.includes(name))
  const after = {
    ...Object.fromEntries([...kept, ...texts]),
    ...(classificatie === undefined ? {} : { classificatie }),
  }
  return given.answer(readDescription(after))
}
