import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { OutputUnwritableError } from '../output-error.ts'

/** What is written to files; a disk that refuses is no fault of ours. */
export async function written<T>(work: Promise<T>, path?: string): Promise<T> {
  try {
    return await work
  } catch (cause) {
    throw new OutputUnwritableError(cause, path)
  }
}

/** Writes a file whole or not at all: whoever ends this in the middle leaves the one that was there. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const fresh = `${path}.${randomUUID()}.nieuw`
  try {
    await writeFile(fresh, text, { flag: 'wx' })
    await rename(fresh, path)
  } catch (cause) {
    await rm(fresh, { force: true }).catch(() => undefined)
    throw new OutputUnwritableError(cause, path)
  }
}

/**
 * Makes a folder with all above it. Step by step, because Node's own recursive way never ends where a file system says of
 * a folder that it is not there and lets nobody make it, such as /proc.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : ''
    if (code === 'EEXIST') return
    const above = dirname(folder)
    if (code !== 'ENOENT' || above === folder) throw new OutputUnwritableError(cause, folder)
    await makeFolder(above)
    await written(mkdir(folder), folder)
  }
}
