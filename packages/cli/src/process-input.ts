import { fstatSync } from 'node:fs'

/**
 * Standard input of this process.
 * @throws when it is something that holds no stream, such as a folder.
 */
export async function* readStandardInput(): AsyncGenerator<Uint8Array> {
  const found = fstatSync(0)
  // Node.js reads anything else, such as a folder, as if it were empty.
  if (!found.isFile() && !found.isFIFO() && !found.isSocket() && !found.isCharacterDevice()) {
    throw new Error('standard input is no stream')
  }
  yield* process.stdin
}
