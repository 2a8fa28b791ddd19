import { open, readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileFault, type FileRead, pathFault } from './file-fault.ts'

const mostBytes = 2 * 1024 * 1024
const mostFiles = 200
const listFile = /\.(?:ya?ml|json)$/i

/** The text of a file, whole or not at all. */
export async function readText(file: string, cwd: string): Promise<FileRead<string>> {
  try {
    const handle = await open(resolve(cwd, file))
    try {
      // Asked of what was opened, and one byte more is asked for: the file may grow meanwhile.
      const buffer = Buffer.alloc(mostBytes + 1)
      const { bytesRead } = await handle.read(buffer, 0, mostBytes + 1, 0)
      return bytesRead > mostBytes
        ? fileFault('rechten/file-too-large', { file })
        : textOf(buffer, bytesRead, file)
    } finally {
      await handle.close()
    }
  } catch (cause) {
    return pathFault(file, cause)
  }
}

function textOf(buffer: Buffer, length: number, file: string): FileRead<string> {
  try {
    // A mark of the byte order at the start is left out.
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, length)) }
  } catch {
    return fileFault('rechten/text-invalid', { file })
  }
}

/** The files with lists in a folder, by name; a file stands for itself. */
export async function filesAt(path: string, cwd: string): Promise<FileRead<readonly string[]>> {
  try {
    if (!(await stat(resolve(cwd, path))).isDirectory()) return { ok: true, value: [path] }
    const names = (await readdir(resolve(cwd, path))).filter((name) => listFile.test(name)).toSorted()
    if (names.length > mostFiles) return fileFault('rechten/files-too-many', { file: path })
    return names.length === 0
      ? fileFault('rechten/folder-empty', { file: path })
      : { ok: true, value: names.map((name) => join(path, name)) }
  } catch (cause) {
    return pathFault(path, cause)
  }
}

/** Whether something stands at a path. */
export async function isThere(path: string, cwd: string): Promise<boolean> {
  try {
    await stat(resolve(cwd, path))
    return true
  } catch {
    return false
  }
}
