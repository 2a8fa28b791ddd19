import type { FastifyInstance, FastifyRequest } from 'fastify'
import { longestQuery } from '@samenspraak/term-search'
import { answering, pathPart } from '../machinery/answering.ts'
import { Given } from '../machinery/given.ts'
import { answerOf } from '../machinery/of-refusals.ts'
import { problem } from '../machinery/violation.ts'
import type { Answer } from '../machinery/violation.ts'
import type { V1Parts } from '../v1-parts.ts'
import { pageWire, readPage, slice } from '../wire/page.ts'

/** The words that schemas name; they are the same in every context. */
export async function termRoutes(app: FastifyInstance, parts: V1Parts): Promise<void> {
  app.get(
    '/begrippen',
    answering((request) => find(request, parts)),
  )
  app.get(
    '/begrippen/:sleutel',
    answering((request) => read(request, parts)),
  )
}

async function find(request: FastifyRequest, { authorize, glossary }: V1Parts): Promise<Answer<unknown>> {
  const allowed = answerOf(await authorize(request, { action: 'read' }))
  if (!allowed.ok) return allowed
  const query = new Given('query', request.query)
  const asked = query.answer({
    words: query.text('zoek', Math.min(200, longestQuery)),
    page: readPage(query),
  })
  if (!asked.ok) return asked
  const { words, page } = asked.value
  return { ok: true, value: pageWire(slice(await glossary.find(words), page), page, request.url) }
}

async function read(request: FastifyRequest, { authorize, glossary }: V1Parts): Promise<Answer<unknown>> {
  const allowed = answerOf(await authorize(request, { action: 'read' }))
  if (!allowed.ok) return allowed
  const term = await glossary.term(pathPart(request, 'sleutel'))
  return term === undefined ? unknown : { ok: true, value: term }
}

const unknown = problem(404, {
  code: 'term-unknown',
  nl: 'Dit begrip staat niet in de woordenlijst.',
  en: 'This term is not in the glossary.',
})
