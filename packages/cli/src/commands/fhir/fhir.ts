import type { Call, Command } from '../../command.ts'
import { exitCodes, type ExitCode } from '../../exit-code.ts'
import { problemLine } from '../../report/problem-line.ts'
import { createTrouble } from '../../trouble.ts'
import { check } from './check/check.ts'
import { from } from './from/from.ts'
import { fhirHelp } from './help.ts'
import { to } from './to/to.ts'

const works: Readonly<Record<string, (call: Call) => Promise<ExitCode>>> = { to, from, check }

/** `samenspraak fhir`: what has to do with HL7 FHIR. */
export const fhirCommand: Command = {
  help: fhirHelp,
  async run(call: Call): Promise<ExitCode> {
    const [part = '', ...positionals] = call.options.positionals
    const work = Object.hasOwn(works, part) ? works[part] : undefined
    if (work !== undefined) return work({ ...call, options: { ...call.options, positionals } })
    const code = part === '' ? 'cli/command-missing' : 'cli/command-unknown'
    const parts = Object.keys(works).map((name) => `fhir ${name}`)
    await call.environment.stderr.write(problemLine(createTrouble(code, parts), call.language))
    return exitCodes.usage
  },
}
