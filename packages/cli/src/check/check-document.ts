import type { MessageType } from '@samenspraak/sdk'
import type { MessageTypeEntry } from '@samenspraak/sdk/message-types'
import type { OtherLine } from '@samenspraak/engine/bytes'
import type { FoundDocument } from '../input/found-document.ts'
import type { LineRun } from '../input/runs/line-run.ts'
import { createTrouble, type Trouble } from '../trouble.ts'
import { ByteShelf, enough } from './bytes/byte-shelf.ts'
import { type DocumentIssue, fromIssue, fromTrouble } from './document-issue.ts'
import { findByUri, type FoundType, toLabel, type TypeChoice } from './find-type.ts'
import { ForeignShelf } from './foreign/foreign-shelf.ts'
import type { ForeignSchemas } from './foreign/foreign-schema.ts'
import { readFrame } from './frame.ts'
import { isObject, readValue, type ValueRead } from './read-value.ts'
import { type KnownType, VersionNotes } from './version-notes.ts'

/** What is to be said about one document. */
export interface Verdict {
  readonly outcome: 'invalid' | 'unreadable' | 'valid'
  /** The document; undefined when it is unreadable, or valid and not read as an object. */
  readonly value: unknown
  /** The schema version of ours that it was held against, if one was found. */
  readonly type: MessageTypeEntry | undefined
  /** What it was held against, as a report calls it: `gebied@1.0`, or the name of another schema. */
  readonly label: string | undefined
  readonly issues: readonly DocumentIssue[]
  /** True when there are more issues than `maxIssues`. */
  readonly isTruncated: boolean
  /** What is good to know once in a run, such as a version that was taken for another. */
  readonly notes: readonly Trouble[]
}

/** Lines that are surely valid documents of one type, but for some. */
export interface RunVerdict {
  readonly label: string
  /** Those that must be looked at one by one, and blank ones. */
  readonly others: readonly OtherLine[]
}

/** What a run holds all its documents against. */
export interface CheckerSettings {
  readonly messageTypes: readonly MessageTypeEntry[]
  /** What `--type` asked of our types; without it each document tells its own type. */
  readonly type: TypeChoice | undefined
  readonly maxIssues: number
  readonly maxBytes: number
  /** At least as deep as is usual, which is how deep the byte engines look. */
  readonly maxDepth?: number | undefined
  /** Schemas that are not ours, and which documents go by them. */
  readonly foreign?: ForeignSchemas | undefined
  /** Each document is a message of Kafka around the real one. */
  readonly isFramed?: boolean
  /** Valid documents are wanted as objects too. */
  readonly needsValues?: boolean
}

const eventName = 'gebeurtenis'

/** Holds documents against their schemas; a validator is loaded when its first document comes. */
export class DocumentChecker {
  readonly #settings: CheckerSettings
  readonly #loaded = new Map<MessageTypeEntry, MessageType<unknown>>()
  readonly #versions = new VersionNotes()
  readonly #shelf: ForeignShelf | undefined
  /** Only where nothing but a schema of ours can be meant. */
  readonly #bytes: ByteShelf | undefined

  constructor(settings: CheckerSettings) {
    this.#settings = settings
    const { foreign, isFramed = false, needsValues = false, type } = settings
    const maySkip = !isFramed && !needsValues
    this.#shelf = foreign && new ForeignShelf(foreign, maySkip && type === undefined)
    const chosen = type?.isVersionOpen === false ? type.entry : undefined
    this.#bytes = foreign === undefined && maySkip ? new ByteShelf(chosen) : undefined
  }

  /** Makes the schemas ready that are certain to be used; what is wrong with them is told before any document is read. */
  async prepare(): Promise<Trouble | undefined> {
    return this.#shelf?.prepare()
  }

  /** Makes ready for many documents of a type, by its label. */
  async expect(label: string | undefined): Promise<void> {
    const entry = this.#settings.messageTypes.find((one) => toLabel(one) === label)
    if (entry !== undefined && entry.name !== eventName) await this.#bytes?.saw(entry, enough)
  }

  /** Checks many lines at once; undefined when each must be looked at. */
  async checkRun(run: LineRun): Promise<RunVerdict | undefined> {
    const { messageTypes, type, maxBytes } = this.#settings
    const entry = this.#bytes?.typeOf(run, messageTypes)
    if (entry === undefined || entry.name === eventName || run.lines.length > maxBytes) return undefined
    if (type !== undefined && entry !== type.entry) return undefined
    await this.#bytes?.saw(entry, run.count)
    const others = this.#bytes?.otherLines(entry, run)
    return others === undefined ? undefined : { label: toLabel(entry), others }
  }

  /** Reads and checks one document; what is known to be wrong is not first looked at for being right. */
  async check(found: FoundDocument, isWrong = false): Promise<Verdict> {
    const { maxBytes, maxIssues, maxDepth, isFramed = false } = this.#settings
    const quick = isWrong ? undefined : this.#quickVerdict(found)
    if (quick !== undefined) return quick
    const limits = { maxBytes, maxIssues: maxIssues + 1, ...(maxDepth === undefined ? {} : { maxDepth }) }
    const read = readValue(found, limits)
    if (!read.ok || !isFramed) return this.#checkRead(read, [])
    const frame = readFrame(read.value, limits)
    return this.#checkRead(frame, frame.ok ? frame.keys : [])
  }

  /** The verdict over what is surely valid. */
  #quickVerdict({ bytes, refused }: FoundDocument): Verdict | undefined {
    const { maxBytes, type } = this.#settings
    if (refused !== undefined || bytes.length > maxBytes) return undefined
    const found = this.#shelf?.surely(bytes)
    if (found !== undefined) return this.#toVerdict(undefined, found, [])
    const entry = this.#bytes?.validType(bytes)
    if (entry === undefined || (type !== undefined && entry !== type.entry)) return undefined
    return this.#toVerdict(undefined, { ok: true, entry }, [])
  }

  async #checkRead(read: ValueRead, keys: readonly string[]): Promise<Verdict> {
    if (!read.ok) return { ...this.#toVerdict(undefined, undefined, read.issues), outcome: 'unreadable' }
    const { value } = read
    const document: Readonly<Record<string, unknown>> = isObject(value) ? value : {}
    const { found, at } = this.#typeOf(document, keys)
    if (!found.ok) return this.#toVerdict(value, undefined, [fromTrouble(found.trouble, at)])
    // The data of an event is held against a schema of its own.
    if (found.entry !== undefined && found.entry.name !== eventName) await this.#bytes?.saw(found.entry)
    return this.#toVerdict(value, found, await this.#issuesOf(found, value, ''))
  }

  #typeOf(
    document: Readonly<Record<string, unknown>>,
    keys: readonly string[],
  ): { found: FoundType; at: string } {
    const { messageTypes, type } = this.#settings
    const schema = document['$schema']
    const mapped = this.#shelf?.chosen() ?? (type === undefined ? this.#mapped(schema, keys) : undefined)
    if (mapped !== undefined) return { found: mapped, at: '' }
    const own = schema === undefined ? undefined : this.#byUri(schema)
    if (type !== undefined) {
      const isOwn = type.isVersionOpen && own?.ok === true && own.entry?.name === type.entry.name
      return { found: isOwn ? own : { ok: true, entry: type.entry }, at: '' }
    }
    if (own !== undefined) return { found: own, at: '/$schema' }
    const isEvent = document['specversion'] !== undefined
    const event = messageTypes.findLast(({ name }) => name === eventName)
    if (isEvent && event !== undefined) return { found: { ok: true, entry: event }, at: '' }
    return { found: { ok: false, trouble: createTrouble('cli/type-missing') }, at: '' }
  }

  #mapped(uri: unknown, keys: readonly unknown[]): FoundType | undefined {
    return this.#shelf?.mapped([...keys, uri], this.#settings.messageTypes)
  }

  #byUri(uri: unknown): FoundType {
    return this.#shelf?.byUri(uri) ?? findByUri(this.#settings.messageTypes, uri)
  }

  /** The data of a CloudEvents message is a document of its own; `dataschema` tells which. */
  async #issuesOfData(
    event: Readonly<Record<string, unknown>>,
    below: string,
    ofEnvelope: readonly DocumentIssue[],
  ): Promise<readonly DocumentIssue[]> {
    // Data that is no object is an issue of the envelope already.
    if (!isObject(event['data'])) return []
    const schema = event['dataschema']
    const found = this.#mapped(schema, [event['type']]) ?? this.#byUri(schema)
    if (found.ok) return this.#issuesOf(found, event['data'], `${below}/data`)
    const at = `${below}/dataschema`
    if (ofEnvelope.some((issue) => issue.at === at)) return []
    return schema === undefined
      ? [fromTrouble(createTrouble('cli/data-unchecked'), `${below}/data`)]
      : [fromTrouble(found.trouble, at)]
  }

  async #issuesOf(found: KnownType, value: unknown, below: string): Promise<readonly DocumentIssue[]> {
    // One more than asked tells whether the limit left anything out.
    const maxIssues = this.#settings.maxIssues + 1
    if (found.entry === undefined) return this.#shelf?.check(found.foreign, value, maxIssues, below) ?? []
    this.#versions.add(found)
    const issues = await this.#ownIssues(found.entry, value, maxIssues, below)
    if (found.entry.name !== eventName || !isObject(value)) return issues
    return [...issues, ...(await this.#issuesOfData(value, below, issues))]
  }

  async #ownIssues(
    entry: MessageTypeEntry,
    value: unknown,
    maxIssues: number,
    below: string,
  ): Promise<readonly DocumentIssue[]> {
    const messageType = this.#loaded.get(entry) ?? (await this.#load(entry))
    const checked = messageType.check(value, { maxIssues })
    return checked.ok ? [] : checked.issues.map((issue) => fromIssue(issue, below))
  }

  #toVerdict(value: unknown, known: KnownType | undefined, found: readonly DocumentIssue[]): Verdict {
    const { maxIssues } = this.#settings
    const issues = found.slice(0, maxIssues)
    return {
      outcome: issues.length === 0 ? 'valid' : 'invalid',
      value,
      type: known?.entry,
      label:
        known === undefined ? undefined : known.entry === undefined ? known.foreign : toLabel(known.entry),
      issues,
      isTruncated: found.length > maxIssues,
      notes: this.#versions.take(),
    }
  }

  async #load(entry: MessageTypeEntry): Promise<MessageType<unknown>> {
    const messageType = await entry.load()
    this.#loaded.set(entry, messageType)
    return messageType
  }
}
