/** Output that cannot be written; `errno` says why, as in ENOSPC. */
export class OutputUnwritableError extends Error {
  readonly code = 'cli/output-unwritable'
  readonly errno: string
  /** The file; undefined for standard output. */
  readonly path: string | undefined

  constructor(cause: unknown, path?: string) {
    super('output cannot be written', { cause })
    this.errno = cause instanceof Error && 'code' in cause ? String(cause.code) : 'EIO'
    this.path = path
  }
}

/** Whoever read our output has stopped reading, as in `samenspraak … | head`. */
export class OutputClosedError extends Error {
  readonly code = 'cli/output-closed'

  constructor() {
    super('nobody reads the output any more')
  }
}
