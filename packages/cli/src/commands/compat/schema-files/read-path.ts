import { open, readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { createTrouble } from '../../../trouble.ts'
import { refused, refusedPath } from './schema-fault.ts'
import type { SchemaRead } from './schema-fault.ts'
import { isTooMuch, limits, schemaPaths } from './schema-set.ts'
import type { RawFile, RawSet } from './schema-set.ts'

/** A file, or the schemas in a folder to its bottom; links to files are followed, links to folders are not. */
export async function readPath(path: string, cwd: string): Promise<SchemaRead<RawSet>> {
  try {
    if (!(await stat(resolve(cwd, path))).isDirectory()) {
      const read = await readFile(path, basename(path), cwd)
      return read.ok ? { ok: true, value: { isFolder: false, files: [read.value] } } : read
    }
  } catch (cause) {
    return refusedPath(path, cause)
  }
  return readFolder(path, cwd)
}

async function readFolder(folder: string, cwd: string): Promise<SchemaRead<RawSet>> {
  const found = await pathsIn(folder, cwd)
  if (!found.ok) return found
  const paths = schemaPaths(found.value)
  if (paths.length === 0) return refused('compat/folder-empty', folder)
  if (paths.length > limits.files) return refused('compat/files-too-many', folder)
  const files: RawFile[] = []
  for (const path of paths) {
    const read = await readInFolder(join(folder, path), path, cwd)
    if (!read.ok) return read
    if (read.value !== undefined) files.push(read.value)
    if (isTooMuch(files)) return refused('compat/folder-too-large', folder)
  }
  return files.length === 0
    ? refused('compat/folder-empty', folder)
    : { ok: true, value: { isFolder: true, files } }
}

/** Paths of everything in a folder that is no folder, in the order of their names. */
async function pathsIn(folder: string, cwd: string): Promise<SchemaRead<readonly string[]>> {
  const paths: string[] = []
  const waiting = [{ inside: '', depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { inside, depth } = next
    if (depth > limits.depth) return refused('compat/folder-too-deep', join(folder, inside))
    try {
      const entries = await readdir(resolve(cwd, folder, inside), { withFileTypes: true })
      for (const entry of entries) {
        const path = inside === '' ? entry.name : `${inside}/${entry.name}`
        if (entry.isDirectory()) waiting.push({ inside: path, depth: depth + 1 })
        else paths.push(path)
      }
    } catch (cause) {
      return refusedPath(join(folder, inside), cause)
    }
  }
  return { ok: true, value: paths.toSorted() }
}

/** Undefined for a link to a folder, behind which there may be a circle; a pipe might never end. */
async function readInFolder(
  file: string,
  path: string,
  cwd: string,
): Promise<SchemaRead<RawFile | undefined>> {
  try {
    const found = await stat(resolve(cwd, file))
    if (found.isDirectory()) return { ok: true, value: undefined }
    if (!found.isFile()) return { ok: false, faults: [{ file, ...createTrouble('cli/not-a-file') }] }
  } catch (cause) {
    return refusedPath(file, cause)
  }
  return readFile(file, path, cwd)
}

async function readFile(file: string, path: string, cwd: string): Promise<SchemaRead<RawFile>> {
  try {
    const handle = await open(resolve(cwd, file))
    try {
      const { size } = await handle.stat()
      if (size > limits.bytes) return refused('compat/file-too-large', file)
      // One byte more is asked for: a pipe has no size, and a file may grow meanwhile.
      const buffer = Buffer.alloc(limits.bytes + 1)
      let length = 0
      for (;;) {
        const { bytesRead } = await handle.read(buffer, length, buffer.length - length, null)
        length += bytesRead
        if (bytesRead === 0 || length === buffer.length) break
      }
      if (length > limits.bytes) return refused('compat/file-too-large', file)
      return { ok: true, value: { path, file, bytes: Uint8Array.from(buffer.subarray(0, length)) } }
    } finally {
      await handle.close()
    }
  } catch (cause) {
    return refusedPath(file, cause)
  }
}
