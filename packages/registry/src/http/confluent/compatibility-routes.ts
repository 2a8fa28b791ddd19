import type { FastifyInstance } from 'fastify'
import { messageOf } from '../../compatibility/messages.ts'
import { waitingRoom } from '../../compatibility/waiting-room.ts'
import { readVersion } from '../../lookup/read-names.ts'
import type { Outcome, Refusal } from '../../refusal.ts'
import { given, refused } from '../../refusal.ts'
import { wouldRegister } from '../../registration/would-register.ts'
import type { Against } from '../../registration/would-register.ts'
import type { Ask } from './ask.ts'
import { serveSubject } from './ask.ts'
import type { ServedParts } from './parts.ts'
import { readSentSchema } from './read-body.ts'

/** Everybody may ask for checks, so they must leave room for those who register: so many at a time, and so many that wait. */
const room = { atOnce: 4, waiting: 256, waitingEach: 64 }

/** Whether a schema may follow what a subject has, without registering it. */
export function compatibilityRoutes(app: FastifyInstance, parts: ServedParts): void {
  const url = '/compatibility/subjects/:subject/versions'
  const enter = waitingRoom(room)
  const inTurn = async (ask: Ask, against: Against): Promise<Outcome<unknown>> => {
    const answer = await enter(() => check(parts, ask, against))
    return answer === 'full' ? refused(tooBusy) : answer
  }
  serveSubject(app, parts, {
    method: 'POST',
    url,
    action: 'read',
    answer: (ask, name) => inTurn(ask, { name, version: 'all' }),
  })
  serveSubject(app, parts, {
    method: 'POST',
    url: `${url}/:version`,
    action: 'read',
    answer: async (ask, name) => {
      const version = readVersion(ask.param('version'))
      return version.ok ? inTurn(ask, { name, version: version.value }) : version
    },
  })
}

async function check(
  { registering }: ServedParts,
  { body, query, language }: Ask,
  against: Against,
): Promise<Outcome<unknown>> {
  const sent = readSentSchema(body)
  if (!sent.ok) return sent
  const result = await wouldRegister(registering, sent.value, against)
  if (!result.ok) return result
  const { verdict, findings } = result.value
  return given({
    is_compatible: verdict === 'compatible',
    ...(query.flag('verbose') ? { messages: findings.map((finding) => messageOf(finding, language)) } : {}),
  })
}

const tooBusy: Refusal = {
  code: 'busy',
  nl: 'Er wachten al te veel vergelijkingen; probeer het zo opnieuw.',
  en: 'Too many comparisons are waiting already; try again in a moment.',
}
