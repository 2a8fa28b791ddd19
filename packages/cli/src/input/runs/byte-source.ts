import { closeSync, openSync, readSync } from 'node:fs'
import { compressionMark, isCompressed } from '../compression.ts'
import { InputUnreadableError } from '../input-error.ts'

/** Bytes that are read into room of the reader. */
export interface ByteSource {
  /** Reads what fits or what there is, and answers how much that is: 0 at the end. */
  read(into: Uint8Array): Promise<number>
  close(): Promise<void>
}

/**
 * A file from a place on, which counts what is read; undefined when the file is compressed.
 * @throws InputUnreadableError when it cannot be read.
 */
export function openFile(path: string, from: number, counts: { bytes: number }): ByteSource | undefined {
  const descriptor = trying(() => openSync(path, 'r'))
  const mark = new Uint8Array(compressionMark)
  const size = trying(() => readSync(descriptor, mark, 0, mark.length, 0))
  if (!isCompressed(mark.subarray(0, size))) return toSource(descriptor, from, counts)
  closeSync(descriptor)
  return undefined
}

function toSource(descriptor: number, from: number, counts: { bytes: number }): ByteSource {
  let at = from
  return {
    async read(into) {
      // Handing a read to another thread takes longer than the read; what else waits gets its turn in between.
      await turnOfOthers()
      const size = trying(() => readSync(descriptor, into, 0, into.length, at))
      at += size
      counts.bytes += size
      return size
    },
    close: async () => closeSync(descriptor),
  }
}

function trying<T>(task: () => T): T {
  try {
    return task()
  } catch (cause) {
    throw new InputUnreadableError(cause)
  }
}

/** What comes in chunks: the first is waited for, and the others are taken along that are there already. */
export function fromChunks(stream: AsyncIterator<Uint8Array>): ByteSource {
  let rest: Uint8Array = new Uint8Array(0)
  let next: Promise<IteratorResult<Uint8Array>> | undefined
  const nextChunk = (): Promise<IteratorResult<Uint8Array>> => {
    const asked = stream.next()
    // Of a fault is heard when the chunk is waited for.
    asked.catch(() => undefined)
    return asked
  }
  /** False when there is nothing to take, now or at all. */
  const hasMore = async (isPatient: boolean): Promise<boolean> => {
    while (rest.length === 0) {
      next ??= nextChunk()
      const found = await (isPatient ? next : Promise.race([next.catch(() => undefined), turnOfOthers()]))
      if (found === undefined || found.done === true) return false
      next = undefined
      rest = found.value
    }
    return true
  }
  return {
    async read(into) {
      let size = 0
      while (size < into.length && (await hasMore(size === 0))) {
        const piece = rest.subarray(0, into.length - size)
        into.set(piece, size)
        rest = rest.subarray(piece.length)
        size += piece.length
      }
      return size
    },
    async close() {
      await stream.return?.()
    },
  }
}

/** Bytes of a source, which are counted while they are read. */
export function counted(source: ByteSource, counts: { bytes: number }): ByteSource {
  return {
    async read(into) {
      const size = await source.read(into)
      counts.bytes += size
      return size
    },
    close: () => source.close(),
  }
}

/** Comes when whatever is ready has had its turn: signals, timers, and what came through a pipe. */
export function turnOfOthers(): Promise<undefined> {
  return new Promise((resolve) => {
    setImmediate(() => resolve(undefined))
  })
}
