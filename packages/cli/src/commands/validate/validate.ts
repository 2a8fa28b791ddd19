import { messageTypes } from '@samenspraak/sdk/message-types'
import { DocumentRun } from '../../check/document-run.ts'
import type { Call, Command } from '../../command.ts'
import { exitCodes, type ExitCode } from '../../exit-code.ts'
import { createHumanReport } from '../../report/human-report.ts'
import { createJsonReport } from '../../report/json-report.ts'
import { problemLine } from '../../report/problem-line.ts'
import { createTrouble } from '../../trouble.ts'
import { validateHelp } from './help.ts'
import { readSettings } from './settings.ts'

/** `samenspraak validate`: are these documents what they say they are? */
export const validateCommand: Command = {
  help: validateHelp,
  async run({ options, language, environment }: Call): Promise<ExitCode> {
    const read = readSettings(options, environment.stdin.isTerminal, messageTypes)
    if (!read.ok) {
      await environment.stderr.write(problemLine(read.trouble, language))
      return read.exitCode
    }
    const { settings } = read
    const report =
      settings.format === 'json'
        ? createJsonReport(environment, language)
        : createHumanReport(environment, { language, isQuiet: settings.isQuiet })
    const exitCode = await new DocumentRun(settings, report).run(environment)
    if (exitCode === exitCodes.usage) {
      await environment.stderr.write(problemLine(createTrouble('cli/no-documents'), language))
    }
    return exitCode
  },
}
