import type { MessageType } from '@samenspraak/sdk'
import type { MessageTypeEntry } from '@samenspraak/sdk/message-types'
import type { FoundDocument } from '../input/read-documents.ts'
import { createTrouble, type Trouble } from '../trouble.ts'
import { type DocumentIssue, fromIssue, fromTrouble } from './document-issue.ts'
import { findByUri, type FoundType, type TypeChoice } from './find-type.ts'
import { readValue } from './read-value.ts'
import { type KnownType, VersionNotes } from './version-notes.ts'

/** What is to be said about one document. */
export interface Verdict {
  readonly outcome: 'invalid' | 'unreadable' | 'valid'
  /** The document; undefined when it is unreadable. */
  readonly value: unknown
  /** The schema version that it was held against, if one was found. */
  readonly type: MessageTypeEntry | undefined
  readonly issues: readonly DocumentIssue[]
  /** True when there are more issues than `maxIssues`. */
  readonly isTruncated: boolean
  /** What is good to know once in a run, such as a version that was taken for another. */
  readonly notes: readonly Trouble[]
}

/** What a run holds all its documents against. */
export interface CheckerSettings {
  readonly messageTypes: readonly MessageTypeEntry[]
  /** What `--type` asked; without it each document tells its own type. */
  readonly type: TypeChoice | undefined
  readonly maxIssues: number
  readonly maxBytes: number
}

const eventName = 'gebeurtenis'

/** Holds documents against their message types; a validator is loaded when its first document comes. */
export class DocumentChecker {
  readonly #settings: CheckerSettings
  readonly #loaded = new Map<MessageTypeEntry, MessageType<unknown>>()
  readonly #versions = new VersionNotes()

  constructor(settings: CheckerSettings) {
    this.#settings = settings
  }

  /** Reads and checks one document. */
  async check(found: FoundDocument): Promise<Verdict> {
    const { maxBytes, maxIssues } = this.#settings
    const read = readValue(found, { maxBytes, maxIssues: maxIssues + 1 })
    return read.ok ? this.#checkValue(read.value) : this.#unreadable(read.issues)
  }

  async #checkValue(value: unknown): Promise<Verdict> {
    const document: Readonly<Record<string, unknown>> = isObject(value) ? value : {}
    const { found, at } = this.#typeOf(document)
    if (!found.ok) return this.#toVerdict(value, undefined, [fromTrouble(found.trouble, at)])
    return this.#toVerdict(value, found.entry, await this.#issuesOf(found, value, ''))
  }

  #typeOf(document: Readonly<Record<string, unknown>>): { found: FoundType; at: string } {
    const { messageTypes, type } = this.#settings
    const own = document['$schema'] === undefined ? undefined : findByUri(messageTypes, document['$schema'])
    if (type !== undefined) {
      const isOwn = type.isVersionOpen && own?.ok === true && own.entry.name === type.entry.name
      return { found: isOwn ? own : { ok: true, entry: type.entry }, at: '' }
    }
    if (own !== undefined) return { found: own, at: '/$schema' }
    const isEvent = document['specversion'] !== undefined
    const event = messageTypes.findLast(({ name }) => name === eventName)
    if (isEvent && event !== undefined) return { found: { ok: true, entry: event }, at: '' }
    return { found: { ok: false, trouble: createTrouble('cli/type-missing') }, at: '' }
  }

  /** The data of a CloudEvents message is a document of its own; `dataschema` tells which. */
  async #issuesOfData(
    event: Readonly<Record<string, unknown>>,
    below: string,
    ofEnvelope: readonly DocumentIssue[],
  ): Promise<readonly DocumentIssue[]> {
    // Data that is no object is an issue of the envelope already.
    if (!isObject(event['data'])) return []
    const found = findByUri(this.#settings.messageTypes, event['dataschema'])
    if (found.ok) return this.#issuesOf(found, event['data'], `${below}/data`)
    const at = `${below}/dataschema`
    if (ofEnvelope.some((issue) => issue.at === at)) return []
    return event['dataschema'] === undefined
      ? [fromTrouble(createTrouble('cli/data-unchecked'), `${below}/data`)]
      : [fromTrouble(found.trouble, at)]
  }

  async #issuesOf(found: KnownType, value: unknown, below: string): Promise<readonly DocumentIssue[]> {
    this.#versions.add(found)
    const issues = await this.#ownIssues(found.entry, value, below)
    if (found.entry.name !== eventName || !isObject(value)) return issues
    return [...issues, ...(await this.#issuesOfData(value, below, issues))]
  }

  async #ownIssues(
    entry: MessageTypeEntry,
    value: unknown,
    below: string,
  ): Promise<readonly DocumentIssue[]> {
    const messageType = this.#loaded.get(entry) ?? (await this.#load(entry))
    // One more than asked tells whether the limit left anything out.
    const checked = messageType.check(value, { maxIssues: this.#settings.maxIssues + 1 })
    return checked.ok ? [] : checked.issues.map((issue) => fromIssue(issue, below))
  }

  #unreadable(issues: readonly DocumentIssue[]): Verdict {
    return { ...this.#toVerdict(undefined, undefined, issues), outcome: 'unreadable' }
  }

  #toVerdict(value: unknown, type: MessageTypeEntry | undefined, found: readonly DocumentIssue[]): Verdict {
    const { maxIssues } = this.#settings
    const issues = found.slice(0, maxIssues)
    const outcome = issues.length === 0 ? 'valid' : 'invalid'
    const isTruncated = found.length > maxIssues
    return { outcome, value, type, issues, isTruncated, notes: this.#versions.take() }
  }

  async #load(entry: MessageTypeEntry): Promise<MessageType<unknown>> {
    const messageType = await entry.load()
    this.#loaded.set(entry, messageType)
    return messageType
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
