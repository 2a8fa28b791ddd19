import { isList } from '../contents/json.ts'
import type { Json } from '../contents/json.ts'
import { readSentSchema } from '../http/confluent/read-body.ts'
import type { SentSchema } from '../http/confluent/read-body.ts'
import { membersOf, textAt } from '../records/members.ts'
import type { Registering } from '../registration/registering.ts'
import { changeSetting } from '../settings/change-setting.ts'
import { everywhere } from '../settings/scope.ts'
import type { Scope } from '../settings/scope.ts'
import { readLevel } from '../settings/setting.ts'
import { parseSubject, writeSubject } from '../subjects/subject-name.ts'
import type { SubjectName } from '../subjects/subject-name.ts'
import type { Ask } from './fetch-json.ts'
import { faultsOf, unreadable } from './import-fault.ts'
import type { Fetched, Imported, ImportFault } from './import-fault.ts'
import { inOrder } from './in-order.ts'
import { importer, takeOver } from './take-over.ts'

/** How a registry is taken over. */
export interface ConfluentImport {
  readonly ask: Ask
  /** Where it stands, for the journal. */
  readonly from: string
  /** False gives new ids; messages that name the old ones then lead elsewhere. */
  readonly keepsIds: boolean
}

interface Found {
  readonly name: SubjectName
  readonly version: number
  /** The number that was given before this one, when there is one. */
  readonly before: number | undefined
  readonly sent: SentSchema
}

/**
 * Takes over every version that a registry for Kafka clients shows, with its id and number, and the levels of
 * compatibility. What is there already stays; what is no JSON Schema is named and left.
 */
export async function importFromConfluent(
  registering: Registering,
  { ask, from, keepsIds }: ConfluentImport,
): Promise<Imported> {
  const subjects = await subjectsOf(ask)
  if (!subjects.ok) return { added: 0, present: 0, faults: [subjects.fault] }
  const faults: ImportFault[] = []
  const found: Found[] = []
  for (const name of subjects.value) {
    const read = await versionsOf(ask, name)
    found.push(...read.found)
    faults.push(...read.faults)
  }
  let [added, present] = [0, 0]
  for (const each of inOrder(byId(found), keyOf, targetsOf)) {
    const { name, version, sent } = each
    const kept = keepsIds
      ? { id: sent.id, guid: sent.guid, version }
      : { id: undefined, guid: undefined, version: undefined }
    const outcome = await takeOver(registering, {
      ...sent,
      ...kept,
      name,
      motivation: `Overgenomen van ${from}.`,
    })
    if (!outcome.ok) faults.push(...faultsOf(`${writeSubject(name)}@${version}`, outcome.refusals))
    else if (outcome.value.created) added += 1
    else present += 1
  }
  for (const scope of [everywhere, ...subjects.value])
    faults.push(...(await takeLevel(registering, ask, scope)))
  return { added, present, faults }
}

async function subjectsOf(ask: Ask): Promise<Fetched<readonly SubjectName[]>> {
  const listed = await ask('subjects?subjectPrefix=:*:')
  if (!listed.ok) return listed
  if (!isList(listed.value)) return { ok: false, fault: unreadable('subjects') }
  const names = listed.value.map((name) => (typeof name === 'string' ? parseSubject(name) : undefined))
  const whole = names.flatMap((name) => name ?? [])
  return whole.length === names.length
    ? { ok: true, value: whole }
    : { ok: false, fault: unreadable('subjects') }
}

async function versionsOf(
  ask: Ask,
  name: SubjectName,
): Promise<{ readonly found: readonly Found[]; readonly faults: readonly ImportFault[] }> {
  const address = `subjects/${encodeURIComponent(writeSubject(name))}/versions`
  const listed = await ask(address)
  if (!listed.ok) return { found: [], faults: [listed.fault] }
  if (!isList(listed.value)) return { found: [], faults: [unreadable(address)] }
  const found: Found[] = []
  const faults: ImportFault[] = []
  let before: number | undefined
  for (const version of listed.value) {
    const read = typeof version === 'number' ? await versionAt(ask, `${address}/${version}`) : undefined
    if (read === undefined || typeof version !== 'number') faults.push(unreadable(address))
    else if (Array.isArray(read)) faults.push(...read)
    else if ('text' in read) {
      found.push({ name, version, before, sent: read })
      before = version
    }
  }
  return { found, faults }
}

async function versionAt(ask: Ask, address: string): Promise<SentSchema | readonly ImportFault[]> {
  const answer = await ask(address)
  if (!answer.ok) return [answer.fault]
  // An answer has the members of a request, so that it is read as one.
  const sent = readSentSchema(answer.value)
  return sent.ok ? sent.value : faultsOf(address, sent.refusals)
}

/** Levels that are set; a subject for which none is answers 404. */
async function takeLevel(
  { store, clock }: Registering,
  ask: Ask,
  scope: Scope,
): Promise<readonly ImportFault[]> {
  const { context, subject } = scope
  const address =
    context === undefined || subject === undefined
      ? 'config'
      : `config/${encodeURIComponent(writeSubject({ context, subject }))}`
  const answer = await ask(address)
  if (!answer.ok) return [answer.fault]
  const compatibility = readLevel(levelIn(answer.value))
  if (compatibility === undefined) return []
  const act = { actor: importer, at: clock().toISOString() }
  const changed = await changeSetting(store, {
    scope,
    act,
    change: (before) => ({ ...before, compatibility }),
  })
  return changed.ok ? [] : faultsOf(address, changed.refusals)
}

function levelIn(config: Json | undefined): string | undefined {
  return textAt(membersOf(config), 'compatibilityLevel')
}

function byId(found: readonly Found[]): readonly Found[] {
  return found.toSorted(
    (one, other) => (one.sent.id ?? 0) - (other.sent.id ?? 0) || one.version - other.version,
  )
}

function keyOf({ name, version }: Pick<Found, 'name' | 'version'>): string {
  return `${writeSubject(name)}@${version}`
}

/** What a version refers to, and the version before it, whose number must be given first. */
function targetsOf({ name, before, sent }: Found): readonly string[] {
  const references = sent.references.map(({ subject, version: number }) => {
    const target = parseSubject(subject)
    const isBare = target !== undefined && !subject.startsWith(':.')
    return `${isBare ? writeSubject({ ...target, context: name.context }) : subject}@${number}`
  })
  return before === undefined ? references : [...references, `${writeSubject(name)}@${before}`]
}
