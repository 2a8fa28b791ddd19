import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { findByWord, lastVersion } from '../../../lookup/find-by-word.ts'
import type { SubjectName } from '../../../subjects/subject-name.ts'
import type { Version } from '../../../subjects/version.ts'
import type { PreparedSchema } from '../../../validation/prepared-schemas.ts'
import type { DocumentsOutcome, SchemaTrouble } from '../../../validation/validation-issue.ts'
import { notePassed } from '../../validation-gate/passed.ts'
import type { HeldTrouble } from '../held-answers.ts'
import {
  afterTheLast,
  cameByProxy,
  mostHeld,
  mostHeldTogether,
  ReadAhead,
  refuseHeld,
} from '../held-answers.ts'
import { HeldRoom } from '../held-room.ts'
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
  const room = new HeldRoom(mostHeldTogether)
  app.post(
    '/validaties/:schema',
    answering((request, reply) => validate(request, reply, { ...parts, room })),
  )
}

async function validate(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: V1Parts & { readonly room: HeldRoom },
): Promise<Answer<unknown>> {
  const chosen = await chosenSchema(request, parts)
  if (!chosen.ok) return chosen
  const { bundle, wire, name, word, version, removals } = chosen.value
  if (request.body instanceof Readable) {
    const usable = refusedOutcome(await parts.validator.validate(bundle, []))
    if (usable !== undefined) return usable
    reply.header('content-type', 'application/x-ndjson')
    const body = new ReadAhead(request.body)
    const answers = judgeLines(body, bundle, parts.validator)
    if (!cameByProxy(request)) return { ok: true, value: Readable.from(answers) }
    const share = parts.room.share()
    const rest = (): Promise<HeldTrouble | undefined> => body.toTheEnd(mostHeld, share)
    const refuse = (trouble: HeldTrouble): string => refuseHeld(request, reply, trouble)
    return { ok: true, value: Readable.from(afterTheLast(answers, { most: mostHeld, share, rest, refuse })) }
  }
  const outcome = await parts.validator.validate(bundle, [bytesOf(request)])
  const refused = refusedOutcome(outcome)
  if (refused !== undefined || outcome.outcome !== 'judged') return refused ?? busy
  const [verdict] = outcome.verdicts
  if (verdict === undefined || verdict.outcome === 'too-heavy' || verdict.outcome === 'not-judged')
    return tooHeavy
  if (verdict.outcome === 'valid')
    notePassed(request, { name, word, version, removals, engine: () => parts.shelf(bundle) })
  return { ok: true, value: { schema: wire, onvolledig: false, bevindingen: [], ...verdictWire(verdict) } }
}

interface ChosenSchema extends PreparedSchema {
  readonly name: SubjectName
  readonly word: string
  readonly version: Version
  readonly wire: unknown
}

async function chosenSchema(request: FastifyRequest, parts: V1Parts): Promise<Answer<ChosenSchema>> {
  const named = await namedBy(request, parts, { action: 'read', parameter: 'schema' })
  if (!named.ok) return named
  const query = new Given('query', request.query)
  const asked = query.answer({ word: query.text('versie', 100) ?? lastVersion })
  if (!asked.ok) return asked
  const { name } = named.value
  const { word } = asked.value
  const version = answerOf(await findByWord(parts.store, name, word), { in: 'path' })
  if (!version.ok) return version
  const prepared = await parts.prepare(version.value)
  if (prepared === undefined) return unusable('schema/invalid')
  const schema = answerOf(prepared)
  if (!schema.ok) return schema
  const wire = versionNameWire(version.value, schema.value.content.schemaHash)
  return { ok: true, value: { ...schema.value, name, word, version: version.value, wire } }
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
