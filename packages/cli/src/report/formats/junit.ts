import { type Finding, hasError } from '../finding.ts'
import { placeText, problemText, sentenceOf } from './finding-text.ts'
import type { ReportCounts, ReportEnd, ReportFormat, ReportWriter, WriterContext } from './report-format.ts'
import { totalText } from '../summary-text.ts'
import { hidesAllErrors, truncationText } from './truncation.ts'
import { attributes, escaped } from './xml-text.ts'

const mostWarnings = 1_000

/**
 * JUnit as the Ant schema describes it, which Jenkins, GitLab and Azure read. A wrong document is a test that failed, one
 * with warnings only a test that passed; a last test stands for the run itself; it is an error when not every input was
 * read to its end, or when documents are wrong and none of their errors is shown.
 */
export const junitFormat: ReportFormat = { needsCounts: true, hasSummary: true, createWriter }

function createWriter(context: WriterContext): ReportWriter {
  const { language } = context
  // The schema leaves a test that passed no text of its own: its warnings stand at the end, the first of them.
  const warnings: string[] = []
  let wrong = 0
  return {
    start: (counts) => head(counts, context),
    document(findings) {
      const [first] = findings
      if (first === undefined) return ''
      const text = findings.map(
        (finding) => `${placeText(finding)} ${sentenceOf(finding, language)} [${finding.code}]`,
      )
      if (!hasError(findings)) {
        warnings.push(...text.slice(0, mostWarnings - warnings.length))
        return testCase(first.file, nameOf(first), '')
      }
      wrong += 1
      const failure = element(
        'failure',
        { type: first.code, message: sentenceOf(first, language) },
        text.join('\n'),
      )
      return testCase(first.file, nameOf(first), failure)
    },
    end: (end) => foot(end, { warnings, wrong }, context),
  }
}

/** The name of the test that a document is: no line number, so that a test keeps its name when a line is added above. */
export function nameOf({ record }: Finding): string {
  return `document ${record}`
}

function head({ documents, wrong, isComplete }: ReportCounts, { time }: WriterContext): string {
  const timestamp = new Date(time).toISOString().slice(0, 19)
  const suite = {
    name: 'samenspraak validate',
    package: 'samenspraak',
    id: '0',
    timestamp,
    hostname: 'localhost',
    tests: String(documents + 1),
    failures: String(wrong),
    errors: isComplete ? '0' : '1',
    time: '0',
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n<testsuite${attributes(suite)}>\n<properties/>\n`
}

function foot(
  { summary, problems }: ReportEnd,
  { warnings, wrong }: { readonly warnings: readonly string[]; readonly wrong: number },
  { language }: WriterContext,
): string {
  const cut = truncationText(summary, language)
  const notes = [
    ...warnings,
    totalText(summary, language),
    ...(cut === undefined ? [] : [cut]),
    ...problems.map((problem) => `${problemText(problem, language)} [${problem.trouble.code}]`),
  ]
  const broken = problems.filter(({ severity }) => severity === 'error')
  const hidden = hidesAllErrors(summary, wrong) ? [cut ?? ''] : []
  const texts = [
    ...broken.map((problem) => `${problemText(problem, language)} [${problem.trouble.code}]`),
    ...hidden,
  ]
  const [code = 'cli/findings-left-out'] = broken.map(({ trouble }) => trouble.code)
  const error = element('error', { type: code, message: texts[0] ?? '' }, texts.join('\n'))
  const run = testCase('samenspraak', 'validate', texts.length === 0 ? '' : error)
  return `${run}${element('system-out', {}, notes.join('\n'))}<system-err></system-err>\n</testsuite>\n</testsuites>\n`
}

function testCase(file: string, name: string, inside: string): string {
  const named = { classname: file, name, time: '0' }
  return inside === ''
    ? `<testcase${attributes(named)}/>\n`
    : `<testcase${attributes(named)}>${inside.trimEnd()}</testcase>\n`
}

function element(name: string, named: Readonly<Record<string, string>>, text: string): string {
  return `<${name}${attributes(named)}>${escaped(text)}</${name}>\n`
}
