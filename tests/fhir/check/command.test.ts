import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { runInMemory } from '../../../packages/cli/test/in-memory.ts'
import { bundleWith, goodBundle } from './fault-bundle.ts'
import { seededFaults } from './seeded-faults.ts'

const [missing] = seededFaults
const faulty = missing === undefined ? {} : bundleWith(missing)
const lines = (...documents: readonly unknown[]): string =>
  documents.map((document) => `${JSON.stringify(document)}\n`).join('')

test('a Bundle in order gives exit code 0 and no findings', async () => {
  const { exitCode, stdout } = await runInMemory(['fhir', 'check', 'tests/fhir/check/good-bundle.json'], {
    cwd: process.cwd(),
  })
  expect([exitCode, stdout]).toEqual([0, ''])
})

test('each line is a document of its own, and a finding says which and where', async () => {
  const stdin = lines(goodBundle(), faulty)
  const words = ['fhir', 'check', '--input', 'ndjson', '--format', 'json', '--lang', 'en']
  const { exitCode, stdout } = await runInMemory(words, { stdin })
  const { findings, summary } = JSON.parse(stdout)
  expect([exitCode, findings]).toEqual([
    1,
    [
      {
        file: 'stdin',
        record: 2,
        line: 2,
        column: expect.any(Number),
        at: '/entry/8/resource/intent',
        code: 'fhir/element-missing',
        term: null,
        nl: 'Een verplicht onderdeel ontbreekt.',
        en: 'A mandatory element is missing.',
      },
    ],
  ])
  expect(summary).toMatchObject({ documents: 2, valid: 1, invalid: 1, unreadable: 0 })
})

test('the rule that does not hold stands with the text', async () => {
  const stdin = lines({ resourceType: 'Patient', gender: 'vrouw' })
  const { stdout } = await runInMemory(['fhir', 'check', '-'], { stdin })
  expect(stdout).toContain('[http://hl7.org/fhir/ValueSet/administrative-gender]')
  expect(stdout).not.toContain('vrouw')
})

test('what is no JSON, and what is larger than the limit, is not taken for FHIR in order', async () => {
  const broken = await runInMemory(['fhir', 'check', '-'], { stdin: '{"resourceType":' })
  const words = ['fhir', 'check', '--input', 'ndjson', '--max-line', '10']
  const large = await runInMemory(words, { stdin: lines(goodBundle()) })
  expect([broken.exitCode, large.exitCode]).toEqual([1, 6])
})

test('a profile that is not known is a finding, unless that is allowed', async () => {
  const stdin = lines({ resourceType: 'Patient', meta: { profile: ['https://example.org/p'] } })
  const strict = await runInMemory(['fhir', 'check', '-'], { stdin })
  const lenient = await runInMemory(['fhir', 'check', '--allow-unknown-profiles', '-'], { stdin })
  expect([strict.exitCode, lenient.exitCode]).toEqual([1, 0])
})

test('another part than check, or none, is wrong use', async () => {
  const none = await runInMemory(['fhir'], {})
  const other = await runInMemory(['fhir', 'chek'], {})
  expect([none.exitCode, other.exitCode]).toEqual([2, 2])
})

test('the table of the documentation holds every fault, and says of the check that it finds all', () => {
  const table = readFileSync('docs/fhir-check.md', 'utf8')
  const rows = seededFaults.map(
    ({ name }) => table.match(new RegExp(`\\| ${escaped(name)} +\\| (\\S+)`))?.[1],
  )
  expect(rows).toEqual(seededFaults.map(() => 'yes'))
})

function escaped(text: string): string {
  return text.replaceAll(/[()[\].]/g, String.raw`\$&`)
}
