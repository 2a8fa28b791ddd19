import type { MessageType } from '@samenspraak/sdk'
import { type MessageTypeEntry, messageTypes } from '@samenspraak/sdk/message-types'
import { DocumentChecker, type Verdict } from '../check/check-document.ts'
import { findByUri, type FoundType, toLabel } from '../check/find-type.ts'
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

const noType: Omit<MessageVerdict, 'identity' | 'issues'> = {
  outcome: 'invalid',
  schema: undefined,
  isTruncated: false,
}

/** Of a message of which not even the headers can be read. */
export const unreadableHeaders: MessageVerdict = {
  outcome: 'unreadable',
  identity: undefined,
  schema: undefined,
  issues: [{ at: '', code: 'worker/headers', term: null }],
  isTruncated: false,
}

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
    if (attributes !== undefined) return this.#judgeBinary(attributes, body)
    const verdict = await this.#whole.check(toDocument(body))
    return { ...toMessageVerdict(verdict, ''), identity: identityOf(verdict.value) }
  }

  async #judgeBinary(
    attributes: Readonly<Record<string, string>>,
    body: Uint8Array,
  ): Promise<MessageVerdict> {
    const identity = identityOf(attributes)
    const envelope = await this.#envelopeIssues(attributes)
    const found: FoundType | undefined =
      attributes['dataschema'] === undefined ? undefined : findByUri(messageTypes, attributes['dataschema'])
    if (found?.ok !== true || found.entry === undefined) {
      const trouble = found?.ok === false ? found.trouble : createTrouble('cli/data-unchecked')
      const at = found === undefined ? '/data' : '/dataschema'
      const isTold = envelope.some((issue) => issue.at === at)
      const issues = isTold ? envelope : [...envelope, { at, code: trouble.code, term: null }]
      return { ...noType, identity, issues }
    }
    const checked = await this.#checkerOf(found.entry).check(toDocument(body))
    const ofData = toMessageVerdict(checked, '/data')
    const issues = [...envelope, ...ofData.issues]
    const outcome = issues.length > 0 && ofData.outcome === 'valid' ? 'invalid' : ofData.outcome
    return { ...ofData, outcome, schema: toLabel(found.entry), identity, issues }
  }

  async #envelopeIssues(attributes: Readonly<Record<string, string>>): Promise<readonly MessageIssue[]> {
    this.#envelope ??= await messageTypes.findLast(({ name }) => name === 'gebeurtenis')?.load()
    const checked = this.#envelope?.check(attributes, { maxIssues: this.#limits.maxIssues })
    return checked === undefined || checked.ok ? [] : checked.issues.map(toIssue)
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
  const placed = issues.map(({ at, code, term }) => ({ at: below + at, code, term }))
  return { outcome, schema: dataLabel(value) ?? label, issues: placed, isTruncated }
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
