import type { Finding } from '../finding.ts'
import { printable } from '../printable.ts'
import { totalText } from '../summary-text.ts'
import { placeText, pointerText, problemText } from './finding-text.ts'
import type { ReportFormat, ReportWriter, WriterContext } from './report-format.ts'
import { truncationText } from './truncation.ts'

const words = {
  nl: {
    title: 'Controle van berichten',
    columns: ['Plaats', 'Gegeven', 'Bevinding', 'Code'],
    clean: 'Geen bevindingen.',
  },
  en: { title: 'Check of messages', columns: ['Place', 'Item', 'Finding', 'Code'], clean: 'No findings.' },
} as const

/** A table for a merge request or a job summary. */
export const markdownFormat: ReportFormat = { needsCounts: false, hasSummary: true, createWriter }

function createWriter({ language }: WriterContext): ReportWriter {
  const { title, columns, clean } = words[language]
  let isFirst = true
  const row = (finding: Finding): string => {
    const value = finding.value === undefined ? '' : ` (${finding.value})`
    const cells = [
      placeText(finding),
      pointerText(finding, language),
      `${finding[language]}${value}`,
      finding.code,
    ]
    return `| ${cells.map(escaped).join(' | ')} |\n`
  }
  return {
    start: () => `## ${title}\n\n`,
    document(findings) {
      const head = isFirst ? `| ${columns.join(' | ')} |\n| --- | --- | --- | --- |\n` : ''
      if (findings.length > 0) isFirst = false
      return findings.length === 0 ? '' : `${head}${findings.map(row).join('')}`
    },
    end({ summary, problems }) {
      const cut = truncationText(summary, language)
      const told = problems.map(
        (problem) => `- ${escaped(`${problemText(problem, language)} [${problem.trouble.code}]`)}\n`,
      )
      const parts = [
        ...(isFirst ? [`${clean}\n`] : []),
        ...(told.length > 0 ? [told.join('')] : []),
        `${totalText(summary, language)}\n`,
        ...(cut === undefined ? [] : [`${cut}\n`]),
      ]
      return `${isFirst ? '' : '\n'}${parts.join('\n')}`
    },
  }
}

/** Text in a cell: nothing in it is markup. */
function escaped(text: string): string {
  return printable(text).replaceAll(
    /[\\`*_{}[\]<>()#+!|~&$@]/g,
    (character) => `&#${character.codePointAt(0)};`,
  )
}
