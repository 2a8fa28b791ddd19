import type { FastifyReply, FastifyRequest } from 'fastify'
import { publishDraft } from '../../drafts/publish-draft.ts'
import type { Publication, Published } from '../../drafts/publish-draft.ts'
import type { DraftFinding } from '../../drafts/finding.ts'
import { keyOfDescription, readDescription } from '../../subjects/description.ts'
import { jsonBody } from './machinery/bodies.ts'
import { Given } from './machinery/given.ts'
import { problemOf } from './machinery/of-refusals.ts'
import { problem } from './machinery/violation.ts'
import type { Answer } from './machinery/violation.ts'
import type { WantedDraft } from './routes/draft-routes.ts'
import type { V1Parts } from './v1-parts.ts'
import { readLabel } from './wire/draft-wire.ts'
import { versionLink } from './wire/links.ts'
import { versionWire } from './wire/version-wire.ts'

/** Publishes a draft, and tells where the version stands or everything that is in its way. */
export async function publish(
  request: FastifyRequest,
  reply: FastifyReply,
  { parts, name, caller, kept }: WantedDraft & { readonly parts: V1Parts },
): Promise<Answer<unknown>> {
  const body = jsonBody(request)
  if (!body.ok) return body
  const publication = readPublication(body.value, caller.name)
  if (!publication.ok) return publication
  const published = await publishDraft(parts, name, { kept, publication: publication.value })
  return answerFor(published, reply, parts)
}

function readPublication(body: unknown, actor: string): Answer<Publication> {
  const given = new Given('body', body)
  const motivation = given.needed('motivering', 2000)
  const label = readLabel(given)
  const rightsConfirmed = given.flag('rechtenVerruimingBevestigd')
  return given.answer({ actor, motivation, rightsConfirmed, ...(label === undefined ? {} : { label }) })
}

async function answerFor(
  published: Published,
  reply: FastifyReply,
  { store }: V1Parts,
): Promise<Answer<unknown>> {
  if (published.outcome === 'rights-widened') return widened(published.findings)
  const { registered } = published
  if (!registered.ok) return { ok: false, problem: problemOf(registered.refusals, { in: 'body', under: '' }) }
  const { version, content, created } = registered.value
  if (created) reply.code(201).header('location', versionLink(version))
  const record = await store.record('onderwerp', keyOfDescription(version))
  return { ok: true, value: versionWire(version, content, readDescription(record?.value)) }
}

function widened(findings: readonly DraftFinding[]): Answer<never> {
  return problem(
    409,
    {
      code: 'rights-widened',
      nl: 'Met deze versie zien of doen sommigen meer. Bevestig dat met rechtenVerruimingBevestigd en zeg waarom.',
      en: 'With this version some see or do more. Confirm that with rechtenVerruimingBevestigd and say why.',
    },
    findings.map(({ code, pointer, nl, en }) => ({ code, in: 'body', plaats: pointer ?? '', nl, en })),
  )
}
