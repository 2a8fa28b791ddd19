import { type Finding, hasError } from '../finding.ts'
import { placeText, problemText, sentenceOf } from './finding-text.ts'
import { plainSummary } from './json.ts'
import { nameOf } from './junit.ts'
import type { ReportEnd, ReportFormat, ReportWriter, WriterContext } from './report-format.ts'
import { hidesAllErrors, truncationText } from './truncation.ts'

/** Common Test Report Format 0.0: a wrong document is a test that failed, and the last test is the run itself. */
export const ctrfFormat: ReportFormat = { needsCounts: false, hasSummary: true, createWriter }

function createWriter(context: WriterContext): ReportWriter {
  let failed = 0
  let passed = 0
  return {
    start: () => '{"reportFormat":"CTRF","specVersion":"0.0.0","results":{"tests":[',
    document(findings) {
      const [first] = findings
      if (first === undefined) return ''
      const isFirst = failed + passed === 0
      if (hasError(findings)) failed += 1
      else passed += 1
      return `${isFirst ? '' : ','}\n${JSON.stringify(toTest(first, findings, context))}`
    },
    end: (end) => `${failed + passed === 0 ? '' : ','}\n${endOf(end, { failed, passed }, context)}`,
  }
}

function toTest(first: Finding, findings: readonly Finding[], { language }: WriterContext): object {
  return {
    name: `${first.file} ${nameOf(first)}`,
    status: hasError(findings) ? 'failed' : 'passed',
    duration: 0,
    suite: [first.file],
    filePath: first.file,
    line: first.line,
    message: sentenceOf(first, language),
    trace: findings
      .map((finding) => `${placeText(finding)} ${sentenceOf(finding, language)} [${finding.code}]`)
      .join('\n'),
    tags: [...new Set(findings.map(({ code }) => code))],
  }
}

function endOf(
  { summary, problems }: ReportEnd,
  { failed, passed }: Readonly<Record<'failed' | 'passed', number>>,
  context: WriterContext,
): string {
  const { language, time, version } = context
  const isHidden = hidesAllErrors(summary, failed)
  const isComplete = problems.every(({ severity }) => severity === 'warning')
  const cut = truncationText(summary, language)
  const notes = [
    ...problems.map((problem) => `${problemText(problem, language)} [${problem.trouble.code}]`),
    ...(cut === undefined ? [] : [cut]),
  ]
  const status = !isComplete ? 'other' : isHidden ? 'failed' : 'passed'
  const run = {
    name: 'samenspraak validate',
    status,
    duration: 0,
    ...(notes.length === 0 ? {} : { message: notes.join('\n') }),
  }
  const counts = {
    tests: failed + passed + 1,
    passed: passed + (status === 'passed' ? 1 : 0),
    failed: failed + (status === 'failed' ? 1 : 0),
    skipped: 0,
    pending: 0,
    other: status === 'other' ? 1 : 0,
    start: time,
    stop: time,
    extra: plainSummary(summary),
  }
  const tool = { name: 'samenspraak', ...(version === '' ? {} : { version }) }
  return `${JSON.stringify(run)}\n],"tool":${JSON.stringify(tool)},"summary":${JSON.stringify(counts)}}}\n`
}
