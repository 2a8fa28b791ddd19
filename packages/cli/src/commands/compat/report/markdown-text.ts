import type { Language } from '../../../language.ts'
import { printable } from '../../../report/printable.ts'
import type { ComparedPair, ComparedSets } from '../compare-sets.ts'
import { answerOf, proofOf, unprovenReason } from '../judged-sets.ts'
import { reasonText } from './reason.ts'
import { placeOfChange, type Report, shownChanges } from './report.ts'
import { words } from './words.ts'

/** For a comment under a change: a heading per schema and a table of what changed. */
export function markdownText(report: Report, language: Language): string {
  const blocks = report.all.flatMap((sets) => [
    ...(report.all.length > 1 ? [`# ${code(sets.from)} → ${code(sets.to)}`] : []),
    ...sets.pairs.flatMap((pair) => pairBlocks(pair, report, language)),
    ...otherBlocks(sets, language),
  ])
  return blocks.length === 0 ? `${words[language].none}\n` : `${blocks.join('\n\n')}\n`
}

function pairBlocks(pair: ComparedPair, report: Report, language: Language): readonly string[] {
  const say = words[language]
  const { mode } = report.settings
  const changes = shownChanges(pair, report)
  const unproven = unprovenReason(pair, mode)
  if (report.command === 'diff' && changes.length === 0 && unproven === undefined) return []
  const proof = report.command === 'compat' ? proofOf(pair, mode) : undefined
  const title =
    report.command === 'compat'
      ? `## ${code(pair.name)}: ${say[answerOf(pair, mode)]} (${mode})`
      : `## ${code(pair.name)}`
  const rows = changes.map((change) =>
    row([change.bump, code(change.code), code(placeOfChange(change)), escaped(change[language])]),
  )
  return [
    title,
    ...(proof?.verdict === 'incompatible' ? [`${say.witness}: ${code(JSON.stringify(proof.witness))}`] : []),
    ...(unproven === undefined ? [] : [`${say.reason}: ${escaped(reasonText(unproven, pair, language))}`]),
    ...(rows.length > 0 ? [[row(say.columns), row(say.columns.map(() => '---')), ...rows].join('\n')] : []),
    ...(rows.length > 0 ? [`${say.bump}: **${pair.explanation.bump}**`] : []),
  ]
}

function otherBlocks({ gone, fresh }: ComparedSets, language: Language): readonly string[] {
  const lines = [
    ...gone.map(({ path }) => `- ${code(path)}: ${words[language].gone}`),
    ...fresh.map(({ path }) => `- ${code(path)}: ${words[language].fresh}`),
  ]
  return lines.length === 0 ? [] : [lines.join('\n')]
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** Text of a schema must not become markup or end a cell. */
function escaped(text: string): string {
  return printable(text).replaceAll(/[\\`*_<>[\]|]/g, (mark) => `\\${mark}`)
}

function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = longest > 0 ? ' ' : ''
  return `${fence}${space}${printable(text).replaceAll('|', '\\|')}${space}${fence}`
}
