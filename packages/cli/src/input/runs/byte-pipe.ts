import { readSync } from 'node:fs'
import { Socket } from 'node:net'
import { InputUnreadableError } from '../input-error.ts'
import { type ByteSource, turnOfOthers } from './byte-source.ts'

const nothing: Uint8Array = new Uint8Array(0)
/** As much as a pipe of Linux holds. */
const chunkSize = 64 * 1024
/** Half of that: while one half is taken the other is filled. */
const readAtOnce = 32 * 1024
/** In turns of others, each some microseconds: about as long as it takes to wake whoever writes. */
const longestPause = 64

/**
 * Bytes that come in one after another and can be had in two ways: read into room of the reader, which costs least, or as
 * chunks.
 */
export class BytePipe implements ByteSource, AsyncIterable<Uint8Array> {
  readonly #source: ByteSource
  #rest: Uint8Array = nothing

  constructor(source: ByteSource) {
    this.#source = source
  }

  async read(into: Uint8Array): Promise<number> {
    if (this.#rest.length === 0) return this.#source.read(into)
    const piece = this.#rest.subarray(0, into.length)
    into.set(piece)
    this.#rest = this.#rest.subarray(piece.length)
    return piece.length
  }

  /** The first bytes, so many or all that there are, which stay to be read. */
  async start(size: number): Promise<Uint8Array> {
    while (this.#rest.length < size) {
      const room = new Uint8Array(chunkSize)
      const count = await this.#source.read(room)
      if (count === 0) break
      this.#rest = Buffer.concat([this.#rest, room.subarray(0, count)])
    }
    return this.#rest
  }

  /** Takes back bytes that were read last, to be read again. */
  unread(bytes: Uint8Array): void {
    this.#rest = Buffer.concat([bytes, this.#rest])
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        const room = new Uint8Array(chunkSize)
        const size = await this.read(room)
        if (size === 0) return
        yield room.subarray(0, size)
      }
    } finally {
      await this.close()
    }
  }

  close(): Promise<void> {
    return this.#source.close()
  }
}

/** A file that is open already, from where it stands. */
export function fromDescriptor(descriptor: number): ByteSource {
  return {
    async read(into) {
      await turnOfOthers()
      try {
        return readSync(descriptor, into, 0, into.length, null)
      } catch (cause) {
        throw new InputUnreadableError(cause)
      }
    },
    close: async () => {},
  }
}

/** A pipe or a socket that is open already: what is there is taken at once, into the same memory over and over. */
export function fromPipe(descriptor: number): ByteSource {
  return new PipeSource(descriptor)
}

class PipeSource implements ByteSource {
  readonly #socket: Socket
  #target: Uint8Array = nothing
  #size = 0
  #rest: Uint8Array = nothing
  #fault: unknown
  #isOver = false
  #wake: () => void = () => undefined

  constructor(descriptor: number) {
    const buffer = new Uint8Array(readAtOnce)
    this.#socket = new Socket({
      fd: descriptor,
      readable: true,
      writable: false,
      onread: { buffer, callback: (size) => this.#take(buffer.subarray(0, size)) },
    })
    this.#socket.on('error', (fault) => this.#end(fault))
    this.#socket.on('close', () => this.#end(undefined))
    this.#socket.on('end', () => this.#end(undefined))
  }

  async read(into: Uint8Array): Promise<number> {
    this.#target = into
    const rest = this.#rest
    this.#rest = nothing
    if (this.#take(rest)) await this.#fill()
    const size = this.#size
    this.#target = nothing
    this.#size = 0
    if (this.#fault !== undefined && size === 0) throw new InputUnreadableError(this.#fault)
    return size
  }

  async close(): Promise<void> {
    this.#socket.destroy()
  }

  /**
   * Waits for the first bytes, and takes along what comes while there is no pause. Who writes as fast as a pipe can take is
   * waited for a little longer: one large run costs less than many small ones.
   */
  async #fill(): Promise<void> {
    this.#socket.resume()
    if (this.#size === 0 && !this.#isOver) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    const mostPauses = this.#size < readAtOnce ? 1 : longestPause
    for (let pauses = 0; pauses < mostPauses && !this.#isFull() && !this.#isOver;) {
      const before = this.#size
      await turnOfOthers()
      pauses = this.#size === before ? pauses + 1 : 0
    }
  }

  /** Puts bytes where they are wanted, and keeps what does not fit; false when no more should come. */
  #take(bytes: Uint8Array): boolean {
    const piece = bytes.subarray(0, this.#target.length - this.#size)
    this.#target.set(piece, this.#size)
    this.#size += piece.length
    if (piece.length < bytes.length) this.#rest = Buffer.concat([this.#rest, bytes.subarray(piece.length)])
    if (bytes.length > 0) this.#wake()
    return !this.#isFull()
  }

  #isFull(): boolean {
    return this.#size === this.#target.length
  }

  #end(fault: unknown): void {
    this.#fault ??= fault
    this.#isOver = true
    this.#wake()
  }
}
