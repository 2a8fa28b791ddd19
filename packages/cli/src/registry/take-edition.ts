import type { KeyObject } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { OutputUnwritableError } from '../output-error.ts'
import { freshFolder, recover, replaceFolder, standingAt } from './edition-folder.ts'
import { isEditionPath } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { jsonFrom, membersOf, textAt } from './members.ts'
import { ask } from './registry-client.ts'
import type { RegistryPlace } from './registry-client.ts'
import { failedAt, got, within } from './registry-fault.ts'
import type { NotRead, Read } from './registry-fault.ts'
import { journalPath, linesOf, verifyEdition } from './verify-edition.ts'
import { makeFolder } from './written.ts'

/** An edition that was fetched into a folder. */
export interface TakenEdition {
  readonly manifest: Manifest
  /** False when the folder had this edition already. */
  readonly isNew: boolean
}

/** Where an edition goes, and what it must be. */
export interface TakeOptions {
  /** The folder as the user wrote it. */
  readonly shown: string
  readonly trusted: KeyObject | undefined
  readonly goesOn: boolean
}

const mostEditionBytes = 512 * 1024 * 1024

/**
 * Fetches the edition of a registry into a folder: first beside it, then verified, then in its place; so the folder is
 * never half an edition. With `goesOn` the journal must go on where the folder stopped.
 */
export async function takeEdition(
  place: RegistryPlace,
  folder: string,
  { shown, trusted, goesOn }: TakeOptions,
): Promise<Read<TakenEdition>> {
  await recover(folder)
  const before = await standingAt(folder)
  if (before === 'something-else') return failedAt('registry/folder-taken', shown)
  const answer = await ask(place, 'v1/uitgave', { mostBytes: mostEditionBytes })
  if (!answer.ok) return answer
  const text = new TextDecoder().decode(answer.value.bytes)
  const fresh = freshFolder(folder)
  try {
    const filled = await writeFiles(fresh, text, place.url)
    if (!filled.ok) return filled
    const verified = await verifyEdition(fresh, trusted)
    if (!verified.ok) return verified
    const manifest = verified.value
    if (before === 'edition' && goesOn) {
      const old = await verifyEdition(folder, undefined)
      if (!old.ok) return within(shown, old)
      const fault = historyFault(old.value, text)
      if (fault !== undefined) return within(shown, fault)
      if (isSame(old.value, manifest)) return got({ manifest, isNew: false })
    }
    await replaceFolder(folder, fresh)
    return got({ manifest, isNew: true })
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

async function writeFiles(folder: string, text: string, shown: string): Promise<Read<undefined>> {
  await makeFolder(folder)
  const made = new Set<string>()
  for (const line of linesOf(text)) {
    const path = textAt(line, 'pad')
    const content = line.get('inhoud')
    if (typeof content !== 'string') return failedAt('registry/answer-invalid', shown)
    if (!isEditionPath(path)) return failedAt('registry/edition-path', path)
    const inside = dirname(path)
    try {
      if (!made.has(inside)) await mkdir(join(folder, inside), { recursive: true })
      made.add(inside)
      await writeFile(join(folder, path), content, { flag: 'wx' })
    } catch (cause) {
      if (isTwice(cause)) return failedAt('registry/answer-invalid', path)
      throw new OutputUnwritableError(cause, join(folder, path))
    }
  }
  return got(undefined)
}

/** A path that came before, as a file or as a folder. */
function isTwice(cause: unknown): boolean {
  const code = cause instanceof Error && 'code' in cause ? cause.code : ''
  return code === 'EEXIST' || code === 'ENOTDIR' || code === 'EISDIR'
}

/** The entry where the folder stopped must still stand there, with the same hash. */
function historyFault({ journal }: Manifest, edition: string): NotRead | undefined {
  if (journal.position === 0) return undefined
  const file = linesOf(edition).find((line) => textAt(line, 'pad') === journalPath)
  const entries = (file === undefined ? '' : textAt(file, 'inhoud')).split('\n')
  const entry = membersOf(jsonFrom(entries[journal.position - 1] ?? ''))
  return textAt(entry, 'hash') === journal.hash
    ? undefined
    : failedAt('registry/history-differs', journalPath, journal.position)
}

function isSame(one: Manifest, other: Manifest): boolean {
  if (one.files.size !== other.files.size || one.keyId !== other.keyId) return false
  return [...one.files].every(([path, { sha256 }]) => other.files.get(path)?.sha256 === sha256)
}
