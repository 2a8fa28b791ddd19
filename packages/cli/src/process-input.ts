import { fstatSync } from 'node:fs'
import { InputUnreadableError } from './input/input-error.ts'

/**
 * Standard input of this process.
 * @throws InputUnreadableError when it is something that holds no stream, such as a folder.
 */
export async function* readStandardInput(): AsyncGenerator<Uint8Array> {
  const found = fstatSync(0)
  // Node.js reads anything else, such as a folder, as if it were empty.
  if (!found.isFile() && !found.isFIFO() && !found.isSocket() && !found.isCharacterDevice()) {
    throw new InputUnreadableError(found)
  }
  yield* process.stdin
}
