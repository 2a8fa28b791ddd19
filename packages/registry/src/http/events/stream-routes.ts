import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Authorize } from '../../access/caller.ts'
import type { EventOrigin } from '../../events/cloud-event.ts'
import type { JournalFeed } from '../../events/feed/journal-feed.ts'
import type { HttpTrouble } from '../machinery/trouble.ts'
import { sendTrouble } from '../machinery/errors.ts'
import { sendRefusals } from '../machinery/problems.ts'
import { httpTroubles } from '../machinery/trouble.ts'
import { streamEvents } from './event-stream.ts'

/** What the stream of events needs. */
export interface StreamRouteParts {
  readonly authorize: Authorize
  readonly feed: Pick<JournalFeed, 'read' | 'changed' | 'now'>
  readonly origin: EventOrigin
  readonly onStreams: (open: number) => void
  readonly heartbeatMilliseconds?: number
  readonly mostStreams?: number
}

interface StreamQuery {
  readonly Querystring: { readonly vanaf?: unknown; readonly context?: unknown }
}

const defaultHeartbeat = 15_000
const defaultMostStreams = 1000
const patienceMilliseconds = 30_000
/** Then the reader must come back, so that a key or token that is no longer good ends its streams too. */
const longestStream = 3_600_000

/** `GET /gebeurtenissen`: what happens, as it happens; from `Last-Event-ID` or `vanaf`, otherwise from now. */
export async function streamRoutes(app: FastifyInstance, parts: StreamRouteParts): Promise<void> {
  const stopping = new AbortController()
  const open = new Set<Promise<void>>()
  app.addHook('preClose', async () => {
    stopping.abort()
    await Promise.allSettled(open)
  })
  // Without the HEAD that fastify adds: it would never end.
  app.get<StreamQuery>('/gebeurtenissen', { exposeHeadRoute: false }, async (request, reply) => {
    const after = startOf(request.headers['last-event-id'] ?? request.query.vanaf, await parts.feed.now())
    if (after === undefined) return sendTrouble(request, reply, badStart)
    const allowed = await parts.authorize(request, { action: 'read' })
    if (!allowed.ok) return sendRefusals(request, reply, allowed.refusals)
    if (open.size >= (parts.mostStreams ?? defaultMostStreams))
      return sendTrouble(request, reply, httpTroubles.busy)
    begin(reply)
    const stream = streamEvents(reply.raw, after, streamParts(request, parts), endOf(stopping.signal))
      .catch((error: unknown) => {
        request.log.error({ err: error }, 'event stream ended')
        reply.raw.destroy()
      })
      .finally(() => {
        open.delete(stream)
        parts.onStreams(open.size)
      })
    open.add(stream)
    parts.onStreams(open.size)
    return reply
  })
}

/** From here on the answer is ours: the framework would end it. */
function begin(reply: FastifyReply): void {
  reply.hijack()
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) reply.raw.setHeader(name, value)
  reply.raw.setHeader('content-type', 'text/event-stream; charset=utf-8')
  // nginx would keep events back otherwise.
  reply.raw.setHeader('x-accel-buffering', 'no')
  reply.raw.flushHeaders()
}

const badStart: HttpTrouble = {
  ...httpTroubles.badRequest,
  nl: '`Last-Event-ID` of `vanaf` moet een positie zijn: een geheel getal.',
  en: '`Last-Event-ID` or `vanaf` must be a position: a whole number.',
}

function endOf(stopping: AbortSignal): AbortSignal {
  return AbortSignal.any([stopping, AbortSignal.timeout(longestStream)])
}

/** A position from before a restore may lie beyond the journal; then the stream begins at its end. */
function startOf(stated: unknown, position: number): number | undefined {
  if (stated === undefined || stated === '') return position
  return typeof stated === 'string' && /^\d{1,15}$/u.test(stated)
    ? Math.min(Number(stated), position)
    : undefined
}

function streamParts(
  request: FastifyRequest<StreamQuery>,
  { feed, origin, heartbeatMilliseconds = defaultHeartbeat }: StreamRouteParts,
): Parameters<typeof streamEvents>[2] {
  const wanted = request.query.context
  return {
    feed,
    origin,
    heartbeatMilliseconds,
    patienceMilliseconds,
    isWanted: ({ data: { context } }) =>
      context === undefined || typeof wanted !== 'string' || wanted === context,
  }
}
