/** Name and value. */
export type Header = readonly [name: string, value: string]

/** A message as it came from a stream, whatever the engine. */
export interface ReceivedMessage {
  /** As they were sent: names may differ in case and stand there twice. Undefined when they cannot be read. */
  readonly headers: readonly Header[] | undefined
  readonly body: Uint8Array
  /** Where it stands, as in `PLANNEN:42`: the same at every delivery, and no other message has it. */
  readonly place: string
  /** Which delivery this is, from 1. */
  readonly attempt: number
}

/** Which event a message carries, by the rule of CloudEvents that `source` and `id` together are unique. */
export interface EventIdentity {
  readonly source: string
  readonly id: string
}

/** What is to be stored somewhere; an outlet that has seen the key before does not store it again. */
export interface Letter {
  readonly to: 'dead' | 'result'
  /** The same whenever the same message is judged again. */
  readonly key: string
  readonly headers: readonly Header[]
  readonly body: Uint8Array
}

/** Whether a letter was stored now, or had been before. */
export type Stored = 'again' | 'first'
