import type { Json, JsonObject } from '../json.ts'
import type { Text } from '../text.ts'

/** What a case is about; a report and `--group` use these words. */
export const groups = ['positive', 'negative', 'rights', 'versions', 'events'] as const

/** One of the groups. */
export type Group = (typeof groups)[number]

/** What an answer must be, besides what the contract says of every answer. */
export interface Expectation {
  readonly status: number
  /** The code of the problem, as `contract.json` has it. */
  readonly problem?: string
  /** Patterns that headers must fit. */
  readonly headers?: Readonly<Record<string, string>>
  /** JSON Pointers at which something must stand. */
  readonly has?: readonly string[]
  /** JSON Pointers at which nothing may stand. */
  readonly lacks?: readonly string[]
  /** What must stand at JSON Pointers, and nothing else. */
  readonly equals?: JsonObject
  /** What may not stand at JSON Pointers. */
  readonly differs?: JsonObject
  /** The name of an earlier step that nobody may tell from this one by status, headers, length or body. */
  readonly sameAs?: string
}

/** One request, and what must come of it. */
export interface Step {
  readonly name?: string
  /** The caller of the configuration; without it nobody. */
  readonly as?: string
  /** Another address than that of the target, with placeholders in braces. */
  readonly target?: string
  /** Method and path, with placeholders in braces. */
  readonly send: string
  readonly headers?: Readonly<Record<string, string>>
  /** The name of a document that the kit makes; sent as it is. */
  readonly document?: string
  /** Values to lay at JSON Pointers of that document first; null takes away. */
  readonly lay?: JsonObject
  readonly body?: Json
  readonly text?: string
  /** Sends so many characters that are no document. */
  readonly filler?: number
  readonly type?: string
  /** Asks at most this often, until the status is the expected one. */
  readonly atMost?: string
  readonly expect: Expectation
  /** Names for values of the answer: `header ETag` or a JSON Pointer. */
  readonly save?: Readonly<Record<string, string>>
}

/** One promise of the contract and the requests that show whether it is kept. */
export interface Case {
  readonly id: string
  readonly title: Text
  readonly group: Group
  /** Where the contract says it: a JSON Pointer in `openapi.json`. */
  readonly requirement: string
  /** The collection it is about; empty when it is about none. */
  readonly collection: string
  /** What the configuration must have before this can be asked. */
  readonly needs: readonly string[]
  readonly steps: readonly Step[]
}
