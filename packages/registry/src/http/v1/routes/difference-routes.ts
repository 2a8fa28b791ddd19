import type { FastifyInstance, FastifyRequest } from 'fastify'
import { readVersion } from '../../../compatibility/check.ts'
import { findByWord } from '../../../lookup/find-by-word.ts'
import { readSubject } from '../../../lookup/read-names.ts'
import type { SubjectName } from '../../../subjects/subject-name.ts'
import type { Version } from '../../../subjects/version.ts'
import { answering, namedBy } from '../machinery/answering.ts'
import { Given } from '../machinery/given.ts'
import { answerOf } from '../machinery/of-refusals.ts'
import { problem } from '../machinery/violation.ts'
import type { Answer } from '../machinery/violation.ts'
import type { V1Parts } from '../v1-parts.ts'
import { differenceWire } from '../wire/difference-wire.ts'
import { versionNameWire } from '../wire/version-wire.ts'

/** What is different between any two versions, with proof. */
export async function differenceRoutes(app: FastifyInstance, parts: V1Parts): Promise<void> {
  app.get(
    '/schemas/:naam/verschillen',
    answering((request) => difference(request, parts)),
  )
}

async function difference(request: FastifyRequest, parts: V1Parts): Promise<Answer<unknown>> {
  const named = await namedBy(request, parts, { action: 'read' })
  if (!named.ok) return named
  const query = new Given('query', request.query)
  const asked = query.answer({
    van: query.needed('van', 100),
    naar: query.needed('naar', 100),
    other: query.text('naarSchema', 400),
  })
  if (!asked.ok) return asked
  const { van, naar, other } = asked.value
  const target =
    other === undefined
      ? { ok: true as const, value: named.value.name }
      : await otherName(request, parts, other)
  if (!target.ok) return target
  const from = await side(parts, named.value.name, van)
  if (!from.ok) return from
  const to = await side(parts, target.value, naar)
  if (!to.ok) return to
  const found = await parts.compare(from.value.compared, to.value.compared)
  if (found === 'busy') return busy
  if (found === undefined) return tooHeavy
  return { ok: true, value: { van: from.value.wire, naar: to.value.wire, ...differenceWire(found) } }
}

async function otherName(
  request: FastifyRequest,
  { authorize }: V1Parts,
  text: string,
): Promise<Answer<SubjectName>> {
  const name = answerOf(readSubject(text, undefined), { in: 'query' })
  if (!name.ok) return name
  const allowed = answerOf(await authorize(request, { action: 'read', context: name.value.context }))
  return allowed.ok ? name : allowed
}

interface Side {
  readonly compared: NonNullable<Awaited<ReturnType<typeof readVersion>>>
  readonly wire: unknown
}

async function side(parts: V1Parts, name: SubjectName, word: string): Promise<Answer<Side>> {
  const found = answerOf<Version>(await findByWord(parts.store, name, word), { in: 'query' })
  if (!found.ok) return found
  const [compared, content] = await Promise.all([
    readVersion(parts, found.value),
    parts.contents.content(found.value),
  ])
  if (compared === undefined || content === undefined) return incomplete
  return { ok: true, value: { compared, wire: versionNameWire(found.value, content.schemaHash) } }
}

const incomplete = problem(422, {
  code: 'schema-reference-unresolved',
  nl: 'Een schema waarop deze versie bouwt, is er niet meer.',
  en: 'A schema that this version builds on is no longer there.',
})

const tooHeavy = problem(422, {
  code: 'comparison-too-heavy',
  nl: 'Deze twee versies vergelijken kost meer dan een vergelijking mag kosten.',
  en: 'Comparing these two versions costs more than a comparison may cost.',
})

const busy = problem(503, {
  code: 'busy',
  nl: 'Het register is te druk; probeer het zo opnieuw.',
  en: 'The registry is too busy; try again.',
})
