import { resolve } from 'node:path'
import type { Trouble } from '../trouble.ts'
import type { Input, InputTrouble } from './find-inputs.ts'
import { BytePipe } from './runs/byte-pipe.ts'
import { openTail, pause, type TailSource } from './runs/tail-source.ts'

/**
 * A file of lines that others write to, and after it each file that takes its place, without end. What is there already is
 * read first.
 */
export async function* followInput(
  file: string,
  cwd: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<Input | InputTrouble> {
  const open = (): TailSource | Trouble => openTail(resolve(cwd, file), signal)
  let tail = open()
  if ('code' in tail) {
    yield { file, trouble: tail }
    return
  }
  for (let isTold = false; ; tail = open()) {
    if ('code' in tail) {
      // Of a file that is missing, or not there yet, nothing need be said; what may not be read must be known, once.
      if (tail.code === 'cli/file-unreadable' && !isTold) yield { file, trouble: tail }
      isTold ||= tail.code === 'cli/file-unreadable'
      await pause(signal)
      continue
    }
    isTold = false
    const opened = tail
    try {
      yield {
        file,
        form: 'ndjson',
        isGrowing: true,
        source: { identity: opened.identity, size: 0, path: undefined },
        open: () => new BytePipe(opened),
      }
      if (!(await opened.hasPassed())) return
    } finally {
      opened.release()
    }
  }
}
