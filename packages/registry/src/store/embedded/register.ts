import { randomUUID } from 'node:crypto'
import type { Content } from '../../contents/content.ts'
import type { SubjectName } from '../../subjects/subject-name.ts'
import type { Version, VersionState } from '../../subjects/version.ts'
import type { RegisterCommand, RegisterOutcome } from '../outcomes.ts'
import { contentOf, versionOf } from '../rows.ts'
import type { Store } from '../store.ts'
import type { Connection } from './connection.ts'
import type { Append } from './journal.ts'
import { createRegisterReads } from './register-reads.ts'
import type { RegisterReads } from './register-reads.ts'
import { createRegisterWrites } from './register-writes.ts'
import { createSettingCheck } from './seen-settings.ts'

const published: VersionState = { status: 'gepubliceerd' }

/** Registering: every look and every write in one transaction. */
export function createRegister({ database, write }: Connection, append: Append): Pick<Store, 'register'> {
  const areSettings = createSettingCheck(database)
  const reads = createRegisterReads(database)
  const writes = createRegisterWrites(database)

  function registerNow(command: RegisterCommand): RegisterOutcome {
    if (!areSettings(command.settings ?? [])) return { outcome: 'setting-moved' }
    const known = reads.contentByIdentity(command.content.identity)
    const content = known === undefined ? undefined : contentOf(known)
    const existing = content && reads.liveVersion(command.name, content.id)
    if (content !== undefined && existing !== undefined && fits(command, content, versionOf(existing)))
      return { outcome: 'registered', version: versionOf(existing), content, created: false }
    const subject = reads.subject(command.name)
    const refusal = refusalOf(command, content, subject.revision, reads)
    if (refusal !== undefined) return refusal
    if (existing !== undefined) return { outcome: 'id-taken' }
    return publish(command, content, subject.head)
  }

  function publish(command: RegisterCommand, known: Content | undefined, head: number): RegisterOutcome {
    const { name, entry, fixed } = command
    const content = known ?? addContent(command)
    const version = newVersion(command, content, fixed?.version ?? head + 1)
    writes.subject(name, version.version)
    writes.version(version)
    for (const [place, reference] of command.references.entries()) writes.reference(version, place, reference)
    const { contentId } = version
    append({ ...entry, on: plain(name), version: version.version, contentId, schemaHash: content.schemaHash })
    return { outcome: 'registered', version, content, created: true }
  }

  function addContent({ content, fixed }: RegisterCommand): Content {
    const guid = fixed?.guid ?? randomUUID()
    const id = writes.content(fixed?.id, guid, content)
    return { id, guid, ...content }
  }

  return { register: (command) => write(() => registerNow(command)) }
}

/** Whether what the subject has is what was asked for, also by the names that must be taken over. */
function fits({ fixed }: RegisterCommand, content: Content, existing: Version): boolean {
  if (fixed === undefined) return true
  const { id, guid = content.guid, version = existing.version } = fixed
  return id === content.id && guid === content.guid && version === existing.version
}

function refusalOf(
  command: RegisterCommand,
  content: Content | undefined,
  revision: number,
  reads: RegisterReads,
): RegisterOutcome | undefined {
  const { name, seen, label, fixed } = command
  if (seen !== 'any' && seen !== revision) return { outcome: 'moved', revision }
  const reference = command.references.find((reference) => !reads.isLive(reference))
  if (reference !== undefined) return { outcome: 'reference-missing', reference }
  const holder = label === undefined ? undefined : reads.labelHolder(name, label, content?.id)
  if (holder !== undefined) return { outcome: 'label-taken', version: holder }
  if (fixed === undefined) return undefined
  if (fixed.guid !== undefined && reads.isSpent(fixed.guid, command.content.identity))
    return { outcome: 'id-taken' }
  if (isTaken(name, fixed, content, reads)) return { outcome: 'id-taken' }
  return undefined
}

function isTaken(
  name: SubjectName,
  { id, guid, version }: NonNullable<RegisterCommand['fixed']>,
  content: Content | undefined,
  reads: RegisterReads,
): boolean {
  const namesTaken =
    content === undefined
      ? reads.isContentName(id, guid)
      : content.id !== id || (guid !== undefined && content.guid !== guid)
  return namesTaken || (version !== undefined && reads.isVersion(name, version))
}

function newVersion(command: RegisterCommand, content: Content, version: number): Version {
  const { name, label, entry, state = published } = command
  return {
    ...plain(name),
    version,
    contentId: content.id,
    guid: content.guid,
    ...(label === undefined ? undefined : { label }),
    registeredAt: entry.at,
    registeredBy: entry.actor,
    ...(entry.motivation === undefined ? undefined : { motivation: entry.motivation }),
    state,
    deleted: false,
  }
}

/** The name alone, of an object that may say more. */
function plain({ context, subject }: SubjectName): SubjectName {
  return { context, subject }
}
