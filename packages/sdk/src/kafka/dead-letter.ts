import type { KafkaFault } from './fault.ts'
import { headerBytes } from './message.ts'
import type { KafkaHeaders, KafkaMessage } from './message.ts'

/** When a message was set aside, how often it had been tried, and where it stood. */
export interface DeadLetterContext {
  readonly time: Date
  /** Counted from 1; unless told, one more than the message says of itself. */
  readonly attempt?: number
  readonly origin?: {
    readonly topic: string
    readonly partition: number
    readonly offset: number | string
  }
}

const prefix = 'samenspraak-'

/**
 * The message for a dead-letter topic: its key, value and headers byte for byte as they came, and headers that say what
 * was wrong. These name the rule, the place and the schema; nothing of what the message says gets into them.
 */
export function deadLetter(
  message: KafkaMessage,
  fault: KafkaFault,
  context: DeadLetterContext,
): { readonly key: Uint8Array | null; readonly value: Uint8Array | null; readonly headers: KafkaHeaders } {
  const { time, origin, attempt = earlierAttempt(message.headers) + 1 } = context
  const said: Readonly<Record<string, string | undefined>> = {
    code: fault.code,
    pointer: fault.at,
    schema: fault.schema,
    stage: fault.stage,
    attempt: String(attempt),
    time: time.toISOString(),
    topic: origin?.topic,
    partition: origin === undefined ? undefined : String(origin.partition),
    offset: origin === undefined ? undefined : String(origin.offset),
  }
  const encoder = new TextEncoder()
  const own = Object.entries(said).map(([name, text]) => [`${prefix}${name}`, text] as const)
  // What an earlier try said of itself goes, also where this one has nothing to say.
  const replaced = new Set<string>(own.map(([name]) => name))
  const kept = Object.entries(message.headers ?? {}).filter(([name]) => !replaced.has(name))
  const added = own.flatMap(([name, text]) =>
    text === undefined ? [] : [[name, encoder.encode(text)] as const],
  )
  return {
    key: message.key ?? null,
    value: message.value,
    headers: Object.fromEntries([...kept, ...added]),
  }
}

function earlierAttempt(headers: KafkaHeaders | undefined): number {
  const said = headerBytes(headers, `${prefix}attempt`)
  const text = said === undefined ? '' : new TextDecoder().decode(said)
  return /^\d{1,9}$/u.test(text) ? Number(text) : 0
}
