import type { FastifyRequest } from 'fastify'
import type { Authorize } from '../../../access/caller.ts'
import type { Refusals } from '../../../refusal.ts'
import type { Store } from '../../../store/store.ts'
import { isContext, nationalContext } from '../../../subjects/subject-name.ts'
import { problemOf } from './of-refusals.ts'
import { badRequest } from './violation.ts'
import type { Answer } from './violation.ts'

/** The contexts that a caller may read, or the one that is asked for. */
export async function readableContexts(
  request: FastifyRequest,
  { authorize, store }: { readonly authorize: Authorize; readonly store: Store },
  wanted: string | undefined,
): Promise<Answer<ReadonlySet<string>>> {
  if (wanted !== undefined && !isContext(wanted)) return badRequest([noContext])
  const contexts =
    wanted === undefined ? new Set([nationalContext, ...(await store.contexts())]) : new Set([wanted])
  return readableAmong(request, authorize, contexts)
}

/** Those of some contexts that a caller may read; a problem when there is none. */
export async function readableAmong(
  request: FastifyRequest,
  authorize: Authorize,
  contexts: ReadonlySet<string>,
): Promise<Answer<ReadonlySet<string>>> {
  const readable = new Set<string>()
  let refusals: Refusals | undefined
  for (const context of contexts) {
    const allowed = await authorize(request, { action: 'read', context })
    if (allowed.ok) readable.add(context)
    else refusals ??= allowed.refusals
  }
  return readable.size === 0 && refusals !== undefined
    ? { ok: false, problem: problemOf(refusals) }
    : { ok: true, value: readable }
}

const noContext = {
  code: 'query/invalid',
  in: 'query',
  plaats: 'context',
  nl: 'Moet een context zijn: een punt, of een punt met een naam.',
  en: 'Must be a context: a dot, or a dot with a name.',
} as const
