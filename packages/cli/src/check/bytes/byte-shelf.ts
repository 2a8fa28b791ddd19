import { createByteEngine, compiledPlain, compiledWasm, schemaOf } from '@samenspraak/engine/bytes'
import type { ByteEngine, OtherLine } from '@samenspraak/engine/bytes'
import type { MessageTypeEntry } from '@samenspraak/sdk/message-types'
import type { LineRun } from '../../input/runs/line-run.ts'
import { readSchemasBytes } from '../../schemas-file.ts'

/** A document of this length is long; a longer one is read as ever. */
export const longestDocument: number = 1024 * 1024
/** Starting an engine costs more than it saves on a few documents. */
export const enough: number = 24

/**
 * Knows of documents that they are valid without reading them as objects. It only ever says yes: of all else the reader
 * and the validators of the SDK say what it is.
 */
export class ByteShelf {
  readonly #chosen: MessageTypeEntry | undefined
  readonly #engines = new Map<MessageTypeEntry, ByteEngine>()
  readonly #counts = new Map<MessageTypeEntry, number>()

  /** Without a `chosen` type each document must say its `$schema`. */
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
    if (this.#engines.size === 0) return undefined
    const entry = this.#chosen ?? entryOf(bytes, [...this.#engines.keys()])
    const engine = entry === undefined ? undefined : this.#engines.get(entry)
    if (engine === undefined) return undefined
    engine.input.set(bytes)
    return engine.document(0, bytes.length) === 'valid' ? entry : undefined
  }

  /** The type that the first of these lines names, or the one that is chosen. */
  typeOf({ lines }: LineRun, entries: readonly MessageTypeEntry[]): MessageTypeEntry | undefined {
    return this.#chosen ?? entryOf(lines, entries)
  }

  /** The lines that are not surely valid documents of a type, blank ones too; undefined when there is no engine for it. */
  otherLines(entry: MessageTypeEntry, { lines }: LineRun): readonly OtherLine[] | undefined {
    const engine = this.#engines.get(entry)
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

/** The type that a document, or the first of a run of lines, says that it is of. */
function entryOf(bytes: Uint8Array, entries: readonly MessageTypeEntry[]): MessageTypeEntry | undefined {
  const schema = schemaOf(bytes)
  return schema === undefined ? undefined : entries.find(({ schemaId }) => schemaId === schema)
}

async function createTypeEngine(entry: MessageTypeEntry, isChosen: boolean): Promise<ByteEngine> {
  const { name, version, schemaId } = entry
  const program = await readSchemasBytes(`schemas/${name}/${version}/${name}.program`)
  const only = { schema: schemaId, isAsked: !isChosen }
  return createByteEngine(program, longestDocument, compiledWasm() ?? compiledPlain, only)
}
