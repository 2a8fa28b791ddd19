import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Caller } from '../../../access/caller.ts'
import { checkDraft } from '../../../drafts/check-draft.ts'
import { dropDraft, findDraft, keepDraft, listDrafts } from '../../../drafts/draft-store.ts'
import type { KeptDraft } from '../../../drafts/draft.ts'
import { mayChange } from '../../../registration/may-register.ts'
import type { SeenSetting } from '../../../store/outcomes.ts'
import type { SubjectName } from '../../../subjects/subject-name.ts'
import { answering, namedBy, pathPart } from '../machinery/answering.ts'
import { jsonBody } from '../machinery/bodies.ts'
import { moved, revisionTag, seenRevision } from '../machinery/conditions.ts'
import { Given } from '../machinery/given.ts'
import { answerOf } from '../machinery/of-refusals.ts'
import { problem } from '../machinery/violation.ts'
import type { Answer } from '../machinery/violation.ts'
import { publish } from '../publish.ts'
import type { V1Parts } from '../v1-parts.ts'
import { checkWire, draftWire, readDraftBody } from '../wire/draft-wire.ts'
import { draftLink } from '../wire/links.ts'
import { pageWire, readPage, slice } from '../wire/page.ts'

/** From draft to version. Drafts are seen only by those who may publish. */
export async function draftRoutes(app: FastifyInstance, parts: V1Parts): Promise<void> {
  const drafts = '/schemas/:naam/concepten'
  app.get(
    drafts,
    answering((request) => list(request, parts)),
  )
  app.post(
    drafts,
    answering((request, reply) => save(request, reply, { parts, isNew: true })),
  )
  app.get(
    `${drafts}/:conceptId`,
    answering(async (request, reply) => {
      const found = await wantedDraft(request, parts)
      return found.ok ? shown(reply, found.value.name, found.value.kept) : found
    }),
  )
  app.put(
    `${drafts}/:conceptId`,
    answering((request, reply) => save(request, reply, { parts, isNew: false })),
  )
  app.delete(
    `${drafts}/:conceptId`,
    answering((request, reply) => drop(request, reply, parts)),
  )
  app.post(
    `${drafts}/:conceptId/_toets`,
    answering((request) => check(request, parts)),
  )
  app.post(
    `${drafts}/:conceptId/_publiceer`,
    answering((request, reply) => publishSeen(request, reply, parts)),
  )
}

/** A draft that somebody who may see it asks for. */
export interface WantedDraft {
  readonly name: SubjectName
  readonly caller: Caller
  readonly kept: KeptDraft
}

async function wantedDraft(request: FastifyRequest, parts: V1Parts): Promise<Answer<WantedDraft>> {
  const named = await namedBy(request, parts, { action: 'publish' })
  if (!named.ok) return named
  const kept = await findDraft(parts.store, named.value.name, pathPart(request, 'conceptId'))
  return kept === undefined ? unknown : { ok: true, value: { ...named.value, kept } }
}

async function list(request: FastifyRequest, parts: V1Parts): Promise<Answer<unknown>> {
  const named = await namedBy(request, parts, { action: 'publish' })
  if (!named.ok) return named
  const query = new Given('query', request.query)
  const page = query.answer(readPage(query))
  if (!page.ok) return page
  const { items, total } = slice(await listDrafts(parts.store, named.value.name), page.value)
  const wires = items.map((kept) => draftWire(named.value.name, kept, 'summary'))
  return { ok: true, value: pageWire({ items: wires, total }, page.value, request.url) }
}

async function save(
  request: FastifyRequest,
  reply: FastifyReply,
  { parts, isNew }: { readonly parts: V1Parts; readonly isNew: boolean },
): Promise<Answer<unknown>> {
  const place = isNew ? await newPlace(request, parts) : await seenPlace(request, parts)
  if (!place.ok) return place
  const { name, caller, id, revision, settings } = place.value
  const body = jsonBody(request)
  if (!body.ok) return body
  const draft = readDraftBody(body.value, { changedAt: parts.clock().toISOString(), changedBy: caller.name })
  if (!draft.ok) return draft
  const kept = await keepDraft(parts.store, name, { id, revision, draft: draft.value }, settings)
  if (kept === undefined) return moved
  if (isNew) reply.code(201).header('location', draftLink(name, id))
  return shown(reply, name, kept)
}

interface Place {
  readonly name: SubjectName
  readonly caller: Caller
  readonly id: string
  readonly revision: number
  readonly settings: readonly SeenSetting[]
}

async function newPlace(request: FastifyRequest, parts: V1Parts): Promise<Answer<Place>> {
  const named = await namedBy(request, parts, { action: 'publish' })
  if (!named.ok) return named
  const open = answerOf(await mayChange(parts.store, named.value.name))
  return open.ok
    ? { ok: true, value: { ...named.value, id: parts.newId(), revision: 0, settings: open.value } }
    : open
}

async function seenPlace(request: FastifyRequest, parts: V1Parts): Promise<Answer<Place>> {
  const found = await wantedDraft(request, parts)
  if (!found.ok) return found
  const { name, caller, kept } = found.value
  const open = answerOf(await mayChange(parts.store, name))
  if (!open.ok) return open
  const seen = seenRevision(request, kept.revision)
  const place = { name, caller, id: kept.id, settings: open.value }
  return seen.ok ? { ok: true, value: { ...place, revision: seen.value } } : seen
}

async function drop(request: FastifyRequest, reply: FastifyReply, parts: V1Parts): Promise<Answer<unknown>> {
  const place = await seenPlace(request, parts)
  if (!place.ok) return place
  const { name, caller, id, revision, settings } = place.value
  const dropped = { id, revision, actor: caller.name, at: parts.clock().toISOString() }
  const isGone = await dropDraft(parts.store, name, dropped, settings)
  if (!isGone) return moved
  reply.code(204)
  return { ok: true, value: undefined }
}

async function publishSeen(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: V1Parts,
): Promise<Answer<unknown>> {
  const found = await wantedDraft(request, parts)
  if (!found.ok) return found
  const open = answerOf(await mayChange(parts.store, found.value.name))
  if (!open.ok) return open
  const seen = seenRevision(request, found.value.kept.revision)
  return seen.ok ? publish(request, reply, { parts, ...found.value }) : seen
}

async function check(request: FastifyRequest, parts: V1Parts): Promise<Answer<unknown>> {
  const found = await wantedDraft(request, parts)
  if (!found.ok) return found
  const { name, kept } = found.value
  return { ok: true, value: checkWire(await checkDraft(parts, name, kept.draft)) }
}

function shown(reply: FastifyReply, name: SubjectName, kept: KeptDraft): Answer<unknown> {
  reply.header('etag', revisionTag(kept.revision))
  return { ok: true, value: draftWire(name, kept, 'whole') }
}

const unknown = problem(404, {
  code: 'draft-unknown',
  nl: 'Dit concept is er niet (meer).',
  en: 'There is no such draft (any more).',
})
