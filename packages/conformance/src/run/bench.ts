import type { Config } from '../config/config.ts'
import type { BodyChecker } from '../contract/body-checker.ts'
import type { Contract } from '../contract/contract.ts'
import type { Fresh } from '../document/make-document.ts'
import type { Send } from './exchange.ts'
import type { TokenOf } from './tokens.ts'

/** What every case is run with. */
export interface Bench {
  readonly target: string
  readonly config: Config
  readonly contract: Contract
  readonly checker: BodyChecker
  readonly send: Send
  readonly tokenOf: TokenOf
  readonly fresh: Fresh
}
