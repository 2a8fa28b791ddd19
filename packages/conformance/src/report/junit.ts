import { groups } from '../case/case.ts'
import type { CaseResult, RunResult } from '../run/result.ts'
import type { Language } from '../text.ts'
import { escaped } from './run-lines.ts'

/** JUnit as the Ant schema has it, and `skipped` as build servers read it: a suite for each group, a test for each case. */
export function junitReport({ results, began }: RunResult, language: Language): string {
  const moment = began.toISOString().slice(0, 19)
  const suites = groups.map((group, index) => {
    const own = results.filter((result) => result.case.group === group)
    const count = (outcome: CaseResult['outcome']) => own.filter((one) => one.outcome === outcome).length
    const counts = `tests="${own.length}" failures="${count('failed')}" errors="0" skipped="${count('skipped')}"`
    const suite = `name="${group}" package="samenspraak.conformance" id="${index}" timestamp="${moment}" hostname="localhost" ${counts} time="0"`
    const tests = own.map((result) => testCase(result, language)).join('')
    return `<testsuite ${suite}>\n<properties/>\n${tests}<system-out/>\n<system-err/>\n</testsuite>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('')}</testsuites>\n`
}

function testCase({ case: one, outcome, findings, lacking }: CaseResult, language: Language): string {
  const open = `<testcase classname="${escaped(one.group)}" name="${escaped(`${one.id}: ${one.title[language]}`)}" time="0"`
  if (outcome === 'skipped') {
    return `${open}><skipped message="${escaped(lacking.join(', '))}"/></testcase>\n`
  }
  const [first] = findings
  if (first === undefined) return `${open}/>\n`
  const lines = findings.map((finding) => `${finding.step}: ${finding[language]} [${finding.code}]`)
  const text = escaped([...lines, `openapi.json#${one.requirement}`].join('\n'))
  const failure = `<failure type="${first.code}" message="${escaped(first[language])}">${text}</failure>`
  return `${open}>${failure}</testcase>\n`
}
