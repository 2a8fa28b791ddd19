import { StoreError } from '../store-error.ts'
import type { StoreErrorCode } from '../store-error.ts'

/** SQLite's primary result codes (sqlite.org/rescode.html) that say that the store fails, not that we asked it wrongly. */
const codes: Readonly<Record<number, StoreErrorCode>> = {
  5: 'STORE_TIMEOUT',
  6: 'STORE_TIMEOUT',
  8: 'STORE_UNAVAILABLE',
  10: 'STORE_UNAVAILABLE',
  11: 'STORE_CORRUPT',
  13: 'STORE_UNAVAILABLE',
  14: 'STORE_UNAVAILABLE',
  26: 'STORE_CORRUPT',
}

const busy = 5

/** Whether another process has the file for writing at this moment. */
export function isBusy(error: unknown): boolean {
  return resultCode(error) === busy
}

/** The error as callers of a store know it; what is a fault of ours stays what it is. */
export function asStoreError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error
  if ('code' in error && error.code === 'ERR_INVALID_STATE')
    return new StoreError('STORE_CLOSED', 'the store was closed', { cause: error })
  const code = codes[resultCode(error) ?? -1]
  return code === undefined ? error : new StoreError(code, `SQLite: ${error.message}`, { cause: error })
}

function resultCode(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number')
    return undefined
  // The lowest byte is the primary code, the rest says more precisely where.
  return error.errcode % 256
}
