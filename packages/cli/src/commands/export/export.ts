import type { Call, Command } from '../../command.ts'
import { exitCodes, type ExitCode } from '../../exit-code.ts'
import { problemLine } from '../../report/problem-line.ts'
import { createTrouble } from '../../trouble.ts'
import { csv } from './csv/csv.ts'
import { exportHelp } from './help.ts'
import { iwmo } from './iwmo/iwmo.ts'
import { objecttypes } from './objecttypes/objecttypes.ts'

const works: Readonly<Record<string, (call: Call) => Promise<ExitCode>>> = { objecttypes, iwmo, csv }

/** `samenspraak export`: bridges to what municipalities already run. */
export const exportCommand: Command = {
  help: exportHelp,
  async run(call: Call): Promise<ExitCode> {
    const [part = '', ...positionals] = call.options.positionals
    const work = Object.hasOwn(works, part) ? works[part] : undefined
    if (work !== undefined) return work({ ...call, options: { ...call.options, positionals } })
    const code = part === '' ? 'cli/command-missing' : 'cli/command-unknown'
    const parts = Object.keys(works).map((name) => `export ${name}`)
    await call.environment.stderr.write(problemLine(createTrouble(code, parts), call.language))
    return exitCodes.usage
  },
}
