import type { FastifyInstance, FastifyRequest } from 'fastify'
import { compatModes } from '@samenspraak/compat'
import type { Caller } from '../../../access/caller.ts'
import { isList } from '../../../contents/json.ts'
import { refused } from '../../../refusal.ts'
import { whyClosed } from '../../../registration/may-register.ts'
import { changeSetting } from '../../../settings/change-setting.ts'
import { effectiveSetting, settingAt } from '../../../settings/effective.ts'
import { whyNotLoosen } from '../../../settings/keeps-promise.ts'
import { policyOf, withPolicy } from '../../../settings/replace-policy.ts'
import type { OwnPolicy } from '../../../settings/replace-policy.ts'
import { everywhere } from '../../../settings/scope.ts'
import type { Scope } from '../../../settings/scope.ts'
import { deletions, notions, profiles, widenings } from '../../../settings/setting.ts'
import type { Setting } from '../../../settings/setting.ts'
import { isContext, nationalContext } from '../../../subjects/subject-name.ts'
import { answering, namedBy, pathPart } from '../machinery/answering.ts'
import { jsonBody } from '../machinery/bodies.ts'
import { Given } from '../machinery/given.ts'
import { answerOf } from '../machinery/of-refusals.ts'
import { badRequest } from '../machinery/violation.ts'
import type { Answer } from '../machinery/violation.ts'
import type { V1Parts } from '../v1-parts.ts'
import { policyWire } from '../wire/schema-wire.ts'
import { present } from '../wire/version-wire.ts'

/** A level of policy, for a caller who may look at it or change it. */
interface Level {
  readonly scope: Scope
  readonly caller: Caller
}

type FindLevel = (request: FastifyRequest, parts: V1Parts, how: 'read' | 'change') => Promise<Answer<Level>>

/** What new versions are held to: of one schema, of a context, and of everything. */
export async function policyRoutes(app: FastifyInstance, parts: V1Parts): Promise<void> {
  const places: readonly (readonly [string, FindLevel])[] = [
    ['/schemas/:naam/beleid', ofSubject],
    ['/contexten/:context/beleid', ofContext],
    ['/beleid', ofEverything],
  ]
  for (const [path, find] of places) {
    app.get(
      path,
      answering(async (request) => {
        const level = await find(request, parts, 'read')
        return level.ok ? shown(parts, level.value.scope) : level
      }),
    )
    app.put(
      path,
      answering((request) => replace(request, parts, find)),
    )
  }
}

async function ofSubject(
  request: FastifyRequest,
  parts: V1Parts,
  how: 'read' | 'change',
): Promise<Answer<Level>> {
  const named = await namedBy(request, parts, { action: how === 'read' ? 'read' : 'manage' })
  return named.ok ? { ok: true, value: { scope: named.value.name, caller: named.value.caller } } : named
}

/** `landelijk` stands for the national set: its own name is a dot, which clients take out of addresses. */
async function ofContext(
  request: FastifyRequest,
  { authorize }: V1Parts,
  how: 'read' | 'change',
): Promise<Answer<Level>> {
  const word = pathPart(request, 'context')
  const context = word === 'landelijk' ? nationalContext : word
  if (!isContext(context)) return noContext
  const action = how === 'read' ? 'read' : 'administer'
  const caller = answerOf(await authorize(request, { action, context }))
  return caller.ok ? { ok: true, value: { scope: { context }, caller: caller.value } } : caller
}

async function ofEverything(
  request: FastifyRequest,
  { authorize }: V1Parts,
  how: 'read' | 'change',
): Promise<Answer<Level>> {
  const caller = answerOf(await authorize(request, { action: how === 'read' ? 'read' : 'administer' }))
  return caller.ok ? { ok: true, value: { scope: everywhere, caller: caller.value } } : caller
}

async function replace(request: FastifyRequest, parts: V1Parts, find: FindLevel): Promise<Answer<unknown>> {
  const level = await find(request, parts, 'change')
  if (!level.ok) return level
  const body = jsonBody(request)
  if (!body.ok) return body
  const policy = readPolicy(body.value)
  if (!policy.ok) return policy
  const { scope, caller } = level.value
  const broken = await whyNotLoosen(parts.store, scope, policy.value)
  if (broken !== undefined) return answerOf(refused(broken))
  const act = { actor: caller.name, at: parts.clock().toISOString() }
  const change = (before: Setting): Setting => withPolicy(before, policy.value)
  const changed = answerOf(
    await changeSetting(parts.store, { scope, change, act, whyNot: ({ mode }) => whyClosed(mode) }),
  )
  return changed.ok ? shown(parts, scope) : changed
}

function readPolicy(body: unknown): Answer<OwnPolicy> {
  const given = new Given('body', body)
  const compatibility = given.word('verenigbaarheid', compatModes)
  const profiel = given.word('profiel', profiles)
  const verwijderen = given.word('verwijderen', deletions)
  const rechtenVerruiming = given.word('rechtenVerruiming', widenings)
  const asked = given.any('noties')
  const noties = isList(asked) ? notions.filter((notion) => asked.includes(notion)) : undefined
  if (asked !== undefined && (!isList(asked) || noties?.length !== asked.length))
    given.refuse('noties', `Is een lijst van: ${notions.join(', ')}.`, `Is a list of: ${notions.join(', ')}.`)
  return given.answer({
    ...(compatibility === undefined ? {} : { compatibility }),
    ...(noties === undefined ? {} : { noties }),
    ...(profiel === undefined ? {} : { profiel }),
    ...(verwijderen === undefined ? {} : { verwijderen }),
    ...(rechtenVerruiming === undefined ? {} : { rechtenVerruiming }),
  })
}

async function shown({ store }: V1Parts, scope: Scope): Promise<Answer<unknown>> {
  const [effective, own] = await Promise.all([effectiveSetting(store, scope), settingAt(store, scope)])
  const { compatibility, ...beleid } = policyOf(own ?? {})
  return {
    ok: true,
    value: {
      geldend: policyWire(effective),
      eigen: { ...present('verenigbaarheid', compatibility), ...beleid },
    },
  }
}

const noContext = badRequest([
  {
    code: 'path/invalid',
    in: 'path',
    plaats: 'context',
    nl: 'Moet `landelijk` zijn, of een punt met een naam.',
    en: 'Must be `landelijk`, or a dot with a name.',
  },
])
