import type { Text } from './error-code.ts'

/** Codes that one part of the software gives, and where a reader meets them. */
export interface Family {
  readonly key: string
  readonly name: Text
  /** The package that gives them. */
  readonly package: string
  /** How one gets to see them. */
  readonly where: Text
}
