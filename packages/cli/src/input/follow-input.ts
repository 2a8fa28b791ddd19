import { resolve } from 'node:path'
import type { Trouble } from '../trouble.ts'
import type { Input, InputTrouble } from './find-inputs.ts'
import type { FollowedFile, ReadPlace } from './found-document.ts'
import { BytePipe } from './runs/byte-pipe.ts'
import { openTail, pause, type TailSource } from './runs/tail-source.ts'

/** How a file is followed. */
export interface FollowOptions {
  readonly cwd: string
  readonly signal: AbortSignal | undefined
  /** How far an earlier run came. */
  readonly from: FollowedPlace | undefined
  /** Called when the file of the earlier run is no longer there to go on with. */
  readonly onRestart: () => Promise<void>
}

/** The file that was followed, and the place in it; undefined when nothing more was to be read there. */
export interface FollowedPlace {
  readonly followed: FollowedFile | undefined
  readonly place: ReadPlace | undefined
}

/**
 * A file of lines that others write to, and after it each file that takes its place, without end. What is there already is
 * read first, but for what an earlier run read.
 */
export async function* followInput(
  file: string,
  { cwd, signal, from: earlier, onRestart }: FollowOptions,
): AsyncGenerator<Input | InputTrouble> {
  const open = (): TailSource | Trouble => openTail(resolve(cwd, file), signal)
  let tail = open()
  // A run that goes on may do so while the file is being put aside, and waits for the next as the earlier one would.
  if ('code' in tail && earlier === undefined) {
    yield { file, trouble: tail }
    return
  }
  let from = earlier
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
    const start = startIn(opened, from)
    if (start === 'anew' && from !== undefined) await onRestart()
    from = undefined
    try {
      if (start !== 'enough') yield toInput(file, opened, start === 'anew' ? undefined : start)
      if (!(await opened.hasPassed())) return
    } finally {
      opened.release()
    }
  }
}

/** Where to go on in a file; `enough` when nothing need be read of it any more until another takes its place. */
function startIn(tail: TailSource, from: FollowedPlace | undefined): ReadPlace | 'anew' | 'enough' {
  const { followed, place } = from ?? {}
  const offset = place?.offset ?? followed?.enough
  // What is shorter than what was read of it was cut off.
  if (offset === undefined || followed?.identity !== tail.identity || tail.size < offset) return 'anew'
  tail.startAt(offset)
  return place ?? 'enough'
}

function toInput(file: string, tail: TailSource, from: ReadPlace | undefined): Input {
  const { identity } = tail
  return {
    file,
    form: 'ndjson',
    growing: {
      from,
      mark: () => (tail.hasEnded ? { identity } : { identity, enough: tail.at }),
    },
    source: { identity, size: 0, path: undefined },
    open: () => new BytePipe(tail),
  }
}
