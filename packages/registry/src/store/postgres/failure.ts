import { StoreError } from '../store-error.ts'
import type { StoreErrorCode } from '../store-error.ts'

/** Classes of SQLSTATE (PostgreSQL manual, appendix A) that say that the store fails, not that we asked it wrongly. */
const failingClasses: readonly (readonly [start: string, code: StoreErrorCode])[] = [
  ['57014', 'STORE_TIMEOUT'],
  ['55P03', 'STORE_TIMEOUT'],
  ['40', 'STORE_TIMEOUT'],
  ['XX00', 'STORE_CORRUPT'],
  ['08', 'STORE_UNAVAILABLE'],
  ['25', 'STORE_UNAVAILABLE'],
  ['28', 'STORE_UNAVAILABLE'],
  ['3D', 'STORE_UNAVAILABLE'],
  ['53', 'STORE_UNAVAILABLE'],
  ['57', 'STORE_UNAVAILABLE'],
  ['58', 'STORE_UNAVAILABLE'],
]

const sqlState = /^[0-9A-Z]{5}$/u

/** Serialization failure, deadlock, and content that was deleted between being found and being used: it will go well soon. */
const passing: ReadonlySet<string> = new Set(['40001', '40P01', '23503'])

/** A number too large for its column, a text with NUL, or no whole number: nothing bears such a name. */
const unmatchable: ReadonlySet<string> = new Set(['22003', '22021', '22P02'])

/** Whether the same change may be tried again at once. */
export function isPassing(error: unknown): boolean {
  return passing.has(stateOf(error) ?? '')
}

/** Whether what was asked for can never be there. */
export function isUnmatchable(error: unknown): boolean {
  return unmatchable.has(stateOf(error) ?? '')
}

/** The error as callers of a store know it; what is a fault of ours or of a caller stays what it is. */
export function asStoreError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error
  const code = codeOf(error)
  return code === undefined ? error : new StoreError(code, `PostgreSQL: ${error.message}`, { cause: error })
}

function codeOf(error: Error): StoreErrorCode | undefined {
  const state = stateOf(error)
  if (state !== undefined) return failingClasses.find(([start]) => state.startsWith(start))?.[1]
  // Without a state the server did not speak: the connection broke or there was none. Sockets tell which call failed; the
  // driver tells it with errors of no class of their own.
  const isDriver = Object.getPrototypeOf(error) === Error.prototype
  return isDriver || 'syscall' in error || error instanceof AggregateError ? 'STORE_UNAVAILABLE' : undefined
}

function stateOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  // Errors of sockets have codes too, such as EPIPE.
  return 'severity' in error && sqlState.test(error.code) ? error.code : undefined
}
