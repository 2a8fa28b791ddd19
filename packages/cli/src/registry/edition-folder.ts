import { randomUUID } from 'node:crypto'
import { lstat, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { manifestPath } from './manifest.ts'
import { written } from './written.ts'

/** What stands where an edition should come. */
export type Standing = 'nothing' | 'edition' | 'something-else'

/** A folder that nobody finished is given up after so long; until then somebody may be at work on it. */
const abandonedMilliseconds = 3_600_000

/** What stands there; an empty folder is nothing. */
export async function standingAt(folder: string): Promise<Standing> {
  const found = await lstat(folder).catch(() => undefined)
  if (found === undefined) return 'nothing'
  if (!(await stat(folder).catch(() => found)).isDirectory()) return 'something-else'
  const names = await readdir(folder).catch(() => undefined)
  if (names === undefined) return 'something-else'
  return names.length === 0 ? 'nothing' : names.includes(manifestPath) ? 'edition' : 'something-else'
}

/** Where a new edition is made: beside the old one, so that it can take its place at once. */
export function freshFolder(folder: string): string {
  return `${folder}.${randomUUID()}.nieuw`
}

/**
 * Puts a new edition in the place of the old one. Two steps, because no file system of Node's does it in one: whoever ends
 * this between them leaves the old one beside it, where `recover` finds it.
 */
export async function replaceFolder(folder: string, fresh: string): Promise<void> {
  const old = `${folder}.${randomUUID()}.oud`
  const isThere = await lstat(folder).then(
    () => true,
    () => false,
  )
  if (isThere) await written(rename(folder, old), folder)
  await written(rename(fresh, folder), folder)
  await rm(old, { recursive: true, force: true })
}

/** Clears up after somebody who was ended in the middle: the old edition goes back, and what was half made goes away. */
export async function recover(folder: string): Promise<void> {
  const left = await leftBeside(folder)
  const isGone = (await lstat(folder).catch(() => undefined)) === undefined
  const old = left.filter((name) => name.endsWith('.oud'))
  const [last] = isGone ? old.toSorted() : []
  if (last !== undefined) await rename(last, folder).catch(() => undefined)
  for (const name of left)
    if (name !== last && (name.endsWith('.oud') || (await isAbandoned(name))))
      await rm(name, { recursive: true, force: true })
}

async function leftBeside(folder: string): Promise<readonly string[]> {
  const names = await readdir(dirname(folder)).catch(() => [])
  const own = `${basename(folder)}.`
  return names
    .filter((name) => name.startsWith(own) && /^[0-9a-f-]{36}\.(?:nieuw|oud)$/u.test(name.slice(own.length)))
    .map((name) => join(dirname(folder), name))
}

async function isAbandoned(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => undefined)
  return found !== undefined && Date.now() - found.mtimeMs > abandonedMilliseconds
}
