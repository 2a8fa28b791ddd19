import { messageTypes } from '@samenspraak/sdk/message-types'
import { type BlockJudge, outcomes } from '../check/blocks/block-judge.ts'
import type { CheckerPlan } from '../check/blocks/checker-plan.ts'
import { findByUri, type FoundType, toLabel } from '../check/find-type.ts'
import type { ForeignSchemas } from '../check/foreign/foreign-schema.ts'
import { ForeignShelf } from '../check/foreign/foreign-shelf.ts'
import { readValue, type ValueRead } from '../check/read-value.ts'
import type { FoundDocument } from '../input/found-document.ts'
import { binaryAttributes } from './binary-attributes.ts'
import type { ReceivedMessage } from './message.ts'
import {
  type BinaryEvent,
  type DataVerdict,
  identityOf,
  joinVerdicts,
  MessageJudge,
  type MessageLimits,
  placedIn,
  type StreamJudge,
  unreadableHeaders,
} from './message-judge.ts'
import type { MessageVerdict } from './message-verdict.ts'

/** What `envelopeOf` puts around data: the key of its schema, which the user chose, and little more. */
const roomForEnvelope = 65_536
const depthOfEnvelope = 1
/** Of that envelope only the key can be wrong. */
const issuesOfEnvelope = 1
const usualDepth = 64

/** What the threads have to know to judge messages against schemas of others. */
export function planFor(foreign: ForeignSchemas, { maxBytes, maxIssues }: MessageLimits): CheckerPlan {
  return {
    type: undefined,
    maxIssues: maxIssues + issuesOfEnvelope,
    maxBytes: maxBytes + roomForEnvelope,
    maxDepth: usualDepth + depthOfEnvelope,
    foreign,
    isFramed: false,
    showValues: 'none',
    // Places in a message are of no use: its verdict has pointers.
    maxFindings: 0,
    maxMilliseconds: 10_000,
  }
}

/**
 * Tells what is wrong with messages of which the schema may be somebody else's: in another thread, because such a schema
 * may run wild. It says what the judge of our types would say, if the schema were ours.
 */
export class OtherSchemasJudge implements StreamJudge {
  readonly #blocks: BlockJudge
  readonly #shelf: ForeignShelf
  readonly #limits: MessageLimits
  readonly #own: MessageJudge

  constructor(blocks: BlockJudge, foreign: ForeignSchemas, limits: MessageLimits) {
    this.#blocks = blocks
    this.#shelf = new ForeignShelf(foreign, false)
    this.#limits = limits
    this.#own = new MessageJudge(limits)
  }

  async judge({ headers, body }: ReceivedMessage): Promise<MessageVerdict> {
    if (headers === undefined) return unreadableHeaders
    const attributes = binaryAttributes(headers)
    if (attributes === undefined) return this.#judgeWhole(body)
    const { found, key } = this.#typeOf(attributes['type'], attributes['dataschema'])
    const event = { attributes, body, found }
    if (found?.ok !== true || found.entry !== undefined) return this.#own.judgeBinary(event)
    return this.#judgeForeign(event, found.foreign, key)
  }

  async #judgeWhole(body: Uint8Array): Promise<MessageVerdict> {
    const { maxIssues } = this.#limits
    const read = this.#read(body)
    if (!read.ok) {
      const ofAll = { outcome: 'unreadable', issues: placedIn('', read.issues), isTruncated: false } as const
      return joinVerdicts([], ofAll, { maxIssues, identity: undefined, schema: undefined })
    }
    const { label, ...ofAll } = await this.#verdictOver(body)
    const schema = this.#labelOf(read.value) ?? label
    return joinVerdicts([], ofAll, { maxIssues, identity: identityOf(read.value), schema })
  }

  /** The thread finds the schema of data as it does in an event that is one document, so that is what it gets. */
  async #judgeForeign(
    { attributes, body }: BinaryEvent,
    schema: string,
    key: readonly [name: string, value: string],
  ): Promise<MessageVerdict> {
    const known = { maxIssues: this.#limits.maxIssues, identity: identityOf(attributes), schema }
    const envelope = await this.#own.envelopeIssues(attributes)
    const read = this.#read(body)
    if (!read.ok) {
      const issues = placedIn('/data', read.issues)
      return joinVerdicts(envelope, { outcome: 'unreadable', issues, isTruncated: false }, known)
    }
    const ofData = await this.#verdictOver(inEnvelope(key, body))
    return joinVerdicts(envelope, withoutEnvelope(ofData), known)
  }

  #read(body: Uint8Array): ValueRead {
    const { maxBytes, maxIssues } = this.#limits
    return readValue(toDocument(body), { maxBytes, maxIssues: maxIssues + 1 })
  }

  async #verdictOver(bytes: Uint8Array): Promise<DataVerdict & { readonly label: string | undefined }> {
    const verdict = await this.#blocks.judge([toDocument(bytes)])
    const [wrong] = verdict.wrong
    return {
      outcome: wordFor.get(verdict.outcomes[0] ?? 0) ?? 'unreadable',
      label: verdict.labelNames[(verdict.labels[0] ?? 0) - 1],
      issues: placedIn('', wrong?.issues ?? []),
      isTruncated: wrong?.isTruncated === true,
    }
  }

  /** The schema of data, and by which attribute it was found. */
  #typeOf(
    type: unknown,
    uri: unknown,
  ): { readonly found: FoundType | undefined; readonly key: readonly [name: string, value: string] } {
    const byType = this.#shelf.mapped([type], messageTypes)
    if (byType !== undefined) return { found: byType, key: ['type', String(type)] }
    const key = ['dataschema', String(uri)] as const
    const byUri = this.#shelf.mapped([uri], messageTypes) ?? this.#shelf.byUri(uri)
    return { found: byUri ?? (uri === undefined ? undefined : findByUri(messageTypes, uri)), key }
  }

  /** Of an event the schema of its data says more than that of the envelope. */
  #labelOf(event: unknown): string | undefined {
    if (typeof event !== 'object' || event === null || !('specversion' in event)) return undefined
    const uri = 'dataschema' in event ? event.dataschema : undefined
    const type = 'type' in event ? event.type : undefined
    const { found } = this.#typeOf(type, uri)
    if (found?.ok !== true) return undefined
    return found.entry === undefined ? found.foreign : toLabel(found.entry)
  }
}

const wordFor: ReadonlyMap<number, 'invalid' | 'unreadable' | 'valid'> = new Map([
  [outcomes.valid, 'valid'],
  [outcomes.invalid, 'invalid'],
  [outcomes.unreadable, 'unreadable'],
])

/** Attributes in which nothing is wrong; what is wrong with those of the message is told apart from its data. */
const rightEnvelope = {
  specversion: '1.0',
  id: '00000000-0000-4000-8000-000000000000',
  source: 'urn:nld:kvknr:99999901:systeem:samenspraak',
  type: 'nl.samenspraak.data.v1',
  subject: '00000000-0000-4000-8000-000000000000',
  time: '2026-01-01T00:00:00Z',
  datacontenttype: 'application/json',
}

/** An event around data; the body was read, so that it is one JSON value and nothing more. */
function inEnvelope([name, value]: readonly [name: string, value: string], body: Uint8Array): Uint8Array {
  const envelope = JSON.stringify({ ...rightEnvelope, [name]: value })
  return Buffer.concat([Buffer.from(`${envelope.slice(0, -1)},"data":`), body, Buffer.from('}')])
}

/** What is left is about the data, or about the message as a whole, as when it took too long. */
function withoutEnvelope({ outcome, issues, isTruncated }: DataVerdict): DataVerdict {
  const ofData = issues.filter(({ at }) => at !== '/type' && at !== '/dataschema')
  const isRight = outcome === 'invalid' && ofData.length === 0
  return { outcome: isRight ? 'valid' : outcome, issues: ofData, isTruncated }
}

function toDocument(bytes: Uint8Array): FoundDocument {
  return { record: 1, line: 1, column: 1, form: 'ndjson', bytes, refused: undefined, ending: '' }
}
