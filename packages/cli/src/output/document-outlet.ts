import type { Output } from '../environment.ts'
import type { FoundDocument } from '../input/found-document.ts'
import { FileOutput } from './file-output.ts'

/** Where documents of one kind go, byte for byte as they came, each with the ending of its line. */
export interface DocumentOutlet {
  /** Bytes written, for a checkpoint; undefined for standard output. */
  readonly length: number | undefined
  write(documents: readonly FoundDocument[]): Promise<void>
  flush(): void
  close(): void
}

/** An outlet into a file, anew or after its first `length` bytes. */
export function toFile(path: string, length: number | undefined): DocumentOutlet {
  const file = new FileOutput(path, length)
  return {
    get length() {
      return file.length
    },
    async write(documents) {
      if (documents.length > 0) file.write(bytesOf(documents))
    },
    flush: () => file.flush(),
    close: () => file.close(),
  }
}

/** An outlet into standard output. */
export function toStandardOutput(stdout: Output): DocumentOutlet {
  return {
    length: undefined,
    async write(documents) {
      if (documents.length > 0) await stdout.write(bytesOf(documents))
    },
    flush: () => undefined,
    close: () => undefined,
  }
}

const lineFeed = Buffer.from('\n')
const windowsEnding = Buffer.from('\r\n')

function bytesOf(documents: readonly FoundDocument[]): Uint8Array {
  return Buffer.concat(
    documents.flatMap(({ bytes, refused, ending }) => {
      if (refused === 'part') return [bytes]
      // Behind the last line of a stream there may be none, but here another document may follow.
      const end = ending === '\r\n' ? windowsEnding : lineFeed
      return endsInFeed(bytes) && ending === '' ? [bytes] : [bytes, end]
    }),
  )
}

/** A whole file most often has its own. */
function endsInFeed(bytes: Uint8Array): boolean {
  return bytes[bytes.length - 1] === 0x0a
}
