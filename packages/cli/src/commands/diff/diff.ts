import { ValueReader } from '../../arguments/read-value.ts'
import type { Call, Command } from '../../command.ts'
import { exitCodes, type ExitCode } from '../../exit-code.ts'
import { problemLine } from '../../report/problem-line.ts'
import { type ComparedSets, compareSets } from '../compat/compare-sets.ts'
import { unprovenReason } from '../compat/judged-sets.ts'
import { readVersions } from '../compat/read-versions.ts'
import { type Report, shownChanges } from '../compat/report/report.ts'
import { reportText } from '../compat/report/report-text.ts'
import { readVersionSettings, troubleOfVersions } from '../compat/version-settings.ts'
import { writeFaults } from '../rechten/write-faults.ts'
import { diffHelp } from './help.ts'

/** `samenspraak diff`: what changed between two versions of schemas, and which version bump does that ask? */
export const diffCommand: Command = {
  help: diffHelp,
  async run(call: Call): Promise<ExitCode> {
    const { environment, language, options } = call
    const reader = new ValueReader(options)
    const notion = reader.choice('notion', ['document', 'sdk', 'term', 'rights'])
    const settings = readVersionSettings(options, reader)
    const trouble = reader.trouble ?? troubleOfVersions(settings.versions, 'diff A B', 2)
    if (trouble !== undefined) {
      await environment.stderr.write(problemLine(trouble, language))
      return exitCodes.usage
    }
    const read = await readVersions(settings, environment)
    if (!read.ok) return writeFaults(read.faults, call)
    await writeFaults(read.value.notes, call)
    const [from, to] = read.value.sets
    const all =
      from === undefined || to === undefined
        ? []
        : [compareSets(from, to, { ...settings, ...read.value, profile: 'strict' })]
    const report: Report = {
      command: 'diff',
      settings: { format: settings.format, mode: 'FULL', profile: 'strict' },
      all,
      answer: 'compatible',
      ...(notion === undefined ? {} : { notions: [notion] }),
    }
    await environment.stdout.write(reportText(report, language))
    if (all.some((sets) => isChanged(sets, report))) return exitCodes.findings
    return all.some(isUnproven) ? exitCodes.limit : exitCodes.clean
  },
}

function isChanged({ pairs, gone, fresh }: ComparedSets, report: Report): boolean {
  return gone.length + fresh.length > 0 || pairs.some((pair) => shownChanges(pair, report).length > 0)
}

/** A schema that cannot be read has no list of changes, and is not for that reason the same. */
function isUnproven({ pairs }: ComparedSets): boolean {
  return pairs.some((pair) => unprovenReason(pair, 'FULL') !== undefined)
}
