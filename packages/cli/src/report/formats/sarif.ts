import { createHash } from 'node:crypto'
import type { Finding, GradedProblem } from '../finding.ts'
import { sentenceOf } from './finding-text.ts'
import { plainSummary } from './json.ts'
import type { ReportEnd, ReportFormat, ReportWriter, WriterContext } from './report-format.ts'
import { truncationText } from './truncation.ts'

/** SARIF 2.1.0 (OASIS), for code scanning; a report may be of any size, while GitHub takes 25,000 results. */
export const sarifFormat: ReportFormat = { needsCounts: false, hasSummary: true, createWriter }

function createWriter(context: WriterContext): ReportWriter {
  const { language } = context
  const rules = new Set<string>()
  let isFirst = true
  return {
    start: () =>
      `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"results":[`,
    document(findings) {
      return findings
        .map((finding) => {
          rules.add(finding.code)
          const text = `${isFirst ? '' : ','}\n${JSON.stringify(toResult(finding, language))}`
          isFirst = false
          return text
        })
        .join('')
    },
    end: (end) => `\n],${JSON.stringify(restOf(end, [...rules].toSorted(), context)).slice(1, -1)}}]}\n`,
  }
}

function toResult(finding: Finding, language: WriterContext['language']): object {
  const { file, record, line, column, at, code, severity = 'error' } = finding
  return {
    ruleId: code,
    level: severity,
    message: { text: sentenceOf(finding, language) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toUri(file) },
          region: { startLine: line, startColumn: column },
        },
        logicalLocations: [{ fullyQualifiedName: at === '' ? '/' : at, kind: 'object' }],
      },
    ],
    partialFingerprints: { 'samenspraak/v1': fingerprint([file, record, at, code, line, column]) },
  }
}

function restOf({ summary, problems }: ReportEnd, rules: readonly string[], context: WriterContext): object {
  const { language, version } = context
  const cut = truncationText(summary, language)
  const notes = problems.map((problem) => toNotification(problem, language))
  const cutNote = cut === undefined ? [] : [{ level: 'note', message: { text: cut } }]
  return {
    columnKind: 'unicodeCodePoints',
    tool: {
      driver: {
        name: 'samenspraak',
        ...(version === '' ? {} : { semanticVersion: version }),
        informationUri: 'https://w3id.org/samenspraak',
        rules: rules.map((id) => ({ id })),
      },
    },
    invocations: [
      {
        executionSuccessful: problems.every(({ severity }) => severity === 'warning'),
        toolExecutionNotifications: [...notes, ...cutNote],
      },
    ],
    properties: plainSummary(summary),
  }
}

function toNotification({ file, severity, trouble }: GradedProblem, language: 'en' | 'nl'): object {
  return {
    descriptor: { id: trouble.code },
    level: severity,
    message: { text: trouble[language] },
    ...(file === '' ? {} : { locations: [{ physicalLocation: { artifactLocation: { uri: toUri(file) } } }] }),
  }
}

/** A path as a relative URI reference. */
function toUri(path: string): string {
  const steps = path.replaceAll('\\', '/').split('/')
  const [first = ''] = steps
  const encoded = steps.map((step) => encodeURIComponent(step.replaceAll(/\p{Surrogate}/gu, '\uFFFD')))
  // Without the dot a colon in the first step would make it a scheme; an absolute path needs its own scheme.
  if (first === '' && steps.length > 1) return `file://${encoded.join('/')}`
  return encoded.join('/')
}

/** Tells findings apart without saying what they are about. */
export function fingerprint(parts: readonly (number | string)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}
