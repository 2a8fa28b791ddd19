import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Identify } from '../../access/authorize.ts'
import { clientNetwork } from '../../access/limits/client-network.ts'
import { credentialId } from '../../access/limits/credential-id.ts'
import type { Configuration } from '../../configuration/configuration.ts'
import { sendTrouble } from './errors.ts'
import { httpTroubles } from './trouble.ts'
import type { HttpTrouble } from './trouble.ts'

/** What limits are held with. */
export interface LimitParts {
  readonly limits: Configuration['limits']
  readonly identify: Identify
  readonly onRefused: (reason: 'rate' | 'failures' | 'authorization-twice') => void
}

/** Wrong credentials of all kinds from one address, as a multiple of those under one name. */
const namesPerAddress = 20
const keptClients = 50_000
const unlimited = ['/health', '/metrics']

/** Refuses wrong credentials and too many requests of one client, before a body is read. */
export async function limitClients(app: FastifyInstance, parts: LimitParts): Promise<void> {
  await app.register(rateLimit, { global: false, cache: keptClients, timeWindow: 60_000 })
  const limiters = limitersOf(app, parts.limits)
  app.addHook('onRequest', async (request, reply) => {
    if (unlimited.some((path) => request.url.startsWith(path))) return undefined
    const trouble =
      (await credentialTrouble(request, reply, limiters, parts)) ??
      (await rateTrouble(request, reply, limiters, parts))
    return trouble === undefined ? undefined : sendTrouble(request, reply, trouble)
  })
}

type Limiter = ReturnType<FastifyInstance['createRateLimit']>

interface Limiters {
  readonly reads: Limiter
  readonly writes: Limiter
  /** Of one name, and of all names behind one address. */
  readonly failures: readonly Limiter[]
  /** Who sent a request, once that is known. */
  readonly clients: WeakMap<FastifyRequest, string>
}

function limitersOf(app: FastifyInstance, limits: LimitParts['limits']): Limiters {
  const { readsPerMinute, writesPerMinute, failuresPerMinute } = limits
  const clients = new WeakMap<FastifyRequest, string>()
  const limiter = (max: number, keyGenerator: (request: FastifyRequest) => string): Limiter =>
    app.createRateLimit({ max, timeWindow: 60_000, keyGenerator })
  return {
    clients,
    reads: limiter(readsPerMinute, (request) => `r ${clients.get(request) ?? clientNetwork(request.ip)}`),
    writes: limiter(writesPerMinute, (request) => `w ${clients.get(request) ?? clientNetwork(request.ip)}`),
    failures: [
      limiter(
        failuresPerMinute,
        ({ ip, headers }) => `f ${clientNetwork(ip)} ${credentialId(headers.authorization ?? '')}`,
      ),
      limiter(failuresPerMinute * namesPerAddress, ({ ip }) => `a ${clientNetwork(ip)}`),
    ],
  }
}

async function credentialTrouble(
  request: FastifyRequest,
  reply: FastifyReply,
  { failures, clients }: Limiters,
  { identify, onRefused }: LimitParts,
): Promise<HttpTrouble | undefined> {
  if (request.headers.authorization === undefined) return undefined
  if (isGivenTwice(request, 'authorization')) {
    onRefused('authorization-twice')
    return unauthenticated(reply)
  }
  const looks = await Promise.all(failures.map((look) => look(request, { increment: false })))
  const waits = looks.flatMap((look) => (!look.isAllowed && look.remaining === 0 ? [look.ttlInSeconds] : []))
  if (waits.length > 0) {
    onRefused('failures')
    reply.header('retry-after', String(Math.max(...waits)))
    return httpTroubles.tooMany
  }
  const identified = await identify(request)
  if (identified.ok) {
    clients.set(request, identified.value.name)
    return undefined
  }
  const [{ code }] = identified.refusals
  if (code === 'busy') return httpTroubles.busy
  await Promise.all(failures.map((count) => count(request)))
  return code === 'forbidden' ? httpTroubles.forbidden : unauthenticated(reply)
}

function unauthenticated(reply: FastifyReply): HttpTrouble {
  reply.header('www-authenticate', 'Basic realm="register", Bearer realm="register"')
  return httpTroubles.unauthenticated
}

/** Node keeps the first of two, a proxy may look at the last: who that is must not depend on whom one asks. */
function isGivenTwice({ raw }: FastifyRequest, name: string): boolean {
  return raw.rawHeaders.filter((each, nth) => nth % 2 === 0 && each.toLowerCase() === name).length > 1
}

async function rateTrouble(
  request: FastifyRequest,
  reply: FastifyReply,
  { reads, writes }: Limiters,
  { onRefused }: LimitParts,
): Promise<HttpTrouble | undefined> {
  const isRead = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS'
  const look = await (isRead ? reads(request) : writes(request))
  if (look.isAllowed || !look.isExceeded) return undefined
  onRefused('rate')
  reply.header('retry-after', String(look.ttlInSeconds))
  return httpTroubles.tooMany
}
