/** Where messages come from and verdicts go to. */
export interface StreamSettings {
  /** Addresses of servers; several of one cluster. */
  readonly servers: readonly string[]
  readonly stream: string
  /** Workers of one name share the messages. */
  readonly consumer: string
  /** Only these subjects of the stream; all without it. */
  readonly filter: string | undefined
  /** Verdicts go to `PREFIX.result.ID` or `PREFIX.result`, what is not valid to `PREFIX.dead`. */
  readonly prefix: string
  /**
   * Whether a verdict is remembered as long as it is kept, with a subject of its own, or for a window only. A change of
   * leader can bring back messages of before the window.
   */
  readonly once: 'kept' | 'window'
  readonly ackWaitSeconds: number
  readonly inFlight: number
  /** Makes streams that are missing; `subject` is what the first one takes in. */
  readonly create:
    { readonly subject: string; readonly replicas: number; readonly windowSeconds: number } | undefined
  readonly variables: Readonly<Record<string, string | undefined>>
}
