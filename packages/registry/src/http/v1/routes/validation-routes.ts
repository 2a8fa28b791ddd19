import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { findByWord, lastVersion } from '../../../lookup/find-by-word.ts'
import { bundleOf } from '../../../validation/bundle-of.ts'
import type { SchemaBundle } from '../../../validation/schema-bundle.ts'
import type { DocumentsOutcome, SchemaTrouble } from '../../../validation/validation-issue.ts'
import { judgeLines } from '../judge-lines.ts'
import { answering, namedBy } from '../machinery/answering.ts'
import { bytesOf } from '../machinery/bodies.ts'
import { Given } from '../machinery/given.ts'
import { answerOf } from '../machinery/of-refusals.ts'
import { problem } from '../machinery/violation.ts'
import type { Answer } from '../machinery/violation.ts'
import type { V1Parts } from '../v1-parts.ts'
import { verdictWire } from '../wire/verdict-wire.ts'
import { versionNameWire } from '../wire/version-wire.ts'

/** Documents held against a schema: one, or line by line. Nothing of them is kept or logged. */
export async function validationRoutes(app: FastifyInstance, parts: V1Parts): Promise<void> {
  app.post(
    '/validaties/:schema',
    answering((request, reply) => validate(request, reply, parts)),
  )
}

async function validate(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: V1Parts,
): Promise<Answer<unknown>> {
  const chosen = await chosenSchema(request, parts)
  if (!chosen.ok) return chosen
  const { bundle, wire } = chosen.value
  if (request.body instanceof Readable) {
    const usable = refusedOutcome(await parts.validator.validate(bundle, []))
    if (usable !== undefined) return usable
    reply.header('content-type', 'application/x-ndjson')
    return { ok: true, value: Readable.from(judgeLines(request.body, bundle, parts.validator)) }
  }
  const outcome = await parts.validator.validate(bundle, [bytesOf(request)])
  const refused = refusedOutcome(outcome)
  if (refused !== undefined || outcome.outcome !== 'judged') return refused ?? busy
  const [verdict] = outcome.verdicts
  if (verdict === undefined || verdict.outcome === 'too-heavy' || verdict.outcome === 'not-judged')
    return tooHeavy
  return { ok: true, value: { schema: wire, onvolledig: false, bevindingen: [], ...verdictWire(verdict) } }
}

async function chosenSchema(
  request: FastifyRequest,
  parts: V1Parts,
): Promise<Answer<{ readonly bundle: SchemaBundle; readonly wire: unknown }>> {
  const named = await namedBy(request, parts, { action: 'read', parameter: 'schema' })
  if (!named.ok) return named
  const query = new Given('query', request.query)
  const asked = query.answer({ word: query.text('versie', 100) ?? lastVersion })
  if (!asked.ok) return asked
  const version = answerOf(await findByWord(parts.store, named.value.name, asked.value.word), { in: 'path' })
  if (!version.ok) return version
  const content = await parts.contents.content(version.value)
  if (content === undefined) return unusable('schema/invalid')
  const bundle = answerOf(await bundleOf(parts, content))
  if (!bundle.ok) return bundle
  return {
    ok: true,
    value: { bundle: bundle.value, wire: versionNameWire(version.value, content.schemaHash) },
  }
}

function refusedOutcome(
  outcome: DocumentsOutcome,
): { readonly ok: false; readonly problem: ReturnType<typeof problem>['problem'] } | undefined {
  if (outcome.outcome === 'busy') return busy
  return outcome.outcome === 'schema-unusable' ? unusable(outcome.trouble) : undefined
}

function unusable(trouble: SchemaTrouble): ReturnType<typeof problem> {
  return problem(422, {
    code: trouble.replace('/', '-'),
    nl: 'Met dit schema kan niet worden gevalideerd.',
    en: 'Nothing can be validated with this schema.',
  })
}

const tooHeavy = problem(422, {
  code: 'document-too-heavy',
  nl: 'Dit document beoordelen kost meer tijd of geheugen dan een document mag kosten.',
  en: 'Judging this document costs more time or memory than a document may cost.',
})

const busy = problem(503, {
  code: 'busy',
  nl: 'Het register is te druk; probeer het zo opnieuw.',
  en: 'The registry is too busy; try again.',
})
