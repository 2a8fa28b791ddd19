import { messageTypes } from '@samenspraak/sdk/message-types'
import { type BlockJudge, outcomes } from '../check/blocks/block-judge.ts'
import type { CheckerPlan } from '../check/blocks/checker-plan.ts'
import { findByUri, type FoundType, toLabel } from '../check/find-type.ts'
import type { ForeignSchemas } from '../check/foreign/foreign-schema.ts'
import { ForeignShelf } from '../check/foreign/foreign-shelf.ts'
import { readValue } from '../check/read-value.ts'
import type { FoundDocument } from '../input/found-document.ts'
import { binaryAttributes } from './binary-attributes.ts'
import type { ReceivedMessage } from './message.ts'
import { identityOf, type MessageLimits, type StreamJudge, unreadableHeaders } from './message-judge.ts'
import type { MessageVerdict } from './message-verdict.ts'

/** The attributes of an event in binary mode come on top of its data. */
const roomForAttributes = 65_536

/** What the threads have to know to judge messages against schemas of others. */
export function planFor(foreign: ForeignSchemas, { maxBytes, maxIssues }: MessageLimits): CheckerPlan {
  return {
    type: undefined,
    maxIssues,
    maxBytes: maxBytes + roomForAttributes,
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
 * may run wild. An event in binary mode is judged as the event in structured mode that it stands for.
 */
export class OtherSchemasJudge implements StreamJudge {
  readonly #blocks: BlockJudge
  readonly #shelf: ForeignShelf
  readonly #limits: MessageLimits

  constructor(blocks: BlockJudge, foreign: ForeignSchemas, limits: MessageLimits) {
    this.#blocks = blocks
    this.#shelf = new ForeignShelf(foreign)
    this.#limits = limits
  }

  async judge({ headers, body }: ReceivedMessage): Promise<MessageVerdict> {
    if (headers === undefined) return unreadableHeaders
    const attributes = binaryAttributes(headers)
    const { maxBytes, maxIssues } = this.#limits
    const read = readValue(toDocument(body), { maxBytes, maxIssues: maxIssues + 1 })
    const below = attributes === undefined ? '' : '/data'
    if (!read.ok) {
      const issues = read.issues.map(({ at, code, term }) => ({ at: below + at, code, term }))
      const isTruncated = issues.length > maxIssues
      const known = { identity: identityOf(attributes), schema: this.#labelOf(attributes) }
      return { ...known, outcome: 'unreadable', issues: issues.slice(0, maxIssues), isTruncated }
    }
    const event = attributes ?? read.value
    const schema = this.#labelOf(event)
    const whole = attributes === undefined ? body : structured(attributes, body)
    return { ...(await this.#verdictOver(whole, schema)), identity: identityOf(event) }
  }

  async #verdictOver(
    bytes: Uint8Array,
    schema: string | undefined,
  ): Promise<Omit<MessageVerdict, 'identity'>> {
    const verdict = await this.#blocks.judge([toDocument(bytes)])
    const [wrong] = verdict.wrong
    const issues = (wrong?.issues ?? []).map(({ at, code, term }) => ({ at, code, term }))
    const outcome = wordFor.get(verdict.outcomes[0] ?? 0) ?? 'unreadable'
    const label = verdict.labelNames[(verdict.labels[0] ?? 0) - 1]
    return { outcome, schema: schema ?? label, issues, isTruncated: wrong?.isTruncated === true }
  }

  /** Of an event the schema of its data says more than that of the envelope. */
  #labelOf(event: unknown): string | undefined {
    if (typeof event !== 'object' || event === null || !('specversion' in event)) return undefined
    const uri = 'dataschema' in event ? event.dataschema : undefined
    const type = 'type' in event ? event.type : undefined
    const found: FoundType =
      this.#shelf.mapped([type, uri], messageTypes) ?? this.#shelf.byUri(uri) ?? findByUri(messageTypes, uri)
    if (!found.ok) return undefined
    return found.entry === undefined ? found.foreign : toLabel(found.entry)
  }
}

const wordFor: ReadonlyMap<number, 'invalid' | 'unreadable' | 'valid'> = new Map([
  [outcomes.valid, 'valid'],
  [outcomes.invalid, 'invalid'],
  [outcomes.unreadable, 'unreadable'],
])

/** The event with its data in it; the body was read, so that it is one JSON value and nothing more. */
function structured(attributes: Readonly<Record<string, string>>, body: Uint8Array): Uint8Array {
  const { data: _data, ...others } = attributes
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(others).slice(0, -1)},"data":`),
    body,
    Buffer.from('}'),
  ])
}

function toDocument(bytes: Uint8Array): FoundDocument {
  return { record: 1, line: 1, column: 1, form: 'ndjson', bytes, refused: undefined, ending: '' }
}
