import { fstatSync } from 'node:fs'
import { InputUnreadableError } from './input/input-error.ts'
import { BytePipe, fromDescriptor, fromPipe } from './input/runs/byte-pipe.ts'

/**
 * Standard input of this process.
 * @throws InputUnreadableError when it is something that holds no stream, such as a folder.
 */
export function readStandardInput(): AsyncIterable<Uint8Array> {
  const found = fstatSync(0)
  if (found.isFile()) return new BytePipe(fromDescriptor(0))
  if (found.isFIFO() || found.isSocket()) return new BytePipe(fromPipe(0))
  // Node.js reads anything else, such as a folder, as if it were empty.
  if (!found.isCharacterDevice()) throw new InputUnreadableError(found)
  return process.stdin
}
