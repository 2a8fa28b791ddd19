import type { FastifyInstance } from 'fastify'
import { findSubject, schemaUnknown, subjectUnknown } from '../../lookup/find-version.ts'
import type { Outcome } from '../../refusal.ts'
import { given, refused } from '../../refusal.ts'
import { lookUp } from '../../registration/look-up.ts'
import { remove } from '../../registration/remove.ts'
import { writeSubject } from '../../subjects/subject-name.ts'
import type { SubjectName } from '../../subjects/subject-name.ts'
import type { Ask } from './ask.ts'
import { serve, serveSubject } from './ask.ts'
import { inFormat } from './in-format.ts'
import type { ServedParts } from './parts.ts'
import { readSentSchema } from './read-body.ts'
import { partOf } from './query.ts'
import { readPrefix } from './read-prefix.ts'
import { versionRecord } from './shapes.ts'

/** Most names in one list. */
const mostSubjects = 20_000

/** Names of subjects, lookup of a schema under one, deletion, and the latest version with given metadata. */
export function subjectRoutes(app: FastifyInstance, parts: ServedParts): void {
  const { registering } = parts
  serve(app, parts, {
    method: 'GET',
    url: '/subjects',
    action: 'read',
    answer: (ask) => listSubjects(parts, ask),
  })
  serveSubject(app, parts, {
    method: 'POST',
    url: '/subjects/:subject',
    action: 'read',
    answer: async ({ body, query, acceptsUnknown }, name) => {
      const sent = readSentSchema(body)
      if (!sent.ok) return sent
      const sight = query.flag('deleted') ? 'also-deleted' : 'live'
      const held = await lookUp(registering, sent.value, { name, sight })
      if (!held.ok) return held
      const content = await inFormat(parts, { query }, held.value.content)
      return content.ok
        ? given(versionRecord({ ...held.value, content: content.value }, acceptsUnknown))
        : content
    },
  })
  serveSubject(app, parts, {
    method: 'DELETE',
    url: '/subjects/:subject',
    action: (query) => (query.flag('permanent') ? 'administer' : 'manage'),
    answer: async ({ query, caller }, name) => {
      const how = query.flag('permanent') ? 'hard' : 'soft'
      return remove(registering, { name, version: 'all', how, actor: caller.name })
    },
  })
  serveSubject(app, parts, {
    method: 'GET',
    url: '/subjects/:subject/metadata',
    action: 'read',
    answer: (ask, name) => latestWithMetadata(parts, ask, name),
  })
}

async function listSubjects(
  { registering: { store } }: ServedParts,
  { query, context, reading }: Ask,
): Promise<Outcome<readonly string[]>> {
  const filter = readPrefix(query.text('subjectPrefix'), context)
  if (!filter.ok) return filter
  const where = { ...filter.value, sight: query.sight() }
  const page = query.page(mostSubjects)
  if (reading.everywhere) return given((await store.subjects(where, page)).map(writeSubject))
  const seen = (await store.subjects(where, {})).filter(({ context: own }) => reading.in(own))
  return given(partOf(seen, page).map(writeSubject))
}

/** The newest version whose metadata has every asked property; the n-th key goes with the n-th value. */
async function latestWithMetadata(
  { registering: { store, contents } }: ServedParts,
  { query, acceptsUnknown }: Ask,
  name: SubjectName,
): Promise<Outcome<unknown>> {
  const sight = query.flag('deleted') ? 'also-deleted' : 'live'
  const subject = await findSubject(store, name, sight)
  if (subject === undefined) return refused(subjectUnknown(name))
  const values = query.texts('value')
  const wanted = query.texts('key').map((key, index) => [key, values[index]] as const)
  for (const version of (await store.versions(subject, sight)).toReversed()) {
    const content = await contents.content(version)
    const properties = new Map(Object.entries(content?.metadata?.properties ?? {}))
    if (content !== undefined && wanted.every(([key, value]) => properties.get(key) === value))
      return given(versionRecord({ version, content }, acceptsUnknown))
  }
  return refused(schemaUnknown('metadata'))
}
