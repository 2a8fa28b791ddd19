import { type ByteView, createByteView } from '@samenspraak/engine/bytes'
import type { MessageTypeEntry } from '@samenspraak/sdk/message-types'
import { byteRights, type Policy } from '@samenspraak/sdk/rights'
import type { TypeChoice } from '../../check/find-type.ts'
import type { FoundDocument } from '../../input/found-document.ts'
import { readSchemasBytes } from '../../schemas-file.ts'
import type { Seen } from './viewing.ts'

/** Starting an engine costs more than it saves on a few documents. */
const enough = 24
/** The data of an event is a document of its own. */
const eventName = 'gebeurtenis'

/** A document that was viewed without being read as an object; there is no line when nothing is shown. */
export interface QuicklySeen {
  readonly entry: MessageTypeEntry
  readonly line: string | undefined
}

/** Which documents it may view. */
export interface ByteViewLimits {
  readonly type: TypeChoice | undefined
  readonly maxDocument: number
}

/**
 * Views documents along their bytes, for a run in which all are asked for by one request. It only ever shows or hides: of
 * all else the reader and the view of the SDK say what it is.
 */
export class ByteViews {
  readonly #limits: ByteViewLimits
  readonly #policy: Policy
  readonly #counts = new Map<MessageTypeEntry, number>()
  readonly #views = new Map<MessageTypeEntry, { readonly start: Buffer; readonly byteView: ByteView }>()

  constructor(limits: ByteViewLimits, policy: Policy) {
    this.#limits = limits
    this.#policy = policy
  }

  /** Tells that a document of this type passed by, so that a view is made when there are many. */
  async saw(entry: MessageTypeEntry, seen: Seen): Promise<void> {
    const count = (this.#counts.get(entry) ?? 0) + 1
    this.#counts.set(entry, count)
    if (count !== enough || entry.name === eventName) return
    const rights = byteRights(seen.type, seen.request, this.#policy)
    const program = rights && (await readProgram(entry))
    const byteView = program && createByteView(program, rights)
    if (byteView !== undefined) this.#views.set(entry, { start: startOf(entry), byteView })
  }

  /** What is seen of a document that surely is one of a type; undefined when it must be read. */
  view({ bytes, refused }: FoundDocument): QuicklySeen | undefined {
    if (refused !== undefined || bytes.length > this.#limits.maxDocument) return undefined
    for (const [entry, { start, byteView }] of this.#views) {
      if (!this.#isOf(entry, start, bytes)) continue
      const viewed = byteView.view(bytes)
      if (viewed.outcome === 'hidden') return { entry, line: undefined }
      if (viewed.outcome === 'shown') return { entry, line: Buffer.from(viewed.bytes).toString() }
      return undefined
    }
    return undefined
  }

  /** Whether it must be of this type: it is the one that was asked, or it starts with its name. */
  #isOf(entry: MessageTypeEntry, start: Buffer, bytes: Uint8Array): boolean {
    const { type } = this.#limits
    if (type !== undefined && entry !== type.entry) return false
    if (type !== undefined && !type.isVersionOpen) return true
    return start.equals(bytes.subarray(0, start.length))
  }
}

/** As our writers let a document start. */
function startOf({ schemaId }: MessageTypeEntry): Buffer {
  return Buffer.from(`{"$schema":${JSON.stringify(schemaId)}`)
}

/** Of a few messages there is none: they say something that bytes do not tell. */
async function readProgram({ name, version }: MessageTypeEntry): Promise<Uint8Array | undefined> {
  try {
    return await readSchemasBytes(`schemas/${name}/${version}/${name}.view`)
  } catch {
    return undefined
  }
}
