import type { FastifyInstance } from 'fastify'
import { findSubject, findVersion, subjectUnknown, versionUnknown } from '../../lookup/find-version.ts'
import { readVersion } from '../../lookup/read-names.ts'
import type { Outcome } from '../../refusal.ts'
import { given, refused } from '../../refusal.ts'
import type { Held } from '../../registration/existing.ts'
import { register } from '../../registration/register.ts'
import { remove } from '../../registration/remove.ts'
import { effectiveSetting } from '../../settings/effective.ts'
import type { Sight } from '../../store/store.ts'
import type { SubjectName } from '../../subjects/subject-name.ts'
import type { Ask, SubjectRoute } from './ask.ts'
import { FixedText, JsonText, serveSubject } from './ask.ts'
import { inFormat } from './in-format.ts'
import type { ServedParts } from './parts.ts'
import { readSentSchema } from './read-body.ts'
import { versionRecord } from './shapes.ts'

const url = '/subjects/:subject/versions'

/** Versions of a subject: list, register, read, delete, and who builds on them. */
export function versionRoutes(app: FastifyInstance, parts: ServedParts): void {
  const get = (path: string, answer: SubjectRoute['answer']): void =>
    serveSubject(app, parts, { method: 'GET', url: path, action: 'read', answer })
  get(url, async ({ query }, name) => listVersions(parts, name, query.sight()))
  get(`${url}/:version`, async (ask, name) => {
    const held = await readHeld(parts, ask, name)
    if (!held.ok) return held
    return given(textOf(ask, name, held.value, JSON.stringify(versionRecord(held.value, ask.acceptsUnknown))))
  })
  get(`${url}/:version/schema`, async (ask, name) => {
    const held = await readHeld(parts, ask, name)
    return held.ok ? given(textOf(ask, name, held.value, held.value.content.text)) : held
  })
  get(`${url}/:version/referencedby`, (ask, name) => listReferrers(parts, ask, name))
  serveSubject(app, parts, {
    method: 'POST',
    url,
    action: 'publish',
    answer: (ask, name) => publish(parts, ask, name),
  })
  serveSubject(app, parts, {
    method: 'DELETE',
    url: `${url}/:version`,
    action: (query) => (query.flag('permanent') ? 'administer' : 'manage'),
    answer: (ask, name) => removeVersion(parts, ask, name),
  })
}

/** What the last version is, or what the national set lends to a context, another registration can change. */
function textOf({ param, isAlias }: Ask, name: SubjectName, { version }: Held, text: string): JsonText {
  const isFixed = param('version') === String(version.version) && name.context === version.context && !isAlias
  return isFixed ? new FixedText(text) : new JsonText(text)
}

async function removeVersion(
  { registering }: ServedParts,
  { query, caller, param }: Ask,
  name: SubjectName,
): Promise<Outcome<unknown>> {
  const version = readVersion(param('version'))
  if (!version.ok) return version
  const how = query.flag('permanent') ? 'hard' : 'soft'
  const removed = await remove(registering, { name, version: version.value, how, actor: caller.name })
  return removed.ok ? given(removed.value[0] ?? version.value) : removed
}

async function listVersions(
  { registering: { store } }: ServedParts,
  name: SubjectName,
  sight: Sight,
): Promise<Outcome<readonly number[]>> {
  const subject = await findSubject(store, name, sight === 'only-deleted' ? 'also-deleted' : sight)
  if (subject === undefined) return refused(subjectUnknown(name))
  return given((await store.versions(subject, sight)).map(({ version }) => version))
}

async function publish(
  { registering }: ServedParts,
  { body, caller, acceptsUnknown, allow }: Ask,
  name: SubjectName,
): Promise<Outcome<unknown>> {
  const sent = readSentSchema(body)
  if (!sent.ok) return sent
  const isImport =
    sent.value.id !== undefined && (await effectiveSetting(registering.store, name)).mode === 'IMPORT'
  if (isImport) {
    const allowed = await allow('administer', name.context)
    if (!allowed.ok) return allowed
  }
  // Who was not asked for this right must not come to use it because the mode changes meanwhile.
  const registration = { ...sent.value, name, actor: caller.name, mayTakeOver: isImport }
  const registered = await register(registering, registration)
  if (!registered.ok) return registered
  // Older clients know nothing but the id here, and fail on more.
  return given(acceptsUnknown ? versionRecord(registered.value, true) : { id: registered.value.content.id })
}

async function readHeld(
  parts: ServedParts,
  { query, param }: Ask,
  name: SubjectName,
): Promise<Outcome<Held>> {
  const { store, contents } = parts.registering
  const version = readVersion(param('version'))
  if (!version.ok) return version
  const sight = query.flag('deleted') ? 'also-deleted' : 'live'
  const found = await findVersion(store, { name, version: version.value, sight })
  if (!found.ok) return found
  const content = await contents.content(found.value)
  if (content === undefined) return refused(versionUnknown(name, version.value))
  const formatted = await inFormat(parts, { query }, content)
  return formatted.ok ? given({ version: found.value, content: formatted.value }) : formatted
}

async function listReferrers(
  { registering: { store } }: ServedParts,
  { param, reading }: Ask,
  name: SubjectName,
): Promise<Outcome<readonly number[]>> {
  const version = readVersion(param('version'))
  if (!version.ok) return version
  const found = await findVersion(store, { name, version: version.value, sight: 'also-deleted' })
  if (!found.ok) return found
  const all = await store.referrers(found.value, found.value.version)
  const referrers = all.filter(({ context }) => reading.in(context))
  return given(
    [...new Set(referrers.map(({ contentId }) => contentId))].toSorted((one, other) => one - other),
  )
}
