import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { createTrouble } from '../trouble.ts'
import type { Input, InputTrouble } from './find-inputs.ts'
import { BytePipe } from './runs/byte-pipe.ts'
import { fileAt, identityAt, tailOf } from './runs/tail-source.ts'

/**
 * A file of lines that others write to, and after it each file that takes its place, without end. What is there already is
 * read first.
 */
export async function* followInput(
  file: string,
  cwd: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<Input | InputTrouble> {
  const place = resolve(cwd, file)
  if (identityAt(place) === undefined) {
    yield { file, trouble: createTrouble(existsSync(place) ? 'cli/not-a-file' : 'cli/file-missing') }
    return
  }
  for (;;) {
    const identity = await fileAt(place, signal)
    yield {
      file,
      form: 'ndjson',
      source: { identity, size: 0, path: undefined },
      open: () => new BytePipe(tailOf(place, signal)),
    }
  }
}
