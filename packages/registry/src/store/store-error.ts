/** Why the store itself failed; nothing that a user asked for causes these. */
export type StoreErrorCode =
  | 'STORE_UNAVAILABLE'
  | 'STORE_TIMEOUT'
  | 'STORE_CORRUPT'
  | 'STORE_NEWER_THAN_PROGRAM'
  | 'STORE_NOT_EMPTY'
  | 'STORE_CLOSED'

/** A store that cannot do its work: HTTP answers 503. */
export class StoreError extends Error {
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StoreError'
    this.code = code
  }
}
