/** Output that cannot be written; `errno` says why, as in ENOSPC. */
export class OutputUnwritableError extends Error {
  readonly errno: string

  constructor(cause: unknown) {
    super('output cannot be written', { cause })
    this.errno = cause instanceof Error && 'code' in cause ? String(cause.code) : 'EIO'
  }
}
