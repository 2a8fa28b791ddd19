import { join, resolve } from 'node:path'
import { isId, versionWithId } from '../../registry/edition-ids.ts'
import type { NamedVersion } from '../../registry/edition-ids.ts'
import { lockFaults, lockName, readLock, writeLock } from '../../registry/lock-file.ts'
import type { LockedSchema } from '../../registry/lock-file.ts'
import { readRegistryVersion, readWithReferences, splitName } from '../../registry/read-version.ts'
import type { RegistryVersion } from '../../registry/read-version.ts'
import { failedAt, got } from '../../registry/registry-fault.ts'
import type { Read } from '../../registry/registry-fault.ts'
import type { RegistrySource } from '../../registry/registry-source.ts'
import { makeFolder, writeWhole } from '../../registry/written.ts'
import { sourceOf } from './task.ts'
import type { Done, Task } from './task.ts'

/** The word for the last version. */
const last = 'laatste'

/** Reads schemas: one to standard output, or several with all they need into a folder, noted in the lock file. */
export async function get(task: Task): Promise<Read<Done>> {
  const { settings, call } = task
  const shownLock = settings.lock ?? lockName
  const lockPath = resolve(call.environment.cwd, shownLock)
  const locked = await readLock(lockPath, shownLock)
  if (!locked.ok) return locked
  if (locked.value === undefined && (settings.isFrozen || settings.words.length === 0))
    return failedAt('registry/lock-missing', shownLock)
  const source = await sourceOf(task)
  if (!source.ok) return source
  const lock = locked.value ?? []
  const wanted = await wantedOf(settings.words, lock, source.value)
  if (!wanted.ok) return wanted
  const versions = await readAll(source.value, wanted.value, settings.naar !== undefined)
  if (!versions.ok) return versions
  const faults = lockFaults(lock, versions.value, settings.isFrozen)
  if (faults.length > 0) return { ok: false, faults }
  if (settings.naar !== undefined)
    await writeSchemas(resolve(call.environment.cwd, settings.naar), versions.value)
  const isNoted = settings.naar !== undefined || settings.lock !== undefined
  if (isNoted && !settings.isFrozen) await writeLock(lockPath, lock, versions.value)
  return got({ text: textOf(versions.value, settings.naar), isInOrder: true })
}

/** Without a version the one in the lock counts, so that nobody gets a newer one unasked; without names all of the lock. */
async function wantedOf(
  words: readonly string[],
  lock: readonly LockedSchema[],
  source: RegistrySource,
): Promise<Read<readonly NamedVersion[]>> {
  if (words.length === 0) return got(lock.map(({ naam, versie }) => ({ naam, versie: String(versie) })))
  const wanted: NamedVersion[] = []
  for (const word of words) {
    const named = isId(word) ? await versionWithId(source, word) : got(splitName(word))
    if (!named.ok) return named
    const { naam, versie } = named.value
    const before = lock.findLast((schema) => schema.naam === naam)
    wanted.push({ naam, versie: versie ?? (before === undefined ? last : String(before.versie)) })
  }
  return got(wanted)
}

async function readAll(
  source: RegistrySource,
  wanted: readonly NamedVersion[],
  withReferences: boolean,
): Promise<Read<readonly RegistryVersion[]>> {
  const found = new Map<string, RegistryVersion>()
  for (const { naam, versie } of wanted) {
    const read = withReferences
      ? await readWithReferences(source, naam, versie)
      : await readRegistryVersion(source, naam, versie)
    if (!read.ok) return read
    const versions = 'naam' in read.value ? [read.value] : read.value
    for (const version of versions) found.set(`${version.naam}@${version.versie}`, version)
  }
  return got([...found.values()])
}

async function writeSchemas(folder: string, versions: readonly RegistryVersion[]): Promise<void> {
  await makeFolder(folder)
  for (const version of versions) await writeWhole(join(folder, fileOf(version)), version.text)
}

/** A name that any file system can keep, whatever the schema is called. */
function fileOf({ naam, versie, label }: RegistryVersion): string {
  return `${encodeURIComponent(naam).slice(0, 150)}@${encodeURIComponent(label ?? String(versie)).slice(0, 50)}.schema.json`
}

function textOf(versions: readonly RegistryVersion[], folder: string | undefined): string {
  if (folder !== undefined)
    return versions
      .map((version) => `${folder}/${fileOf(version)} ${version.naam}@${version.versie} ${version.hash}\n`)
      .join('')
  return versions.map(({ text }) => (text.endsWith('\n') ? text : `${text}\n`)).join('')
}
