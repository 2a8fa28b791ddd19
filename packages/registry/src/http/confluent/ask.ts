import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify'
import type { AccessAction, Caller } from '../../access/caller.ts'
import { readContext, readSubject } from '../../lookup/read-names.ts'
import type { Outcome } from '../../refusal.ts'
import { given } from '../../refusal.ts'
import { nationalContext } from '../../subjects/subject-name.ts'
import { settingAt } from '../../settings/effective.ts'
import type { SubjectName } from '../../subjects/subject-name.ts'
import type { Reading } from '../reading.ts'
import { readingOf } from '../reading.ts'
import type { ServedParts } from './parts.ts'
import { Query } from './query.ts'
import { sendFixed } from './send-fixed.ts'
import { sendJson, sendList, sendRefusal, sendText } from './send.ts'

/** A request that was let through. */
export interface Ask {
  readonly caller: Caller
  /** Whether the name in the path is that of another subject; it can come to lead elsewhere. */
  readonly isAlias: boolean
  /** What the caller may see of other contexts than that of the path. */
  readonly reading: Reading
  readonly query: Query
  readonly body: unknown
  /** The context of the path, when it names one. */
  readonly context: string | undefined
  readonly param: (name: string) => string
  /** Whether the client leaves alone what it does not know. */
  readonly acceptsUnknown: boolean
  /** English unless Dutch is asked for first: clients of Kafka ask for nothing. */
  readonly language: 'nl' | 'en'
  /** Asks for more than the route itself does. */
  readonly allow: (action: AccessAction, context?: string) => Promise<Outcome<Caller>>
}

/** A text that is JSON already, such as a schema as it was registered. */
export class JsonText {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** A JSON text that stays the same until something is deleted; it has a tag, and goes out compressed. */
export class FixedText extends JsonText {}

/** A list that may be too long to hold at once; it goes out as fast as the client takes it. */
export class LongList {
  readonly items: AsyncIterable<unknown>
  constructor(items: AsyncIterable<unknown>) {
    this.items = items
  }
}

/** A route and what may be asked of it; it answers with the body of the response. */
export interface AskRoute {
  readonly method: HTTPMethods
  readonly url: string
  readonly action: AccessAction | ((query: Query) => AccessAction)
  readonly answer: (ask: Ask) => Promise<Outcome<unknown>>
}

/** A route about one subject. */
export interface SubjectRoute extends Omit<AskRoute, 'answer'> {
  readonly answer: (ask: Ask, name: SubjectName) => Promise<Outcome<unknown>>
}

/** Serves a route that is not about one subject. */
export function serve(app: FastifyInstance, parts: ServedParts, { answer, ...route }: AskRoute): void {
  add(app, route, async (request, reply) => {
    const context = contextOf(request)
    if (!context.ok) return sendRefusal(request, reply, context.refusals)
    const ask = await asked(request, parts, { action: actionOf(route, request), context: context.value })
    return ask.ok
      ? finish(request, reply, await answer(ask.value), parts)
      : sendRefusal(request, reply, ask.refusals)
  })
}

/** Serves a route about the subject that its path names. */
export function serveSubject(
  app: FastifyInstance,
  parts: ServedParts,
  { answer, ...route }: SubjectRoute,
): void {
  add(app, route, async (request, reply) => {
    const context = contextOf(request)
    if (!context.ok) return sendRefusal(request, reply, context.refusals)
    const named = readSubject(paramOf(request, 'subject'), context.value)
    if (!named.ok) return sendRefusal(request, reply, named.refusals)
    const name = await meant(parts, named.value)
    if (!name.ok) return sendRefusal(request, reply, name.refusals)
    const wanted = { action: actionOf(route, request), context: name.value.context }
    const ask = await asked(request, parts, wanted)
    if (!ask.ok) return sendRefusal(request, reply, ask.refusals)
    const isAlias = name.value !== named.value
    return finish(request, reply, await answer({ ...ask.value, isAlias }, name.value), parts)
  })
}

/** The subject that a name leads to: its own, or the one of which it is set to be an alias. One step, so never in a ring. */
async function meant(
  { registering: { store } }: ServedParts,
  name: SubjectName,
): Promise<Outcome<SubjectName>> {
  const alias = (await settingAt(store, name))?.alias
  return alias === undefined ? given(name) : readSubject(alias, name.context)
}

/** The context that a request reads from when it names none. */
export function contextOrNational({ context }: Pick<Ask, 'context'>): string {
  return context ?? nationalContext
}

function add(
  app: FastifyInstance,
  { method, url }: Pick<AskRoute, 'method' | 'url'>,
  handler: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>,
): void {
  app.route({ method, url, handler })
}

function actionOf({ action }: Pick<AskRoute, 'action'>, request: FastifyRequest): AccessAction {
  return typeof action === 'function' ? action(new Query(request.query)) : action
}

async function asked(
  request: FastifyRequest,
  { authorize, publicReading }: ServedParts,
  { action, context }: { readonly action: AccessAction; readonly context: string | undefined },
): Promise<Outcome<Ask>> {
  const allow: Ask['allow'] = (wanted, where) =>
    authorize(request, where === undefined ? { action: wanted } : { action: wanted, context: where })
  const caller = await allow(action, context)
  if (!caller.ok) return caller
  return given({
    caller: caller.value,
    isAlias: false,
    reading: readingOf(caller.value, publicReading),
    query: new Query(request.query),
    body: request.body,
    context,
    param: (name) => paramOf(request, name),
    acceptsUnknown: request.headers['confluent-accept-unknown-properties'] === 'true',
    language: /^\s*nl\b/iu.test(request.headers['accept-language'] ?? '') ? 'nl' : 'en',
    allow,
  })
}

async function finish(
  request: FastifyRequest,
  reply: FastifyReply,
  outcome: Outcome<unknown>,
  { encode, registering: { sha256 } }: ServedParts,
): Promise<FastifyReply> {
  if (!outcome.ok) return sendRefusal(request, reply, outcome.refusals)
  const { value } = outcome
  if (value === undefined) return reply.code(204).send()
  if (value instanceof LongList) return sendList(request, reply, value.items)
  if (value instanceof FixedText) return sendFixed(request, reply, value.text, { encode, sha256 })
  return value instanceof JsonText ? sendText(request, reply, value.text) : sendJson(request, reply, value)
}

function contextOf(request: FastifyRequest): Outcome<string | undefined> {
  const context = paramOf(request, 'context')
  return context === '' ? given(undefined) : readContext(context)
}

function paramOf({ params }: FastifyRequest, name: string): string {
  const value: unknown = typeof params === 'object' && params !== null ? Reflect.get(params, name) : undefined
  return typeof value === 'string' ? value : ''
}
