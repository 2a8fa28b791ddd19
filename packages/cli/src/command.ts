import type { Help } from './arguments/help-text.ts'
import type { ParsedOptions } from './arguments/parse-options.ts'
import type { Environment } from './environment.ts'
import type { ExitCode } from './exit-code.ts'
import type { Language } from './language.ts'

/** What a command gets to work with. */
export interface Call {
  readonly options: ParsedOptions
  readonly language: Language
  readonly environment: Environment
}

/** One word of the command line: `samenspraak validate`. */
export interface Command {
  readonly help: Help
  run(call: Call): Promise<ExitCode>
}
