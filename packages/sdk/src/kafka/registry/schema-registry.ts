import type { SchemaReference } from '../framing/schema-reference.ts'
import { askRegistry } from './ask-registry.ts'
import type { Fetch, SchemaRecord } from './ask-registry.ts'
import { KeptAnswers } from './kept-answers.ts'
import type { Given } from './kept-answers.ts'

/** A registry as serializers and deserializers use it; share one, so that they share what it remembers. */
export interface SchemaRegistry {
  /** The schema that a message names; undefined when the registry knows none. */
  readonly byReference: (reference: SchemaReference) => Promise<Given<SchemaRecord>>
  /** A version of a subject, the newest unless told. */
  readonly bySubject: (subject: string, version?: number) => Promise<Given<SchemaRecord>>
}

/** Where a registry is, how it is reached, and for how long its answers serve; times in milliseconds. */
export interface SchemaRegistryOptions {
  /** Address of the API of Confluent's Schema Registry, which ours speaks too. */
  readonly url: string
  /** The SDK opens no connection itself: give `fetch`, or what stands in for it. */
  readonly fetch: Fetch
  /** Sent along with every question, `authorization` for instance. */
  readonly headers?: Readonly<Record<string, string>>
  /** After this an answer is asked again with its ETag; an hour unless told. */
  readonly maxAge?: number
  /** For this long beyond `maxAge` an old answer serves while the registry does not answer; a day unless told. */
  readonly staleIfError?: number
  /** For this long something unknown is taken to be unknown still; ten seconds unless told. */
  readonly absentFor?: number
  /** Rest after a failure; a second unless told. */
  readonly retryAfter?: number
  /** Until when an answer must be in; five seconds unless told. */
  readonly timeout?: number
  /** Bytes of an answer that are read; 1 MiB unless told. */
  readonly maxBytes?: number
  /** How many answers are kept; 1000 unless told. */
  readonly capacity?: number
  /** The clock, in milliseconds. */
  readonly now?: () => number
}

/** Reads schema ids from a registry: kept, asked again with an ETag, one question for all who wait for it. */
export function createSchemaRegistry(options: SchemaRegistryOptions): SchemaRegistry {
  const { url, fetch: reach, headers = {}, now = Date.now } = options
  const { timeout = 5_000, maxBytes = 1024 * 1024 } = options
  const { maxAge = 3_600_000, staleIfError = 86_400_000, absentFor = 10_000 } = options
  const { retryAfter = 1_000, capacity = 1_000 } = options
  const answers = new KeptAnswers<SchemaRecord>(
    (path, tag) => askRegistry({ url, fetch: reach, headers, timeout, maxBytes }, path, tag),
    { maxAge, staleIfError, absentFor, retryAfter, capacity },
    now,
  )
  return {
    byReference: (reference) =>
      answers.get('id' in reference ? `/schemas/ids/${reference.id}` : `/schemas/guids/${reference.guid}`),
    bySubject: (subject, version) =>
      answers.get(`/subjects/${encodeURIComponent(subject)}/versions/${version ?? 'latest'}`),
  }
}
