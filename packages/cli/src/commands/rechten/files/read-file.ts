import { type FileRead } from './file-fault.ts'
import { type ListFile, readList } from './read-list.ts'
import { readText } from './read-text.ts'

/** Reads a list from a file of YAML or JSON. */
export async function readListFile(file: string, cwd: string): Promise<FileRead<ListFile>> {
  const read = await readText(file, cwd)
  return read.ok ? readList(read.value, file) : read
}
