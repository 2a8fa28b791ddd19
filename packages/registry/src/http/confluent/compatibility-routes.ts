import type { FastifyInstance } from 'fastify'
import { messageOf } from '../../compatibility/messages.ts'
import type { VersionNumber } from '../../lookup/find-version.ts'
import { readVersion } from '../../lookup/read-names.ts'
import type { Outcome } from '../../refusal.ts'
import { given } from '../../refusal.ts'
import { wouldRegister } from '../../registration/would-register.ts'
import type { SubjectName } from '../../subjects/subject-name.ts'
import type { Ask } from './ask.ts'
import { serveSubject } from './ask.ts'
import type { ServedParts } from './parts.ts'
import { readSentSchema } from './read-body.ts'

/** Whether a schema may follow what a subject has, without registering it. */
export function compatibilityRoutes(app: FastifyInstance, parts: ServedParts): void {
  const url = '/compatibility/subjects/:subject/versions'
  serveSubject(app, parts, {
    method: 'POST',
    url,
    action: 'read',
    answer: (ask, name) => check(parts, ask, { name, version: 'all' }),
  })
  serveSubject(app, parts, {
    method: 'POST',
    url: `${url}/:version`,
    action: 'read',
    answer: async (ask, name) => {
      const version = readVersion(ask.param('version'))
      return version.ok ? check(parts, ask, { name, version: version.value }) : version
    },
  })
}

async function check(
  { registering }: ServedParts,
  { body, query }: Ask,
  against: { readonly name: SubjectName; readonly version: VersionNumber | 'all' },
): Promise<Outcome<unknown>> {
  const sent = readSentSchema(body)
  if (!sent.ok) return sent
  const result = await wouldRegister(registering, sent.value, against)
  if (!result.ok) return result
  const { verdict, findings } = result.value
  return given({
    is_compatible: verdict === 'compatible',
    ...(query.flag('verbose') ? { messages: findings.map(messageOf) } : {}),
  })
}
