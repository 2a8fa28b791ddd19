import type { Call } from '../../command.ts'
import { exitCodes, type ExitCode } from '../../exit-code.ts'
import { problemLine } from '../../report/problem-line.ts'
import { type FileFault, placeName } from './files/file-fault.ts'

// Who has more faults than this in a file mends the first ones first.
const mostShown = 100

/** Writes on standard error what is wrong with the files, each with its place; the answer is then incomplete. */
export async function writeFaults(
  faults: readonly FileFault[],
  { environment, language }: Call,
): Promise<ExitCode> {
  const lines = faults.slice(0, mostShown).map((fault) => problemLine(fault, language, placeName(fault)))
  const rest = faults.length - lines.length
  const more = { nl: `samenspraak: en nog ${rest} fouten\n`, en: `samenspraak: and ${rest} faults more\n` }
  if (lines.length > 0) await environment.stderr.write(`${lines.join('')}${rest > 0 ? more[language] : ''}`)
  return exitCodes.inputUnreadable
}
