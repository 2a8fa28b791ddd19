import type { MessageType } from '@samenspraak/sdk'
import { type MessageTypeEntry, messageTypes } from '@samenspraak/sdk/message-types'
import { DocumentChecker, type Verdict } from '../check/check-document.ts'
import { findByUri, type FoundType, toLabel } from '../check/find-type.ts'
import { readValue } from '../check/read-value.ts'
import type { FoundDocument } from '../input/found-document.ts'
import { createTrouble } from '../trouble.ts'
import { binaryAttributes } from './binary-attributes.ts'
import type { EventIdentity, ReceivedMessage } from './message.ts'
import type { MessageIssue, MessageVerdict } from './message-verdict.ts'

/** How much of a message is looked at and told. */
export interface MessageLimits {
  readonly maxBytes: number
  readonly maxIssues: number
}

/** Tells what is wrong with messages. */
export interface StreamJudge {
  judge(message: ReceivedMessage): Promise<MessageVerdict>
}

/** Of a message of which not even the headers can be read. */
export const unreadableHeaders: MessageVerdict = {
  outcome: 'unreadable',
  identity: undefined,
  schema: undefined,
  issues: [{ at: '', code: 'worker/headers', term: null }],
  isTruncated: false,
}

const envelopeEntry = messageTypes.findLast(({ name }) => name === 'gebeurtenis')

/** An event of which the attributes stand in headers. */
export interface BinaryEvent {
  readonly attributes: Readonly<Record<string, string>>
  readonly body: Uint8Array
  /** The type of its data; undefined when nothing names one. */
  readonly found: FoundType | undefined
}

/** What is to be said about the data of an event, with pointers in the event. */
export type DataVerdict = Pick<MessageVerdict, 'isTruncated' | 'issues' | 'outcome'>

/** Tells what is wrong with messages: events in binary or structured mode, and documents that name their own `$schema`. */
export class MessageJudge implements StreamJudge {
  readonly #limits: MessageLimits
  readonly #whole: DocumentChecker
  readonly #byEntry = new Map<MessageTypeEntry, DocumentChecker>()
  #envelope: MessageType<unknown> | undefined

  constructor(limits: MessageLimits) {
    this.#limits = limits
    this.#whole = new DocumentChecker({ messageTypes, type: undefined, needsValues: true, ...limits })
  }

  async judge({ headers, body }: ReceivedMessage): Promise<MessageVerdict> {
    if (headers === undefined) return unreadableHeaders
    const attributes = binaryAttributes(headers)
    if (attributes !== undefined) {
      const { dataschema } = attributes
      const found = dataschema === undefined ? undefined : findByUri(messageTypes, dataschema)
      return this.judgeBinary({ attributes, body, found })
    }
    const verdict = await this.#whole.check(toDocument(body))
    return { ...toMessageVerdict(verdict, ''), identity: identityOf(verdict.value) }
  }

  /** An event in binary mode, of which the type of the data is known to be one of ours, or none. */
  async judgeBinary({ attributes, body, found }: BinaryEvent): Promise<MessageVerdict> {
    const entry = found?.ok === true ? found.entry : undefined
    const envelope = await this.envelopeIssues(attributes)
    const ofData =
      entry === undefined
        ? this.#withoutType(body, found, envelope)
        : toMessageVerdict(await this.#checkerOf(entry).check(toDocument(body)), '/data')
    // Of data that nothing is known of the envelope was checked, as it is of an event that is one document.
    const checked = entry ?? (ofData.outcome === 'unreadable' ? undefined : envelopeEntry)
    return joinVerdicts(envelope, ofData, {
      maxIssues: this.#limits.maxIssues,
      schema: checked === undefined ? undefined : toLabel(checked),
      identity: identityOf(attributes),
    })
  }

  /** What is wrong with the attributes of an event; one more than asked tells whether anything was left out. */
  async envelopeIssues(attributes: Readonly<Record<string, unknown>>): Promise<readonly MessageIssue[]> {
    this.#envelope ??= await envelopeEntry?.load()
    const checked = this.#envelope?.check(attributes, { maxIssues: this.#limits.maxIssues + 1 })
    return checked === undefined || checked.ok ? [] : checked.issues.map(toIssue)
  }

  /** Of data whose type nobody knows it can still be said whether it can be read. */
  #withoutType(
    body: Uint8Array,
    found: FoundType | undefined,
    envelope: readonly MessageIssue[],
  ): DataVerdict {
    const { maxBytes, maxIssues } = this.#limits
    const read = readValue(toDocument(body), { maxBytes, maxIssues: maxIssues + 1 })
    if (!read.ok) return { outcome: 'unreadable', issues: placedIn('/data', read.issues), isTruncated: false }
    const trouble = found?.ok === false ? found.trouble : createTrouble('cli/data-unchecked')
    const at = found === undefined ? '/data' : '/dataschema'
    const isTold = envelope.some((issue) => issue.at === at)
    const issues = isTold ? [] : [{ at, code: trouble.code, term: null }]
    return { outcome: 'invalid', issues, isTruncated: false }
  }

  #checkerOf(entry: MessageTypeEntry): DocumentChecker {
    const known = this.#byEntry.get(entry)
    if (known !== undefined) return known
    const checker = new DocumentChecker({
      messageTypes,
      type: { entry, isVersionOpen: false },
      ...this.#limits,
    })
    this.#byEntry.set(entry, checker)
    return checker
  }
}

function toDocument(bytes: Uint8Array): FoundDocument {
  return { record: 1, line: 1, column: 1, form: 'ndjson', bytes, refused: undefined, ending: '' }
}

function toMessageVerdict(
  { outcome, label, issues, isTruncated, value }: Verdict,
  below: string,
): Omit<MessageVerdict, 'identity'> {
  return { outcome, schema: dataLabel(value) ?? label, issues: placedIn(below, issues), isTruncated }
}

/** Issues with their place in the message, and nothing else. */
export function placedIn(below: string, issues: readonly MessageIssue[]): readonly MessageIssue[] {
  return issues.map(({ at, code, term }) => ({ at: below + at, code, term }))
}

/** The verdict over an event: what is wrong with its attributes comes before what is wrong with its data. */
export function joinVerdicts(
  envelope: readonly MessageIssue[],
  ofData: DataVerdict,
  { maxIssues, ...known }: Pick<MessageVerdict, 'identity' | 'schema'> & { readonly maxIssues: number },
): MessageVerdict {
  const issues = [...envelope, ...ofData.issues]
  const outcome = issues.length > 0 && ofData.outcome === 'valid' ? 'invalid' : ofData.outcome
  const isTruncated = issues.length > maxIssues || ofData.isTruncated
  return { ...known, outcome, issues: issues.slice(0, maxIssues), isTruncated }
}

/** Of an event the schema of its data says more than the schema of the envelope. */
function dataLabel(value: unknown): string | undefined {
  const uri: unknown = isObject(value) && value['specversion'] !== undefined ? value['dataschema'] : undefined
  const found = uri === undefined ? undefined : findByUri(messageTypes, uri)
  return found?.ok === true && found.entry !== undefined ? toLabel(found.entry) : undefined
}

function toIssue({ at, code, term }: MessageIssue): MessageIssue {
  return { at, code, term }
}

/** Source and id, if the message is an event that has both. */
export function identityOf(event: unknown): EventIdentity | undefined {
  if (!isObject(event)) return undefined
  const { source, id, specversion } = event
  if (specversion === undefined || !isName(source) || !isName(id)) return undefined
  return { source, id }
}

function isName(text: unknown): text is string {
  return typeof text === 'string' && text !== '' && text.length <= 1000
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
