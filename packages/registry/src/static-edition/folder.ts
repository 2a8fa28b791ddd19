import { randomUUID } from 'node:crypto'
import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { editionFault } from './edition-fault.ts'
import type { EditionFault } from './edition-fault.ts'
import { editionPaths } from './edition-file.ts'
import type { EditionFile } from './edition-file.ts'

/**
 * Writes an edition beside the folder and then puts it in its place, so that a folder is never half an edition. An older
 * edition is replaced; anything else that stands there is left alone.
 */
export async function writeEdition(
  folder: string,
  files: readonly EditionFile[],
): Promise<EditionFault | undefined> {
  const place = resolve(folder)
  const before = await namesIn(place)
  if (before.length > 0 && !before.includes(editionPaths.manifest))
    return editionFault('edition/folder-taken', folder)
  const fresh = `${place}.${randomUUID()}.nieuw`
  try {
    const folders = new Set(files.map(({ path }) => dirname(path)))
    await mkdir(fresh, { recursive: true })
    for (const each of folders) await mkdir(join(fresh, each), { recursive: true })
    await inParallel(files, ({ path, text }) => writeFile(join(fresh, path), text))
    await replace(place, fresh)
    return undefined
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

/** Most files that are open at a time. */
const mostAtOnce = 32

/** Does the same for many, some at a time; answers in their order. */
export async function inParallel<Item, Done>(
  items: readonly Item[],
  work: (item: Item) => Promise<Done>,
): Promise<readonly Done[]> {
  const done: Done[] = []
  for (let start = 0; start < items.length; start += mostAtOnce)
    done.push(...(await Promise.all(items.slice(start, start + mostAtOnce).map(work))))
  return done
}

async function replace(place: string, fresh: string): Promise<void> {
  const old = `${place}.${randomUUID()}.oud`
  const isThere = await lstat(place).then(
    () => true,
    () => false,
  )
  if (isThere) await rename(place, old)
  await rename(fresh, place)
  await rm(old, { recursive: true, force: true })
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => [])
}

/** Paths of all files in a folder, `/` between; links and other things that are no file or folder stand under `strange`. */
export async function listFolder(
  folder: string,
): Promise<{ readonly files: readonly string[]; readonly strange: readonly string[] }> {
  const files: string[] = []
  const strange: string[] = []
  const waiting = ['']
  for (let inside = waiting.pop(); inside !== undefined; inside = waiting.pop()) {
    const entries = await readdir(join(folder, inside), { withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`
      if (entry.isDirectory()) waiting.push(path)
      else (entry.isFile() ? files : strange).push(path)
    }
  }
  return { files, strange }
}

/** The bytes of a file that is not larger than it may be; undefined when it is, or is not there, or is a link. */
export async function readWithin(folder: string, path: string, most: number): Promise<Buffer | undefined> {
  try {
    const place = join(folder, path)
    const found = await lstat(place)
    return found.isFile() && found.size <= most ? await readFile(place) : undefined
  } catch {
    return undefined
  }
}
