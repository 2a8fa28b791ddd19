import { createTrouble, type Trouble } from '../trouble.ts'

/** Thrown while a file or stream is read, so that a failing disk is not taken for a fault of ours. */
export class InputUnreadableError extends Error {
  readonly code: 'cli/file-missing' | 'cli/file-unreadable' | 'cli/zstandard-lacking'

  constructor(cause: unknown, code?: 'cli/zstandard-lacking') {
    super('The input cannot be read', { cause })
    this.name = 'InputUnreadableError'
    this.code = code ?? (isMissing(cause) ? 'cli/file-missing' : 'cli/file-unreadable')
  }
}

/** What to tell about a path that the file system refuses. */
export function troubleOfPath(cause: unknown): Trouble {
  return createTrouble(isMissing(cause) ? 'cli/file-missing' : 'cli/file-unreadable')
}

function isMissing(cause: unknown): boolean {
  const code = cause instanceof Error && 'code' in cause ? cause.code : ''
  return code === 'ENOENT' || code === 'ENOTDIR'
}
