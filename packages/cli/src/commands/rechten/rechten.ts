import type { Call, Command } from '../../command.ts'
import { exitCodes, type ExitCode } from '../../exit-code.ts'
import { problemLine } from '../../report/problem-line.ts'
import { diff } from './diff/diff.ts'
import { gaten } from './gaten/gaten.ts'
import { rechtenHelp } from './help.ts'
import { matrix } from './matrix.ts'
import { readRechtenRequest, type RechtenRequest } from './settings.ts'
import { toets } from './toets/toets.ts'

/** `samenspraak rechten`: what policy staff check the rows with. */
export const rechtenCommand: Command = {
  help: rechtenHelp,
  async run(call: Call): Promise<ExitCode> {
    const read = readRechtenRequest(call.options)
    if (read.ok) return answer(read.asked, call)
    await call.environment.stderr.write(problemLine(read.trouble, call.language))
    return exitCodes.usage
  },
}

async function answer(asked: RechtenRequest, call: Call): Promise<ExitCode> {
  switch (asked.kind) {
    case 'toets':
      return toets(asked.request, call)
    case 'gaten':
      return gaten(asked.request, call)
    case 'diff':
      return diff(asked.request, call)
    case 'matrix':
      return matrix(asked.request, call)
  }
}
