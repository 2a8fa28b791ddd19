import type { FastifyInstance } from 'fastify'
import type { Outcome } from '../../refusal.ts'
import { given, refused } from '../../refusal.ts'
import { changeSetting } from '../../settings/change-setting.ts'
import { nationalContext } from '../../subjects/subject-name.ts'
import type { Ask } from './ask.ts'
import { serve } from './ask.ts'
import type { ServedParts } from './parts.ts'

/** Which contexts there are, and what clients ask first to see what they talk to. */
export function contextRoutes(app: FastifyInstance, parts: ServedParts): void {
  const { store } = parts.registering
  const read = { method: 'GET', action: 'read' } as const
  serve(app, parts, { ...read, url: '/', answer: async () => given({}) })
  serve(app, parts, { ...read, method: 'POST', url: '/', answer: async () => given({}) })
  serve(app, parts, {
    ...read,
    url: '/v1/metadata/id',
    answer: async () =>
      given({ id: '', scope: { path: [], clusters: { 'schema-registry-cluster': 'samenspraak' } } }),
  })
  serve(app, parts, {
    ...read,
    url: '/v1/metadata/version',
    answer: async () => given({ version: parts.version, commitId: '' }),
  })
  serve(app, parts, {
    ...read,
    url: '/contexts',
    answer: async ({ reading }) =>
      given([...new Set([nationalContext, ...(await store.contexts())])].filter(reading.in)),
  })
  serve(app, parts, {
    method: 'DELETE',
    url: '/contexts/:context',
    action: 'administer',
    answer: (ask) => deleteContext(parts, ask),
  })
}

/** A context is there as long as it holds versions; what can be left of one is its settings. */
async function deleteContext(
  { registering: { store, clock } }: ServedParts,
  { context = nationalContext, caller }: Ask,
): Promise<Outcome<undefined>> {
  const left = await store.subjects({ context, sight: 'also-deleted' }, { limit: 1 })
  if (left.length > 0)
    return refused({
      code: 'context-not-empty',
      nl: `De context ${context} heeft nog onderwerpen; verwijder die eerst voorgoed.`,
      en: `The context ${context} still has subjects; delete those for good first.`,
    })
  const act = { actor: caller.name, at: clock().toISOString() }
  const changed = await changeSetting(store, { scope: { context }, change: () => ({}), act })
  return changed.ok ? given(undefined) : changed
}
