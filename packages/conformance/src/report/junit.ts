import { groups } from '../case/case.ts'
import type { CaseResult, RunResult } from '../run/result.ts'
import type { Language } from '../text.ts'
import { escaped } from './run-lines.ts'

/** JUnit as the Ant schema has it: a suite for each group, a test for each case. */
export function junitReport({ results }: RunResult, language: Language): string {
  const suites = groups.map((group, index) => {
    const own = results.filter((result) => result.case.group === group)
    const count = (outcome: CaseResult['outcome']) => own.filter((one) => one.outcome === outcome).length
    const counts = `tests="${own.length}" failures="${count('failed')}" errors="0" skipped="${count('skipped')}"`
    const tests = own.map((result) => testCase(result, language)).join('')
    return `<testsuite name="${group}" id="${index}" ${counts} time="0">\n${tests}</testsuite>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('')}</testsuites>\n`
}

function testCase({ case: one, outcome, findings }: CaseResult, language: Language): string {
  const open = `<testcase classname="${escaped(one.group)}" name="${escaped(`${one.id}: ${one.title[language]}`)}" time="0"`
  if (outcome === 'skipped') {
    return `${open}><skipped message="${escaped(one.needs.join(', '))}"/></testcase>\n`
  }
  const [first] = findings
  if (first === undefined) return `${open}/>\n`
  const lines = findings.map((finding) => `${finding.step}: ${finding[language]} [${finding.code}]`)
  const text = escaped([...lines, `openapi.json#${one.requirement}`].join('\n'))
  const failure = `<failure type="${first.code}" message="${escaped(first[language])}">${text}</failure>`
  return `${open}>${failure}</testcase>\n`
}
