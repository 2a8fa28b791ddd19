import type { FastifyInstance } from 'fastify'
import { valueAt } from '../../contents/json.ts'
import { subjectUnknown } from '../../lookup/find-version.ts'
import type { Outcome, Refusal } from '../../refusal.ts'
import { given, refused } from '../../refusal.ts'
import type { Act } from '../../settings/change-setting.ts'
import { changeSetting } from '../../settings/change-setting.ts'
import { effectiveSetting, settingAt } from '../../settings/effective.ts'
import { keyOfScope } from '../../settings/scope.ts'
import type { Scope } from '../../settings/scope.ts'
import { readMode } from '../../settings/setting.ts'
import type { Setting } from '../../settings/setting.ts'
import type { Store } from '../../store/store.ts'
import type { Ask } from './ask.ts'
import type { ServedParts } from './parts.ts'
import { readObject } from './read-body.ts'
import { serveScope } from './serve-scope.ts'

/** Whether anything may be registered, for everything, for a context or for a subject. */
export function modeRoutes(app: FastifyInstance, parts: ServedParts): void {
  const rights = { onSubject: 'administer', onMore: 'administer' } as const
  serveScope(app, parts, {
    method: 'GET',
    path: '/mode',
    onSubject: 'read',
    onMore: 'read',
    answer: (ask, scope) => readModeOf(parts, ask, scope),
  })
  serveScope(app, parts, {
    method: 'PUT',
    path: '/mode',
    ...rights,
    answer: (ask, scope) => writeMode(parts, ask, scope),
  })
  serveScope(app, parts, {
    method: 'DELETE',
    path: '/mode',
    ...rights,
    answer: (ask, scope) => deleteMode(parts, ask, scope),
  })
}

async function readModeOf(
  { registering: { store } }: ServedParts,
  { query }: Ask,
  scope: Scope,
): Promise<Outcome<unknown>> {
  const isInherited = scope.context === undefined || query.flag('defaultToGlobal')
  const { mode } = isInherited
    ? await effectiveSetting(store, scope)
    : ((await settingAt(store, scope)) ?? {})
  return mode === undefined ? refused(modeNotSet) : given({ mode })
}

async function writeMode(
  { registering: { store, clock } }: ServedParts,
  { body, caller, query }: Ask,
  scope: Scope,
): Promise<Outcome<unknown>> {
  const object = readObject(body)
  if (!object.ok) return object
  const mode = readMode(valueAt(object.value, 'mode'))
  if (mode === undefined) return refused(modeInvalid)
  if (mode === 'IMPORT' && !query.flag('force')) {
    const before = await settingAt(store, scope)
    if (before?.mode !== 'IMPORT' && (await holdsVersions(store, scope))) return refused(notEmpty)
  }
  const act = { actor: caller.name, at: clock().toISOString() }
  const changed = await changeSetting(store, { scope, change: (before) => ({ ...before, mode }), act })
  return changed.ok ? given({ mode }) : changed
}

/** Ids that are taken over must not meet ids that were given here. */
async function holdsVersions(store: Store, { context, subject }: Scope): Promise<boolean> {
  if (context !== undefined && subject !== undefined)
    return (await store.version({ context, subject }, 'latest', 'live')) !== undefined
  const filter = { ...(context === undefined ? {} : { context }), sight: 'live' } as const
  return (await store.subjects(filter, { limit: 1 })).length > 0
}

async function deleteMode(
  { registering: { store, clock } }: ServedParts,
  { caller, query }: Ask,
  scope: Scope,
): Promise<Outcome<unknown>> {
  const act = { actor: caller.name, at: clock().toISOString() }
  const changed = await changeSetting(store, { scope, change: withoutMode, act })
  if (!changed.ok) return changed
  if (query.flag('recursive') && scope.subject === undefined) await deleteModesBelow(store, scope, act)
  const mode = changed.value.before?.mode
  if (mode !== undefined) return given({ mode })
  const { context, subject } = scope
  if (context !== undefined && subject !== undefined) return refused(subjectUnknown({ context, subject }))
  return given({ mode: (await effectiveSetting(store, scope)).mode })
}

async function deleteModesBelow(store: Store, scope: Scope, act: Act): Promise<void> {
  const prefix = scope.context === undefined ? '' : `${keyOfScope(scope)}/`
  for (const { key } of await store.records('instelling', prefix, {})) {
    const slash = key.indexOf('/')
    const below =
      slash === -1 ? { context: key } : { context: key.slice(0, slash), subject: key.slice(slash + 1) }
    if (key !== '') await changeSetting(store, { scope: below, change: withoutMode, act })
  }
}

function withoutMode({ mode: _mode, ...rest }: Setting): Setting {
  return rest
}

const modeNotSet: Refusal = {
  code: 'mode-not-set',
  nl: 'Hier is geen modus ingesteld; met defaultToGlobal=true komt de modus die geldt.',
  en: 'No mode is set here; with defaultToGlobal=true the mode that holds is given.',
}

const modeInvalid: Refusal = {
  code: 'mode-invalid',
  nl: 'Een modus is READWRITE, READONLY, READONLY_OVERRIDE, IMPORT of FORWARD.',
  en: 'A mode is READWRITE, READONLY, READONLY_OVERRIDE, IMPORT or FORWARD.',
}

const notEmpty: Refusal = {
  code: 'not-permitted',
  nl: "Er zijn al schema's; modus IMPORT kan dan alleen met force=true.",
  en: 'There are schemas already; mode IMPORT is then possible only with force=true.',
}
