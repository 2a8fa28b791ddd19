import type { KafkaFaultCode } from '../fault.ts'

/** What came of asking once: something new, what was known already, that there is nothing, or no answer. */
export type Answer<Value> =
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly code: KafkaFaultCode }
  | { readonly kind: 'new'; readonly value: Value; readonly tag: string | undefined }
  | { readonly kind: 'same' }

/** What is known now; a value can be older than it should be while nobody answers. */
export type Given<Value> =
  | { readonly ok: true; readonly value: Value | undefined }
  | { readonly ok: false; readonly code: KafkaFaultCode }

/** How long answers serve, in milliseconds, and how many are kept. */
export interface Keeping {
  readonly maxAge: number
  readonly staleIfError: number
  readonly absentFor: number
  readonly retryAfter: number
  readonly capacity: number
}

interface Kept<Value> {
  readonly given: Given<Value>
  readonly tag: string | undefined
  /** Until when it is not asked again. */
  readonly restsUntil: number
  /** Until when it serves while nobody answers. */
  readonly servesUntil: number
}

/**
 * Keeps what was answered, asks once for many who wait, asks again with the tag when an answer grew old, and lives on what it
 * has when no answer comes. After a failure it rests for a moment, so that an outage does not cost a timeout a message.
 */
export class KeptAnswers<Value> {
  readonly #ask: (path: string, tag: string | undefined) => Promise<Answer<Value>>
  readonly #keeping: Keeping
  readonly #now: () => number
  readonly #kept = new Map<string, Kept<Value>>()
  readonly #asking = new Map<string, Promise<Given<Value>>>()

  constructor(
    ask: (path: string, tag: string | undefined) => Promise<Answer<Value>>,
    keeping: Keeping,
    now: () => number,
  ) {
    this.#ask = ask
    this.#keeping = keeping
    this.#now = now
  }

  async get(path: string): Promise<Given<Value>> {
    const kept = this.#kept.get(path)
    if (kept !== undefined) this.#keep(path, kept)
    if (kept !== undefined && this.#now() < kept.restsUntil) return kept.given
    const asked = this.#asking.get(path) ?? this.#renew(path, kept)
    this.#asking.set(path, asked)
    return asked
  }

  async #renew(path: string, kept: Kept<Value> | undefined): Promise<Given<Value>> {
    try {
      const renewed = this.#after(await this.#ask(path, kept?.tag), kept)
      this.#keep(path, renewed)
      return renewed.given
    } finally {
      this.#asking.delete(path)
    }
  }

  #after(answer: Answer<Value>, kept: Kept<Value> | undefined): Kept<Value> {
    const now = this.#now()
    const { maxAge, staleIfError, absentFor, retryAfter } = this.#keeping
    const lasting = { restsUntil: now + maxAge, servesUntil: now + maxAge + staleIfError }
    if (answer.kind === 'new')
      return { given: { ok: true, value: answer.value }, tag: answer.tag, ...lasting }
    if (answer.kind === 'same' && kept?.tag !== undefined) return { ...kept, ...lasting }
    if (answer.kind === 'absent') {
      const restsUntil = now + absentFor
      return { given: { ok: true, value: undefined }, tag: undefined, restsUntil, servesUntil: restsUntil }
    }
    const restsUntil = now + retryAfter
    if (kept?.given.ok === true && now < kept.servesUntil) return { ...kept, restsUntil }
    const code = answer.kind === 'failed' ? answer.code : 'kafka/registry-answer'
    return { given: { ok: false, code }, tag: undefined, restsUntil, servesUntil: now }
  }

  /** The one that was used longest ago goes when there are too many. */
  #keep(path: string, kept: Kept<Value>): void {
    this.#kept.delete(path)
    this.#kept.set(path, kept)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > this.#keeping.capacity && oldest !== undefined) this.#kept.delete(oldest)
  }
}
