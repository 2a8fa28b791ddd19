import type { FastifyInstance } from 'fastify'
import type { Json, JsonObject } from '../../contents/json.ts'
import { valueAt } from '../../contents/json.ts'
import { readMetadata, readRuleSet } from '../../contents/read-metadata.ts'
import type { Outcome, Refusal } from '../../refusal.ts'
import { given, refused } from '../../refusal.ts'
import { subjectUnknown } from '../../lookup/find-version.ts'
import { readSubject } from '../../lookup/read-names.ts'
import { whyClosed } from '../../registration/may-register.ts'
import { changeSetting } from '../../settings/change-setting.ts'
import type { Act, SettingChange } from '../../settings/change-setting.ts'
import { effectiveSetting, settingAt } from '../../settings/effective.ts'
import { subjectOfScope } from '../../settings/scope.ts'
import type { Scope } from '../../settings/scope.ts'
import { readLevel, readSetting } from '../../settings/setting.ts'
import type { Setting } from '../../settings/setting.ts'
import type { Store } from '../../store/store.ts'
import type { Ask } from './ask.ts'
import type { ServedParts } from './parts.ts'
import { readObject } from './read-body.ts'
import { serveScope } from './serve-scope.ts'

/** Fields of a setting that belong to this API's config; modes have their own, and our own policy is set elsewhere. */
const configFields = [
  'compatibility',
  'compatibilityGroup',
  'normalize',
  'alias',
  'defaultMetadata',
  'overrideMetadata',
  'defaultRuleSet',
  'overrideRuleSet',
] as const

/** What new versions are held to, for everything, for a context or for a subject. */
export function configRoutes(app: FastifyInstance, parts: ServedParts): void {
  const rights = { onSubject: 'manage', onMore: 'administer' } as const
  serveScope(app, parts, {
    method: 'GET',
    path: '/config',
    onSubject: 'read',
    onMore: 'read',
    answer: (ask, scope) => readConfig(parts, ask, scope),
  })
  serveScope(app, parts, {
    method: 'PUT',
    path: '/config',
    ...rights,
    answer: (ask, scope) => writeConfig(parts, ask, scope),
  })
  serveScope(app, parts, {
    method: 'DELETE',
    path: '/config',
    ...rights,
    answer: (ask, scope) => deleteConfig(parts, ask, scope),
  })
}

async function readConfig(
  { registering: { store } }: ServedParts,
  { query }: Ask,
  scope: Scope,
): Promise<Outcome<unknown>> {
  const isGlobal = scope.context === undefined
  if (isGlobal || query.flag('defaultToGlobal')) return given(configOf(await effectiveSetting(store, scope)))
  const config = configOf((await settingAt(store, scope)) ?? {})
  return Object.keys(config).length === 0 ? refused(levelNotSet) : given(config)
}

async function writeConfig(
  { registering: { store, clock } }: ServedParts,
  { body, caller }: Ask,
  scope: Scope,
): Promise<Outcome<unknown>> {
  const object = readObject(body)
  if (!object.ok) return object
  const sent = object.value
  const refusal = whyNotConfig(sent)
  if (refusal !== undefined) return refused(refusal)
  const unfit = await whyNoAlias(store, scope, valueAt(sent, 'alias'))
  if (unfit !== undefined) return refused(unfit)
  const names = configFields.filter((name) => valueAt(sent, name) !== undefined)
  const wanted = readSetting(sent)
  const act = { actor: caller.name, at: clock().toISOString() }
  const changed = await changeSetting(store, {
    scope,
    change: (before) => ({
      ...without(before, names),
      ...Object.fromEntries(Object.entries(wanted).filter(([name]) => names.some((each) => each === name))),
    }),
    act,
    whyNot: ({ mode }) => whyClosed(mode),
  })
  if (!changed.ok) return changed
  const taken = await takenBack(store, scope, changed.value, act)
  if (taken !== undefined) return refused(taken)
  // As it was sent, with the level by its proper name.
  return given(Object.fromEntries(names.map((name) => [name, wanted[name] ?? null])))
}

function whyNotConfig(sent: JsonObject): Refusal | undefined {
  const level = valueAt(sent, 'compatibility')
  const isNothing = configFields.every((name) => valueAt(sent, name) === undefined)
  if (isNothing || (level !== undefined && level !== null && readLevel(level) === undefined))
    return levelInvalid
  const unread = [
    readMetadata(valueAt(sent, 'defaultMetadata')),
    readMetadata(valueAt(sent, 'overrideMetadata')),
    readRuleSet(valueAt(sent, 'defaultRuleSet')),
    readRuleSet(valueAt(sent, 'overrideRuleSet')),
  ].flatMap((each: Outcome<Json | object | undefined>) => (each.ok ? [] : each.refusals))
  return unread[0]
}

/** A name with versions of its own keeps meaning those; another one may lead elsewhere. */
async function whyNoAlias(store: Store, scope: Scope, alias: Json | undefined): Promise<Refusal | undefined> {
  if (alias === undefined || alias === null || alias === '') return undefined
  const name = subjectOfScope(scope)
  if (name === undefined || typeof alias !== 'string') return aliasElsewhere
  const target = readSubject(alias, name.context)
  if (!target.ok) return target.refusals[0]
  return (await store.version(name, 'latest', 'also-deleted')) === undefined ? undefined : aliasTaken
}

/**
 * Looked at once more when the alias is there: from then on nothing is registered under the name, so what came in between is
 * seen now, and then the alias goes again.
 */
async function takenBack(
  store: Store,
  scope: Scope,
  { before, after }: SettingChange,
  act: Act,
): Promise<Refusal | undefined> {
  const name = subjectOfScope(scope)
  if (after?.alias === undefined || name === undefined) return undefined
  if ((await store.version(name, 'latest', 'also-deleted')) === undefined) return undefined
  const undone = await changeSetting(store, {
    scope,
    change: (now) => (now.alias === after.alias ? (before ?? {}) : now),
    act,
  })
  return undone.ok ? aliasTaken : undone.refusals[0]
}

async function deleteConfig(
  { registering: { store, clock } }: ServedParts,
  { caller }: Ask,
  scope: Scope,
): Promise<Outcome<unknown>> {
  const changed = await changeSetting(store, {
    scope,
    change: (before) => without(before, configFields),
    act: { actor: caller.name, at: clock().toISOString() },
    whyNot: ({ mode }) => whyClosed(mode),
  })
  if (!changed.ok) return changed
  const before = configOf(changed.value.before ?? {})
  if (Object.keys(before).length > 0) return given(before)
  const { context, subject } = scope
  if (context !== undefined && subject !== undefined) return refused(subjectUnknown({ context, subject }))
  return given(configOf(await effectiveSetting(store, scope)))
}

function configOf({ compatibility, ...setting }: Setting): Readonly<Record<string, unknown>> {
  const rest = Object.entries(setting).filter(([name]) => configFields.some((field) => field === name))
  return {
    ...(compatibility === undefined ? {} : { compatibilityLevel: compatibility }),
    ...Object.fromEntries(rest),
  }
}

function without(setting: Setting, names: readonly string[]): Setting {
  return Object.fromEntries(Object.entries(setting).filter(([name]) => !names.includes(name)))
}

const levelNotSet: Refusal = {
  code: 'level-not-set',
  nl: 'Hier is geen niveau van verenigbaarheid ingesteld; met defaultToGlobal=true komt het niveau dat geldt.',
  en: 'No level of compatibility is set here; with defaultToGlobal=true the level that holds is given.',
}

const levelInvalid: Refusal = {
  code: 'level-invalid',
  nl: 'Een niveau is NONE, BACKWARD, BACKWARD_TRANSITIVE, FORWARD, FORWARD_TRANSITIVE, FULL of FULL_TRANSITIVE.',
  en: 'A level is NONE, BACKWARD, BACKWARD_TRANSITIVE, FORWARD, FORWARD_TRANSITIVE, FULL or FULL_TRANSITIVE.',
}

const aliasElsewhere: Refusal = {
  code: 'not-permitted',
  nl: 'Een alias hoort bij een onderwerp, en is de naam van een ander onderwerp.',
  en: 'An alias belongs to a subject, and is the name of another subject.',
}

const aliasTaken: Refusal = {
  code: 'not-permitted',
  nl: 'Dit onderwerp heeft zelf versies; zijn naam kan niet ook een ander onderwerp betekenen.',
  en: 'This subject has versions of its own; its name cannot also mean another subject.',
}
