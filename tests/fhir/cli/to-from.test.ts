import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sample } from '@samenspraak/sdk/sample'
import { afterAll, expect, test } from 'vitest'
import { runInMemory, type Ran } from '../../../packages/cli/test/in-memory.ts'
import { canonical } from '../canonical.ts'

const folder = mkdtempSync(join(tmpdir(), 'samenspraak-fhir-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

const plan = sample('ondersteuningsplan', { seed: 5 })
const inwoner = sample('inwoner', { seed: 5 })
const elsewhere = JSON.parse(readFileSync('tests/fhir/elsewhere/care-plan.json', 'utf8'))
const lines = (...values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('')
const parsed = (text: string): readonly unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line))
const fhir = (words: readonly string[], stdin: string): Promise<Ran> =>
  runInMemory(['fhir', ...words, '--lang', 'en'], { stdin, cwd: folder })

test('documents come back from JSON as they went, one a line', async () => {
  const bundles = await fhir(['to'], lines(plan, inwoner))
  const back = await fhir(['from'], bundles.stdout)
  expect([bundles.exitCode, parsed(bundles.stdout).length, back.exitCode]).toEqual([0, 2, 0])
  expect(canonical(parsed(back.stdout))).toBe(canonical([plan, inwoner]))
})

test('a list on a line is one Bundle, and comes back as a list with --together', async () => {
  const bundles = await fhir(['to', '--input', 'ndjson'], lines([plan, inwoner]))
  const back = await fhir(['from', '--together'], bundles.stdout)
  expect(parsed(bundles.stdout)).toHaveLength(1)
  expect(canonical(parsed(back.stdout))).toBe(canonical([[plan, inwoner]]))
})

test('everything together is one Bundle for a server when that is asked', async () => {
  const { stdout } = await fhir(['to', '--together', '--bundle', 'transaction'], lines(plan, inwoner))
  const bundles = parsed(stdout)
  expect([bundles.length, bundles[0]]).toMatchObject([1, { resourceType: 'Bundle', type: 'transaction' }])
})

test('a plan goes through XML and comes back as it was', async () => {
  const xml = await fhir(['to', '--format', 'xml'], lines(plan))
  const back = await fhir(['from'], xml.stdout)
  expect([xml.stdout.startsWith('<?xml'), xml.exitCode, back.exitCode]).toEqual([true, 0, 0])
  expect(canonical(parsed(back.stdout))).toBe(canonical([plan]))
})

test('XML is checked as JSON is', async () => {
  const xml = await fhir(['to', '--format', 'xml'], lines(inwoner))
  const broken = xml.stdout.replace('<type value="collection"/>', '<type value="heap"/><more/>')
  const { exitCode, stdout } = await fhir(['check', '--format', 'json'], broken)
  const { findings } = JSON.parse(stdout)
  expect([exitCode, findings.map(({ code, at }: { code: string; at: string }) => [code, at])]).toEqual([
    1,
    [
      ['fhir/xml-not-understood', '/more'],
      ['fhir/code-not-in-list', '/type'],
    ],
  ])
})

test('a second document of XML on standard output is refused, and has a file of its own in a folder', async () => {
  const refused = await fhir(['to', '--format', 'xml'], lines(plan, inwoner))
  writeFileSync(join(folder, 'stuk.ndjson'), lines(plan, inwoner))
  const written = await fhir(['to', '--format', 'xml', '--out', 'uit', 'stuk.ndjson'], '')
  const back = await fhir(['from', '--out', 'terug', 'uit/stuk.fhir.xml', 'uit/stuk-2.fhir.xml'], '')
  expect([refused.exitCode, refused.stderr.includes('cli/options-conflict')]).toEqual([1, true])
  expect([written.exitCode, readdirSync(join(folder, 'uit')).toSorted(), written.stdout]).toEqual([
    0,
    ['stuk-2.fhir.xml', 'stuk.fhir.xml'],
    '',
  ])
  expect([back.exitCode, readdirSync(join(folder, 'terug')).toSorted()]).toEqual([
    0,
    ['stuk-2.documenten.ndjson', 'stuk.documenten.ndjson'],
  ])
})

test('a Bundle of others is refused, or read tolerantly with everything that was not understood named', async () => {
  const refused = await fhir(['from'], JSON.stringify(elsewhere))
  const words = ['from', '--tolerant', '--max-issues', '100', '--report', 'json']
  const { exitCode, stdout, stderr } = await fhir(words, JSON.stringify(elsewhere))
  const codes = JSON.parse(stderr).findings.map(({ code }: { code: string }) => code)
  expect([refused.exitCode, refused.stdout]).toEqual([1, ''])
  expect([exitCode, parsed(stdout)]).toMatchObject([
    1,
    [
      { $schema: expect.stringContaining('/ondersteuningsplan/1.0'), titel: 'Samen ouder worden' },
      { $schema: expect.stringContaining('/inwoner/1.0') },
    ],
  ])
  expect(new Set(codes)).toEqual(
    new Set([
      'fhir/document-invalid',
      'fhir/narrative-left-out',
      'fhir/not-understood',
      'fhir/envelope-left-out',
    ]),
  )
})

test('what others wrote is kept in the side-car and put back', async () => {
  const words = ['--tolerant', '--side-car', 'anders.ndjson']
  const read = await fhir(['from', '--together', ...words], lines(elsewhere, elsewhere))
  const again = await fhir(['to', '--input', 'ndjson', ...words], read.stdout)
  const displays = parsed(again.stdout).map((bundle) => JSON.stringify(bundle).includes('mobiliteit'))
  expect(displays).toEqual([true, true])
})

test('a side-car with fewer lines than there are Bundles stops what cannot be completed', async () => {
  writeFileSync(join(folder, 'leeg.ndjson'), '')
  const { exitCode, stdout, stderr } = await fhir(['to', '--side-car', 'leeg.ndjson'], lines(plan))
  expect([exitCode, stdout, stderr.includes('--side-car')]).toEqual([1, '', true])
})

test('a side-car belongs to lines that hold a whole Bundle', async () => {
  const { exitCode, stderr } = await fhir(['from', '--side-car', 'x.ndjson'], '{}')
  expect([exitCode, stderr.includes('--together')]).toEqual([2, true])
})

test('one resource by itself is read as a Bundle of one, with places in that resource', async () => {
  const patient = { resourceType: 'Patient', id: 'p', active: true }
  const { stderr } = await fhir(['from', '--tolerant', '--report', 'json'], JSON.stringify(patient))
  const places = JSON.parse(stderr).findings.map(({ at }: { at: string }) => at)
  expect(places.filter((at: string) => at.startsWith('/entry'))).toEqual([])
})

test('a wrong document is not written, and nothing of it is repeated', async () => {
  const { exitCode, stdout, stderr } = await fhir(
    ['to'],
    lines({ ...plan, status: 'geheim' }, { $schema: 'https://example.org/geheim' }, { id: 'geheim' }),
  )
  expect([exitCode, stdout, stderr.includes('geheim')]).toEqual([1, '', false])
})

test('what cannot be read has the exit code that it has elsewhere', async () => {
  const codes = await Promise.all([
    fhir(['to', 'geen.json'], ''),
    fhir(['from'], ''),
    fhir(['from'], 'geen fhir'),
    fhir(['from'], '<!DOCTYPE Bundle><Bundle xmlns="http://hl7.org/fhir"/>'),
    fhir(['to', '--type', 'spook'], '{}'),
    fhir(['to', '--format', 'yaml'], '{}'),
  ])
  expect(codes.map(({ exitCode }) => exitCode)).toEqual([3, 2, 1, 1, 2, 2])
})
