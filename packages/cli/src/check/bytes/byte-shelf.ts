import { createByteEngine, compiledPlain, compiledWasm } from '@samenspraak/engine/bytes'
import type { ByteEngine } from '@samenspraak/engine/bytes'
import type { MessageTypeEntry } from '@samenspraak/sdk/message-types'
import { readSchemasBytes } from '../../schemas-file.ts'

/** A document of this length is long; a longer one is read as ever. */
const longestDocument = 1024 * 1024
/** Starting an engine costs more than it saves on a few documents. */
const enough = 24

/**
 * Knows of documents that they are valid without reading them as objects. It only ever says yes: of all else the reader
 * and the validators of the SDK say what it is.
 */
export class ByteShelf {
  readonly #engines = new Map<MessageTypeEntry, TypeEngine>()
  readonly #counts = new Map<MessageTypeEntry, number>()

  /** Tells that a document of this type passed by, so that an engine is made when there are many. */
  async saw(entry: MessageTypeEntry): Promise<void> {
    const count = (this.#counts.get(entry) ?? 0) + 1
    this.#counts.set(entry, count)
    if (count === enough) this.#engines.set(entry, await createTypeEngine(entry))
  }

  /**
   * The type of which these bytes are surely a valid document. Without a `chosen` type the document must start with its
   * `$schema`, as our writers let it start.
   */
  validType(bytes: Uint8Array, chosen: MessageTypeEntry | undefined): MessageTypeEntry | undefined {
    if (bytes.length > longestDocument) return undefined
    for (const [entry, { engine, start }] of this.#engines) {
      if (chosen === undefined ? !startsWith(bytes, start) : entry !== chosen) continue
      engine.input.set(bytes)
      return engine.document(0, bytes.length) === 'valid' ? entry : undefined
    }
    return undefined
  }
}

function startsWith(bytes: Uint8Array, start: Buffer): boolean {
  return bytes.length >= start.length && start.compare(bytes, 0, start.length) === 0
}

interface TypeEngine {
  readonly engine: ByteEngine
  /** How most writers let a document of the type start. */
  readonly start: Buffer
}

async function createTypeEngine({ name, version, schemaId }: MessageTypeEntry): Promise<TypeEngine> {
  const program = await readSchemasBytes(`schemas/${name}/${version}/${name}.program`)
  return {
    engine: createByteEngine(program, longestDocument, compiledWasm() ?? compiledPlain),
    start: Buffer.from(`{"$schema":${JSON.stringify(schemaId)},`),
  }
}
