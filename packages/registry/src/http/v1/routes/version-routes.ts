import type { FastifyInstance, FastifyRequest } from 'fastify'
import { changeStatus } from '../../../drafts/change-status.ts'
import type { StatusChange } from '../../../drafts/change-status.ts'
import { findByWord } from '../../../lookup/find-by-word.ts'
import { findSubject, subjectUnknown } from '../../../lookup/find-version.ts'
import { keyOfDescription, readDescription } from '../../../subjects/description.ts'
import { mayChange } from '../../../registration/may-register.ts'
import { writeSubject } from '../../../subjects/subject-name.ts'
import type { SubjectName } from '../../../subjects/subject-name.ts'
import type { Version } from '../../../subjects/version.ts'
import { readingOf } from '../../reading.ts'
import { answering, namedBy, pathPart } from '../machinery/answering.ts'
import { jsonBody } from '../machinery/bodies.ts'
import { Given } from '../machinery/given.ts'
import { answerOf, problemOf } from '../machinery/of-refusals.ts'
import { problem } from '../machinery/violation.ts'
import type { Answer } from '../machinery/violation.ts'
import type { V1Parts } from '../v1-parts.ts'
import { pageWire, readPage, slice } from '../wire/page.ts'
import { readStatus } from '../wire/read-status.ts'
import { versionStatuses } from '../wire/status-words.ts'
import { present, referenceWire, versionWire } from '../wire/version-wire.ts'

/** The versions of a schema, their status, and what refers to them. */
export async function versionRoutes(app: FastifyInstance, parts: V1Parts): Promise<void> {
  app.get(
    '/schemas/:naam/versies',
    answering((request) => list(request, parts)),
  )
  app.get(
    '/schemas/:naam/versies/:versie',
    answering(async (request) => {
      const found = await wantedVersion(request, parts)
      return found.ok ? shown(parts, found.value) : found
    }),
  )
  app.get(
    '/schemas/:naam/versies/:versie/verwijzingen',
    answering((request) => references(request, parts)),
  )
  app.put(
    '/schemas/:naam/versies/:versie/status',
    answering((request) => setStatus(request, parts)),
  )
}

/** The version that a path names, as readers in its context see it. */
export async function wantedVersion(request: FastifyRequest, parts: V1Parts): Promise<Answer<Version>> {
  const named = await namedBy(request, parts, { action: 'read' })
  if (!named.ok) return named
  return answerOf(await findByWord(parts.store, named.value.name, pathPart(request, 'versie')), {
    in: 'path',
  })
}

async function shown({ store, contents }: V1Parts, version: Version): Promise<Answer<unknown>> {
  const [content, record] = await Promise.all([
    contents.content(version),
    store.record('onderwerp', keyOfDescription(version)),
  ])
  const held = content ?? { schemaHash: '', references: [] }
  return { ok: true, value: versionWire(version, held, readDescription(record?.value)) }
}

async function list(request: FastifyRequest, parts: V1Parts): Promise<Answer<unknown>> {
  const named = await namedBy(request, parts, { action: 'read' })
  if (!named.ok) return named
  const query = new Given('query', request.query)
  const asked = query.answer({ page: readPage(query), status: query.word('status', versionStatuses) })
  if (!asked.ok) return asked
  const { page, status } = asked.value
  const subject = await findSubject(parts.store, named.value.name, 'live')
  if (subject === undefined)
    return { ok: false, problem: problemOf([subjectUnknown(named.value.name)], { in: 'path' }) }
  const versions = await parts.store.versions(subject, 'live')
  const { items, total } = slice(
    versions.filter(({ state }) => status === undefined || state.status === status),
    page,
  )
  const answers = await Promise.all(items.map((version) => shown(parts, version)))
  const wires = answers.flatMap((answer) => (answer.ok ? [answer.value] : []))
  return { ok: true, value: pageWire({ items: wires, total }, page, request.url) }
}

async function references(request: FastifyRequest, parts: V1Parts): Promise<Answer<unknown>> {
  const found = await wantedVersion(request, parts)
  if (!found.ok) return found
  const { store, contents } = parts
  const [content, referrers] = await Promise.all([
    contents.content(found.value),
    store.referrers(found.value, found.value.version),
  ])
  const named = await namedBy(request, parts, { action: 'read' })
  if (!named.ok) return named
  const reading = readingOf(named.value.caller, parts.publicReading)
  const seen = referrers.filter(({ context }) => reading.in(context))
  const inkomend = seen.map((version) => ({
    schema: writeSubject(version),
    versie: version.version,
    ...present('label', version.label),
    status: version.state.status,
  }))
  return { ok: true, value: { uitgaand: (content?.references ?? []).map(referenceWire), inkomend } }
}

async function setStatus(request: FastifyRequest, parts: V1Parts): Promise<Answer<unknown>> {
  const named = await namedBy(request, parts, { action: 'manage' })
  if (!named.ok) return named
  const { name, caller } = named.value
  const version = await ownVersion(parts, name, pathPart(request, 'versie'))
  if (!version.ok) return version
  const open = answerOf(await mayChange(parts.store, name))
  if (!open.ok) return open
  const body = jsonBody(request)
  if (!body.ok) return body
  const at = parts.clock().toISOString()
  const state = readStatus(body.value, at)
  if (!state.ok) return state
  const content = await parts.contents.content(version.value)
  const change: StatusChange = {
    state: state.value,
    actor: caller.name,
    at,
    schemaHash: content?.schemaHash ?? '',
  }
  const outcome = await changeStatus(parts.store, version.value, change, {
    mayRead: readingOf(caller, parts.publicReading).in,
    settings: open.value,
  })
  if (outcome.outcome === 'written') return shown(parts, outcome.version)
  return refusedStatus[outcome.outcome]
}

/** The version of the subject itself: whoever writes in a context changes nothing of the national set. */
async function ownVersion({ store }: V1Parts, name: SubjectName, word: string): Promise<Answer<Version>> {
  const found = await findByWord(store, name, word)
  if (found.ok && found.value.context !== name.context)
    return { ok: false, problem: problemOf([subjectUnknown(name)], { in: 'path' }) }
  return answerOf(found, { in: 'path' })
}

const refusedStatus = {
  moved: problem(409, {
    code: 'status-moved',
    nl: 'Een ander heeft de status van deze versie, of wat hier is ingesteld, zojuist gewijzigd; lees haar opnieuw en besluit opnieuw.',
    en: 'Somebody else has just changed the status of this version, or what is set here; read it again and decide again.',
  }),
  withdrawn: problem(409, {
    code: 'version-withdrawn',
    nl: 'Wat is ingetrokken, blijft ingetrokken.',
    en: 'What was withdrawn stays withdrawn.',
  }),
  'successor-unknown': problem(
    422,
    { code: 'successor-unknown', nl: 'De opvolger bestaat niet.', en: 'The successor does not exist.' },
    [
      {
        code: 'successor-unknown',
        in: 'body',
        plaats: '/opvolger',
        nl: 'Moet een andere versie zijn die hier te lezen is, als `schema/nummer`.',
        en: 'Must be another version that can be read here, as `schema/number`.',
      },
    ],
  ),
  unknown: problem(404, {
    code: 'version-unknown',
    nl: 'Deze versie is er niet meer.',
    en: 'This version is gone.',
  }),
} as const
