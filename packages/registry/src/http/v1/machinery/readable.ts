import type { FastifyRequest } from 'fastify'
import type { Authorize } from '../../../access/caller.ts'
import type { Store } from '../../../store/store.ts'
import { isContext, nationalContext } from '../../../subjects/subject-name.ts'
import { readingOf } from '../../reading.ts'
import { answerOf } from './of-refusals.ts'
import { badRequest } from './violation.ts'
import type { Answer } from './violation.ts'

/** What deciding who reads where needs. */
export interface ReadableParts {
  readonly authorize: Authorize
  readonly publicReading: boolean
  readonly store: Store
}

/** The contexts that a caller may read, or the one that is asked for. */
export async function readableContexts(
  request: FastifyRequest,
  { authorize, publicReading, store }: ReadableParts,
  wanted: string | undefined,
): Promise<Answer<ReadonlySet<string>>> {
  if (wanted !== undefined && !isContext(wanted)) return badRequest([noContext])
  const asked = wanted === undefined ? {} : { context: wanted }
  const caller = answerOf(await authorize(request, { action: 'read', ...asked }))
  if (!caller.ok) return caller
  if (wanted !== undefined) return { ok: true, value: new Set([wanted]) }
  const reading = readingOf(caller.value, publicReading)
  const all = [nationalContext, ...(await store.contexts())]
  return { ok: true, value: new Set(all.filter(reading.in)) }
}

const noContext = {
  code: 'query/invalid',
  in: 'query',
  plaats: 'context',
  nl: 'Moet een context zijn: een punt, of een punt met een naam.',
  en: 'Must be a context: a dot, or a dot with a name.',
} as const
