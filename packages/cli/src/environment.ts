/** Where text goes. A promise means: wait before writing more. */
export interface Output {
  readonly isTerminal: boolean
  /** Characters on a line of the terminal, if it is one that says so. */
  readonly columns?: number
  write(text: string): Promise<void> | void
}

/** Standard input; `read` is only called when the command needs it. */
export interface StandardInput {
  readonly isTerminal: boolean
  read(): AsyncIterable<Uint8Array>
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
  /** Milliseconds on a clock that does not jump. */
  readonly now: () => number
  /** What the clock on the wall says. */
  readonly date: () => Date
  /** A UUID that nobody had before. */
  readonly randomId: () => string
}
