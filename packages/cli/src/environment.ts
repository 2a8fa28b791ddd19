import type { StartWorker } from './check/blocks/worker-judge.ts'

/** Where text goes. A promise means: wait before writing more. */
export interface Output {
  readonly isTerminal: boolean
  /** Characters on a line of the terminal, if it is one that says so. */
  readonly columns?: number
  write(text: Uint8Array | string): Promise<void> | void
}

/** Standard input; `read` is only called when the command needs it. */
export interface StandardInput {
  readonly isTerminal: boolean
  read(): AsyncIterable<Uint8Array>
}

/** What the user or the machine does to end a command early. */
export interface Interruption {
  /** Ends when the command must end; its reason is the name of the signal. */
  readonly signal: AbortSignal
  /** From now on the command itself ends what it does; before that a signal ends the process at once. */
  takeOver(): void
}

/** Everything of the outside world that a command uses, so that tests can bring their own. */
export interface Environment {
  /** Folder against which paths are resolved. */
  readonly cwd: string
  readonly variables: Readonly<Record<string, string | undefined>>
  readonly stdin: StandardInput
  readonly stdout: Output
  readonly stderr: Output
  /** The text of a file of `@samenspraak/schemas`, as in `glossary.json`. */
  readonly readSchemasFile: (name: string) => Promise<string>
  /** Starts a thread that checks documents. Without it all is checked in this thread. */
  readonly startWorker?: StartWorker
  readonly interruption?: Interruption
  /** Milliseconds on a clock that does not jump. */
  readonly now: () => number
  /** What the clock on the wall says. */
  readonly date: () => Date
  /** A UUID that nobody had before. */
  readonly randomId: () => string
}
