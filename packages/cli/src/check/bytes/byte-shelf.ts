import { createByteEngine, compiledPlain, compiledWasm } from '@samenspraak/engine/bytes'
import type { ByteEngine, OtherLine } from '@samenspraak/engine/bytes'
import type { MessageTypeEntry } from '@samenspraak/sdk/message-types'
import type { LineRun } from '../../input/runs/line-run.ts'
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
  readonly #chosen: MessageTypeEntry | undefined
  readonly #engines = new Map<MessageTypeEntry, TypeEngine>()
  readonly #counts = new Map<MessageTypeEntry, number>()

  /** Without a `chosen` type a document must start with its `$schema`, as our writers let it start. */
  constructor(chosen: MessageTypeEntry | undefined) {
    this.#chosen = chosen
  }

  /** Tells that documents of this type pass by, so that an engine is made when there are many. */
  async saw(entry: MessageTypeEntry, documents = 1): Promise<void> {
    const before = this.#counts.get(entry) ?? 0
    this.#counts.set(entry, before + documents)
    if (before < enough && before + documents >= enough)
      this.#engines.set(entry, await createTypeEngine(entry, this.#chosen !== undefined))
  }

  /** The type of which these bytes are surely a valid document. */
  validType(bytes: Uint8Array): MessageTypeEntry | undefined {
    if (bytes.length > longestDocument) return undefined
    for (const [entry, { engine, start }] of this.#engines) {
      if (this.#chosen === undefined ? !startsWith(bytes, start) : entry !== this.#chosen) continue
      engine.input.set(bytes)
      return engine.document(0, bytes.length) === 'valid' ? entry : undefined
    }
    return undefined
  }

  /** The type that the first of these lines names, or the one that is chosen. */
  typeOf({ lines }: LineRun, entries: readonly MessageTypeEntry[]): MessageTypeEntry | undefined {
    return this.#chosen ?? entries.find((entry) => startsWith(lines, startOf(entry)))
  }

  /** The lines that are not surely valid documents of a type, blank ones too; undefined when there is no engine for it. */
  otherLines(entry: MessageTypeEntry, { lines }: LineRun): readonly OtherLine[] | undefined {
    const engine = this.#engines.get(entry)?.engine
    if (engine === undefined || lines.length > longestDocument) return undefined
    engine.input.set(lines)
    const all: OtherLine[] = []
    for (let from = 0, before = 0; from < lines.length;) {
      const walked = engine.lines(from, lines.length)
      all.push(...walked.others.map((other) => ({ ...other, number: before + other.number })))
      from = walked.end
      before += walked.lines
    }
    return all
  }
}

function startOf({ schemaId }: MessageTypeEntry): Buffer {
  return Buffer.from(`{"$schema":${JSON.stringify(schemaId)},`)
}

function startsWith(bytes: Uint8Array, start: Buffer): boolean {
  return bytes.length >= start.length && start.compare(bytes, 0, start.length) === 0
}

interface TypeEngine {
  readonly engine: ByteEngine
  /** How most writers let a document of the type start. */
  readonly start: Buffer
}

async function createTypeEngine(entry: MessageTypeEntry, isChosen: boolean): Promise<TypeEngine> {
  const { name, version } = entry
  const program = await readSchemasBytes(`schemas/${name}/${version}/${name}.program`)
  const start = startOf(entry)
  const lineStart = isChosen ? undefined : start
  const engine = createByteEngine(program, longestDocument, compiledWasm() ?? compiledPlain, lineStart)
  return { engine, start }
}
