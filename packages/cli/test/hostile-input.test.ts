import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { runInMemory } from './in-memory.ts'
import { validLine, wrongLine } from './lines.ts'

function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = mkdtempSync(join(tmpdir(), 'samenspraak-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content)
  return path
}

const binaryFinding = (file: string): string => `${file}:1:1  (hele document)  ${binary}\n  cli/binary\n`
const binary =
  'Dit is geen tekst in UTF-8, maar bijvoorbeeld gecomprimeerd of UTF-16. Pak het uit of zet het om.'

test.each([
  ['gzip in gzip', gzipSync(gzipSync(validLine))],
  ['UTF-16', Buffer.from(`\uFEFF${validLine}`, 'utf16le')],
  ['UTF-16 without a mark', Buffer.from(validLine, 'utf16le')],
  ['UTF-16 in the other order', Buffer.from(validLine, 'utf16le').swap16()],
])('%s is called no text, in any form of input', async (_kind, bytes) => {
  const cwd = folder({ 'a.json': bytes, 'b.ndjson': bytes })
  const { stdout, exitCode } = await runInMemory(['validate', 'a.json', 'b.ndjson', '-'], {
    cwd,
    stdin: bytes,
  })
  expect({ stdout, exitCode }).toEqual({
    stdout: ['a.json', 'b.ndjson', 'stdin'].map(binaryFinding).join(''),
    exitCode: 1,
  })
})

test('an image is called no text, unless it is asked to be lines', async () => {
  const image = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const cwd = folder({ 'a.json': image })
  const { stdout, exitCode } = await runInMemory(['validate', 'a.json', '-'], { cwd, stdin: image })
  expect({ stdout, exitCode }).toEqual({
    stdout: ['a.json', 'stdin'].map(binaryFinding).join(''),
    exitCode: 1,
  })
})

test.each(['b.ndjson', '-'])('a byte 0 spoils its own line, not the stream (%s)', async (path) => {
  const stdin = `{"a":"\0"}\n${validLine}\n${validLine}\n`
  const { stdout, stderr } = await runInMemory(['validate', path], {
    cwd: folder({ 'b.ndjson': stdin }),
    stdin,
  })
  expect(stdout).toMatch(/:1:7 .*\n {2}json\/syntax\n$/)
  expect(stderr).toMatch(/^3 documenten gelezen: 2 geldig, 0 ongeldig, 1 onleesbaar/)
})

test.each(['b.ndjson', '-'])(
  'a stream of no more than a byte order mark holds no documents (%s)',
  async (path) => {
    const { stdout, exitCode } = await runInMemory(['validate', path], {
      cwd: folder({ 'b.ndjson': '\uFEFF' }),
      stdin: '\uFEFF',
    })
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 })
  },
)

test('broken UTF-8 is a finding with a place', async () => {
  const stdin = Buffer.from([0x22, 0x61, 0xff, 0x22])
  const { stdout, exitCode } = await runInMemory(['validate'], { stdin })
  expect({ stdout, exitCode }).toEqual({
    stdout: 'stdin:1:3  (hele document)  De bytes op deze plaats zijn geen geldige UTF-8.\n  json/utf8\n',
    exitCode: 1,
  })
})

test('a link that leads to itself or to nothing is told, and the rest of the folder is checked', async () => {
  const cwd = folder({ 'c.json': validLine })
  symlinkSync('a.json', join(cwd, 'a.json'))
  symlinkSync('weg.json', join(cwd, 'b.json'))
  const { stdout, stderr, exitCode } = await runInMemory(['validate', '.'], { cwd })
  expect({ stdout, stderr, exitCode }).toEqual({
    stdout: '',
    stderr: [
      'samenspraak: ./a.json: Dit bestand is niet (verder) te lezen. [cli/file-unreadable]',
      'samenspraak: ./b.json: Dit bestand bestaat niet. [cli/file-missing]',
      '1 document gelezen: 1 geldig, 0 ongeldig, 0 onleesbaar (1,00 s, 1 per seconde)',
      '  zelfredzaamheidsmatrix@2.0: 1 gelezen, 1 geldig, 0 ongeldig\n',
    ].join('\n'),
    exitCode: 3,
  })
})

test('a folder that is linked into itself is read once', async () => {
  const cwd = folder({ 'a.json': validLine })
  symlinkSync('.', join(cwd, 'b'))
  const { stderr } = await runInMemory(['validate', '.'], { cwd })
  expect(stderr.split(' ')[0]).toBe('1')
})

test('a pipe in a folder is told and not opened', async () => {
  const cwd = folder({ 'b.json': validLine })
  execFileSync('mkfifo', [join(cwd, 'a.json')])
  const { stderr, exitCode } = await runInMemory(['validate', '.'], { cwd })
  expect(stderr).toMatch(/^samenspraak: \.\/a\.json: .* \[cli\/not-a-file\]\n1 document gelezen: 1 geldig/)
  expect(exitCode).toBe(3)
})

test('a pipe that the user names is read', async () => {
  const cwd = folder({})
  const pipe = join(cwd, 'a.ndjson')
  execFileSync('mkfifo', [pipe])
  const [{ stderr, exitCode }] = await Promise.all([
    runInMemory(['validate', 'a.ndjson'], { cwd }),
    writeFile(pipe, `${validLine}\n`),
  ])
  expect(stderr).toMatch(/^1 document gelezen: 1 geldig/)
  expect(exitCode).toBe(0)
})

test('what is passed over in a folder is counted, links to folders too', async () => {
  const cwd = folder({ 'a.json': validLine, 'b.ndjson.bz2': gzipSync(validLine) })
  symlinkSync('.', join(cwd, 'c'))
  symlinkSync('.', join(cwd, 'd.json'))
  const human = await runInMemory(['validate', '--lang', 'en', '.'], { cwd })
  expect(human.stderr).toContain('\n  3 other files or linked folders in folders skipped\n')
  const { stdout, exitCode } = await runInMemory(['validate', '--format', 'json', '.'], { cwd })
  expect(JSON.parse(stdout).summary).toMatchObject({ documents: 1, valid: 1, skipped: 3 })
  expect(exitCode).toBe(0)
})

test('a stream that fails halfway gives exit code 3 and what was read until then', async () => {
  const { stdout, stderr, exitCode } = await runInMemory(['validate', '--input', 'ndjson'], {
    stdin: failing(),
  })
  expect({ stdout, stderr, exitCode }).toEqual({
    stdout: '',
    stderr: [
      'samenspraak: stdin: Dit bestand is niet (verder) te lezen. [cli/file-unreadable]',
      '1 document gelezen: 1 geldig, 0 ongeldig, 0 onleesbaar (1,00 s, 1 per seconde)',
      '  zelfredzaamheidsmatrix@2.0: 1 gelezen, 1 geldig, 0 ongeldig\n',
    ].join('\n'),
    exitCode: 3,
  })
})

async function* failing(): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${validLine}\n${validLine.slice(0, 30)}`)
  throw Object.assign(new Error('geheim 999990019'), { code: 'EIO' })
}

test('a file name cannot steer the terminal', async () => {
  const cwd = folder({ '\u001b[2J\n.json': wrongLine })
  const { stdout, stderr } = await runInMemory(['validate', '.', '\u001b[31mweg'], { cwd })
  expect(stdout.split('  ')[0]).toBe('./\uFFFD[2J\uFFFD.json:1:117')
  expect(stderr.split('\n')[0]).toBe(
    'samenspraak: \uFFFD[31mweg: Dit bestand bestaat niet. [cli/file-missing]',
  )
})

test('a document nested a million deep is a finding', async () => {
  const { stdout, exitCode } = await runInMemory(['validate', '--format', 'json'], {
    stdin: '['.repeat(1_000_000),
  })
  expect({
    exitCode,
    codes: JSON.parse(stdout).findings.map((finding: { code: string }) => finding.code),
  }).toEqual({
    exitCode: 1,
    codes: ['json/too-deep'],
  })
})
