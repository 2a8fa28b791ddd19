import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { countAt, jsonFrom, listAt, membersOf, textAt } from './members.ts'
import type { RegistryVersion } from './read-version.ts'
import { failedAt, got, registryFault } from './registry-fault.ts'
import type { Read, RegistryFault } from './registry-fault.ts'
import { makeFolder, writeWhole } from './written.ts'

/** The name that a lock file has unless somebody chooses another. */
export const lockName = 'samenspraak.lock.json'

const form = 'samenspraak-lock/1'

/** A version that is used, with the hash of what it says. */
export interface LockedSchema {
  readonly naam: string
  readonly versie: number
  readonly label?: string
  readonly hash: string
}

/** The schemas of a lock file; undefined when there is no such file. */
export async function readLock(
  path: string,
  shown: string,
): Promise<Read<readonly LockedSchema[] | undefined>> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return got(undefined)
  const members = membersOf(jsonFrom(text))
  const schemas = listAt(members, 'schemas').map(lockedOf)
  const isSound = schemas.every(
    ({ naam, versie, hash }) => naam !== '' && versie > 0 && /^[0-9a-f]{64}$/u.test(hash),
  )
  return textAt(members, 'vorm') === form && isSound ? got(schemas) : failedAt('registry/lock-invalid', shown)
}

function lockedOf(value: unknown): LockedSchema {
  const members = membersOf(value)
  const label = textAt(members, 'label')
  return {
    naam: textAt(members, 'naam'),
    versie: countAt(members, 'versie'),
    ...(label === '' ? {} : { label }),
    hash: textAt(members, 'hash'),
  }
}

/** Where versions are not what a lock says; with `frozen` a version that it does not name is wrong too. */
export function lockFaults(
  locked: readonly LockedSchema[],
  versions: readonly RegistryVersion[],
  isFrozen: boolean,
): readonly RegistryFault[] {
  const known = new Map(locked.map(({ naam, versie, hash }) => [`${naam}@${versie}`, hash]))
  return versions.flatMap(({ naam, versie, hash }) => {
    const key = `${naam}@${versie}`
    const before = known.get(key)
    if (before === hash || (before === undefined && !isFrozen)) return []
    return [registryFault(before === undefined ? 'registry/lock-incomplete' : 'registry/lock-differs', key)]
  })
}

/** Writes what was locked before together with these versions, in order of name and number; whole or not at all. */
export async function writeLock(
  path: string,
  locked: readonly LockedSchema[],
  versions: readonly RegistryVersion[],
): Promise<void> {
  const all = new Map(locked.map((schema) => [`${schema.naam}@${schema.versie}`, schema]))
  for (const { naam, versie, label, hash } of versions)
    all.set(`${naam}@${versie}`, { naam, versie, ...(label === undefined ? {} : { label }), hash })
  const schemas = [...all.values()].toSorted((one, other) =>
    one.naam === other.naam ? one.versie - other.versie : one.naam < other.naam ? -1 : 1,
  )
  await makeFolder(dirname(path))
  await writeWhole(path, `${JSON.stringify({ vorm: form, schemas }, null, 2)}\n`)
}
