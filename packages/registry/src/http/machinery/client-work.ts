import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Identify } from '../../access/authorize.ts'
import type { Caller } from '../../access/caller.ts'
import { clientNetwork } from '../../access/limits/client-network.ts'
import { workFor } from '../../access/limits/current-client.ts'
import type { Client } from '../../access/limits/current-client.ts'
import { mayPublishSomewhere } from '../../access/role.ts'
import type { Outcome } from '../../refusal.ts'
import { languageOf, troubleBody } from './api-shape.ts'
import { httpTroubles } from './trouble.ts'

/** What is needed to know whose work is whose. */
export interface ClientWorkParts {
  readonly identify: Identify
  readonly onRefused: (reason: 'work') => void
}

/**
 * Lets what handlers do count for the client that asked. Where there was no room because of what that client asked before,
 * it hears 429 instead of the 503 of a registry that is too busy: others need not wait.
 */
export function workForClients(app: FastifyInstance, { identify, onRefused }: ClientWorkParts): void {
  const turnedAway = new WeakMap<FastifyRequest, number>()
  app.addHook('preHandler', (request, _reply, done) => {
    const turnAway = (seconds: number): void => void turnedAway.set(request, seconds)
    const goOn = (identified: Outcome<Caller>): void =>
      workFor({ ...clientOf(request, identified), turnAway }, done)
    void identify(request).then(goOn, done)
  })
  app.addHook('onSend', async (request, reply, payload) => {
    const seconds = turnedAway.get(request)
    if (seconds === undefined || reply.statusCode !== 503) return payload
    onRefused('work')
    const language = languageOf(request.headers['accept-language'])
    const { contentType, body } = troubleBody(request.url, httpTroubles.tooMuchWork, language)
    void reply
      .code(429)
      .headers({ 'content-type': contentType, 'retry-after': String(seconds) })
      .removeHeader('content-length')
    return body
  })
}

function clientOf({ ip }: FastifyRequest, identified: Outcome<Caller>): Omit<Client, 'turnAway'> {
  return identified.ok && identified.value.roles.length > 0
    ? { name: identified.value.name, mayPublish: mayPublishSomewhere(identified.value) }
    : { name: clientNetwork(ip), mayPublish: false }
}
