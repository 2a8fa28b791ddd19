/** Why our own schemas cannot be put into a store. */
export type SeedErrorCode = 'SEED_REFUSED' | 'SEED_DIFFERS' | 'SEED_UNREADABLE'

/** A start that stops, because what clients would find under our names is not what this program says it is. */
export class SeedError extends Error {
  readonly code: SeedErrorCode

  constructor(code: SeedErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'SeedError'
    this.code = code
  }
}
