import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Authorize, Caller } from '../../access/caller.ts'
import { clientNetwork } from '../../access/limits/client-network.ts'
import type { EventOrigin } from '../../events/cloud-event.ts'
import type { JournalFeed } from '../../events/feed/journal-feed.ts'
import type { Reading } from '../reading.ts'
import { readingOf } from '../reading.ts'
import type { HttpTrouble } from '../machinery/trouble.ts'
import { sendTrouble } from '../machinery/errors.ts'
import { sendRefusals } from '../machinery/problems.ts'
import { httpTroubles } from '../machinery/trouble.ts'
import { isContext } from '../../subjects/subject-name.ts'
import { streamEvents } from './event-stream.ts'

/** What the stream of events needs. */
export interface StreamRouteParts {
  readonly authorize: Authorize
  /** Whether everybody may read everything; otherwise a reader hears of the contexts that it may read. */
  readonly publicReading: boolean
  readonly feed: Pick<JournalFeed, 'read' | 'changed' | 'now'>
  readonly origin: EventOrigin
  readonly onStreams: (open: number) => void
  readonly heartbeatMilliseconds?: number
  readonly mostStreams?: number
  /** Of one key or subject, and otherwise of one address. */
  readonly streamsPerClient: number
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
  const open = new Map<Promise<void>, string>()
  app.addHook('preClose', async () => {
    stopping.abort()
    await Promise.allSettled(open.keys())
  })
  // Without the HEAD that fastify adds: it would never end.
  app.get<StreamQuery>('/gebeurtenissen', { exposeHeadRoute: false }, async (request, reply) => {
    const context = contextOf(request.query.context)
    if (context === undefined) return sendTrouble(request, reply, badContext)
    const allowed = await parts.authorize(request, { action: 'read', ...context })
    if (!allowed.ok) return sendRefusals(request, reply, allowed.refusals)
    const after = startOf(request.headers['last-event-id'] ?? request.query.vanaf, await parts.feed.now())
    if (after === undefined) return sendTrouble(request, reply, badStart)
    if (open.size >= (parts.mostStreams ?? defaultMostStreams))
      return sendTrouble(request, reply, httpTroubles.busy)
    const client = clientOf(allowed.value, request.ip)
    if ([...open.values()].filter((one) => one === client).length >= parts.streamsPerClient)
      return sendTrouble(request, reply.header('retry-after', '60'), httpTroubles.tooManyStreams)
    const stream = streamParts(parts, readingOf(allowed.value, parts.publicReading), context.context)
    begin(reply)
    const streaming = streamEvents(reply.raw, after, stream, endOf(stopping.signal))
      .catch((error: unknown) => {
        request.log.error({ err: error }, 'event stream ended')
        reply.raw.destroy()
      })
      .finally(() => {
        open.delete(streaming)
        parts.onStreams(open.size)
      })
    open.set(streaming, client)
    parts.onStreams(open.size)
    return reply
  })
}

function clientOf({ name, roles }: Caller, address: string): string {
  return roles.length > 0 ? name : clientNetwork(address)
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

/** The context that is asked for, if one is; undefined when it cannot be one. */
function contextOf(asked: unknown): { readonly context?: string } | undefined {
  if (asked === undefined) return {}
  return typeof asked === 'string' && isContext(asked) ? { context: asked } : undefined
}

const badContext: HttpTrouble = {
  ...httpTroubles.badRequest,
  nl: '`context` moet een context zijn: een punt, of een punt met een naam.',
  en: '`context` must be a context: a dot, or a dot with a name.',
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
  { feed, origin, heartbeatMilliseconds = defaultHeartbeat }: StreamRouteParts,
  reading: Reading,
  wanted: string | undefined,
): Parameters<typeof streamEvents>[2] {
  return {
    feed,
    origin,
    heartbeatMilliseconds,
    patienceMilliseconds,
    isWanted: ({ data: { context } }) =>
      context === undefined || (reading.in(context) && (wanted === undefined || wanted === context)),
  }
}
