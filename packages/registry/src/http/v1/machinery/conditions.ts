import type { FastifyRequest } from 'fastify'
import { problem } from './violation.ts'
import type { Answer } from './violation.ts'

/** The strong ETag of something that is changed by revisions. */
export function revisionTag(revision: number): string {
  return `"${revision}"`
}

/** Whether the sender saw what is there now; without `If-Match` nobody knows. */
export function seenRevision(request: FastifyRequest, revision: number): Answer<number> {
  const given = request.headers['if-match']
  if (given === undefined)
    return problem(428, {
      code: 'condition-missing',
      nl: 'Zeg met If-Match welke stand u zag.',
      en: 'Say with If-Match which state you saw.',
    })
  const tags = given.split(',').map((tag) => tag.trim())
  return tags.includes('*') || tags.includes(revisionTag(revision)) ? { ok: true, value: revision } : moved
}

/** Somebody else was first. */
export const moved: Answer<never> = problem(412, {
  code: 'revision-moved',
  nl: 'Dit is intussen gewijzigd; lees het opnieuw.',
  en: 'This has changed meanwhile; read it again.',
})
