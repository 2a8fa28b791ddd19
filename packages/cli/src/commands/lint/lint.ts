import type { Call, Command } from '../../command.ts'
import { exitCodes, type ExitCode } from '../../exit-code.ts'
import { problemLine } from '../../report/problem-line.ts'
import { createTrouble } from '../../trouble.ts'
import { lintEvent } from './event/lint-event.ts'
import { lintHelp } from './help.ts'

const works: Readonly<Record<string, (call: Call) => Promise<ExitCode>>> = { event: lintEvent }

/** `samenspraak lint`: what somebody sends, held against the standards that it claims to follow. */
export const lintCommand: Command = {
  help: lintHelp,
  async run(call: Call): Promise<ExitCode> {
    const [part = '', ...positionals] = call.options.positionals
    const work = Object.hasOwn(works, part) ? works[part] : undefined
    if (work !== undefined) return work({ ...call, options: { ...call.options, positionals } })
    const code = part === '' ? 'cli/command-missing' : 'cli/command-unknown'
    const parts = Object.keys(works).map((name) => `lint ${name}`)
    await call.environment.stderr.write(problemLine(createTrouble(code, parts), call.language))
    return exitCodes.usage
  },
}
