import { isTransitive } from '@samenspraak/compat'
import type { Call, Command } from '../../command.ts'
import { exitCodes, type ExitCode } from '../../exit-code.ts'
import { problemLine } from '../../report/problem-line.ts'
import { writeFaults } from '../rechten/write-faults.ts'
import { type ComparedSets, compareSets } from './compare-sets.ts'
import { compatHelp } from './help.ts'
import { type Answer, answerOfAll } from './judged-sets.ts'
import { readVersions } from './read-versions.ts'
import type { Report } from './report/report.ts'
import { reportText } from './report/report-text.ts'
import type { SchemaSet } from './schema-files/schema-set.ts'
import { type CompatSettings, readCompatSettings } from './settings.ts'

/** `samenspraak compat`: do documents stay valid when a schema changes? */
export const compatCommand: Command = {
  help: compatHelp,
  async run(call: Call): Promise<ExitCode> {
    const { environment, language, options } = call
    const asked = readCompatSettings(options)
    if (!asked.ok) {
      await environment.stderr.write(problemLine(asked.trouble, language))
      return exitCodes.usage
    }
    const { settings } = asked
    const read = await readVersions(settings, environment)
    if (!read.ok) return writeFaults(read.faults, call)
    await writeFaults(read.value.notes, call)
    const all = pairsOf(read.value.sets, settings).map(([from, to]) =>
      compareSets(from, to, { ...settings, ...read.value }),
    )
    const answer = answerOfAll(all, settings.mode)
    await environment.stdout.write(reportText(reportOf(settings, all, answer), language))
    return exitCodeOf(answer)
  },
}

/** For people only what touches documents; `diff` tells the rest. Machines get everything. */
function reportOf(settings: CompatSettings, all: readonly ComparedSets[], answer: Answer): Report {
  const isForPeople = settings.format === 'human' || settings.format === 'markdown'
  return { command: 'compat', settings, all, answer, ...(isForPeople ? { notions: ['document'] } : {}) }
}

/** Which versions are held against each other; without transitivity only neighbours are. */
function pairsOf(
  sets: readonly SchemaSet[],
  { mode }: CompatSettings,
): readonly (readonly [SchemaSet, SchemaSet])[] {
  return sets.flatMap((to, index) => {
    const before = sets.slice(isTransitive(mode) ? 0 : Math.max(0, index - 1), index)
    return before.map((from) => [from, to] as const)
  })
}

function exitCodeOf(answer: Answer): ExitCode {
  switch (answer) {
    case 'compatible':
      return exitCodes.clean
    case 'incompatible':
      return exitCodes.findings
    case 'unknown':
      return exitCodes.limit
  }
}
