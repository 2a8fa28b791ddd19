import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runInMemory } from './in-memory.ts'

// What is small enough to read stands in tests/cli/transcripts/rechten.

/** A folder with files that goes when the test is done. */
function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const cwd = mkdtempSync(join(tmpdir(), 'samenspraak-'))
  onTestFinished(() => rmSync(cwd, { recursive: true }))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content)
  return cwd
}

test('the built-in rows give what the built-in expectations expect', async () => {
  const { stdout, stderr, exitCode } = await runInMemory(['rechten', 'toets', '--format', 'json'])
  const { counts, faults } = JSON.parse(stdout)
  expect([counts.contradict, counts.impossible, faults, stderr, exitCode]).toEqual([0, 0, [], '', 0])
  expect(counts.agree).toBeGreaterThanOrEqual(300)
})

test('the built-in rows do not differ from themselves', async () => {
  expect(await runInMemory(['rechten', 'diff', 'ingebouwd', 'ingebouwd'])).toEqual({
    stdout: 'Geen verschillen\n',
    stderr: '',
    exitCode: 0,
  })
})

test('the matrix as a page has the language and no script', async () => {
  const { stdout, exitCode } = await runInMemory(['rechten', 'matrix', '--format', 'html', '--lang', 'en'])
  expect([exitCode, stdout.includes('<html lang="en">'), stdout.includes('<script')]).toEqual([
    0,
    true,
    false,
  ])
})

test('the gaps of the built-in rows are remarks, no faults', async () => {
  const { stdout, exitCode } = await runInMemory(['rechten', 'gaten', '--format', 'json'])
  const { gaps, rows, rowsUnchecked } = JSON.parse(stdout)
  expect([exitCode, gaps.length > 0, rowsUnchecked <= rows]).toEqual([0, true, true])
})

const tooLarge = new Uint8Array(2 * 1024 * 1024 + 1).fill(32)
const deep = '['.repeat(100_000)
const manyLines = `nummer\n${'1\n'.repeat(20_001)}`

test.each([
  ['rows too large', ['matrix', '--regels', 'a.yaml'], { 'a.yaml': tooLarge }, 'rechten/file-too-large'],
  [
    'rows not in UTF-8',
    ['matrix', '--regels', 'a.yaml'],
    { 'a.yaml': new Uint8Array([0xff]) },
    'rechten/text-invalid',
  ],
  [
    'rows that nest without end',
    ['matrix', '--regels', 'a.json'],
    { 'a.json': deep },
    'rechten/yaml-invalid',
  ],
  ['too many lines', ['toets', '--verwachtingen', 'a.csv'], { 'a.csv': manyLines }, 'rechten/lines-too-many'],
  ['no expectations there', ['toets', '--verwachtingen', 'a.csv'], {}, 'cli/file-missing'],
  ['no situations there', ['gaten', '--situaties', 'a.yaml'], {}, 'cli/file-missing'],
] as const)('%s gives exit code 3 and says so', async (_name, words, files, code) => {
  const { stdout, stderr, exitCode } = await runInMemory(['rechten', ...words], { cwd: folderWith(files) })
  expect([stdout, exitCode, stderr.includes(`[${code}]`)]).toEqual(['', 3, true])
})

test('a folder with more than 200 files is refused before one is read', async () => {
  const files = Object.fromEntries(Array.from({ length: 201 }, (_none, index) => [`${index}.yaml`, '[]']))
  const { stderr, exitCode } = await runInMemory(['rechten', 'matrix', '--regels', '.'], {
    cwd: folderWith(files),
  })
  expect([exitCode, stderr]).toEqual([
    3,
    'samenspraak: .: In deze map staan meer dan 200 bestanden. [rechten/files-too-many]\n',
  ])
})

test('a table may open with a mark of its byte order and have lines of Windows', async () => {
  const table =
    '\uFEFFnummer,rol,verwerkingsdoel,situatie,gegevensgroep,actie,antwoord,omvang,reden\r\n' +
    '1,wijkcoach,advies,gemeente-zonder-zaak,doelen,lezen,nee,,Ander doel.\r\n'
  const { exitCode, stderr } = await runInMemory(['rechten', 'toets', '--verwachtingen', 'a.csv'], {
    cwd: folderWith({ 'a.csv': table }),
  })
  expect([exitCode, stderr]).toEqual([0, ''])
})

test('words of a table cannot steer the terminal', async () => {
  const table =
    'nummer,rol,verwerkingsdoel,situatie,gegevensgroep,actie,antwoord,omvang,reden\n' +
    '1,wijkcoach,advies,gemeente-zonder-zaak,doelen,lezen,ja,,Rood \u001B[31m\n'
  const { stdout } = await runInMemory(['rechten', 'toets', '--verwachtingen', 'a.csv'], {
    cwd: folderWith({ 'a.csv': table }),
  })
  expect(stdout).toContain('Rood \uFFFD[31m')
})
