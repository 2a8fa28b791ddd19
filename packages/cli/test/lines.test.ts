import { expect, test } from 'vitest'
import { runInMemory } from './in-memory.ts'
import { validLine, wrongLine } from './lines.ts'

const lines = ['validate', '--input', 'ndjson', '-']

/** What a run says about documents and where it found trouble. */
async function check(stdin: string | Uint8Array | AsyncIterable<Uint8Array>): Promise<object> {
  const { stdout, exitCode } = await runInMemory([...lines, '--format', 'json'], { stdin })
  const { summary, findings } = JSON.parse(stdout)
  const { documents, valid, invalid, unreadable, blankLines, byteOrderMarks } = summary
  const places = findings.map(
    (finding: { line: number; column: number; code: string }) =>
      `${finding.line}:${finding.column} ${finding.code}`,
  )
  return { documents, valid, invalid, unreadable, blankLines, byteOrderMarks, places, exitCode }
}

const clean = {
  documents: 2,
  valid: 2,
  invalid: 0,
  unreadable: 0,
  blankLines: 0,
  byteOrderMarks: 0,
  places: [],
  exitCode: 0,
}

test('a last line without a line feed counts', async () => {
  expect(await check(`${validLine}\n${validLine}`)).toEqual(clean)
})

test('CR LF ends a line', async () => {
  expect(await check(`${validLine}\r\n${validLine}\r\n`)).toEqual(clean)
})

test('a blank line of CR LF is a blank line', async () => {
  expect(await check(`${validLine}\r\n\r\n${validLine}\r\n`)).toEqual({ ...clean, blankLines: 1 })
})

test('a lone CR is white space and ends no line', async () => {
  expect(await check(`{\r${validLine.slice(1)}\n${validLine}\n`)).toEqual(clean)
  const wrong = `{\r${wrongLine.slice(1)}`
  const places = [`1:${wrong.lastIndexOf('9') + 1} sdk/too-large`]
  expect(await check(wrong)).toEqual({ ...clean, documents: 1, valid: 0, invalid: 1, places, exitCode: 1 })
})

test.each(['\u2028', '\u2029', '\u0085'])('the character %j ends no line', async (character) => {
  const places = ['2:1 cli/type-missing']
  const found = await check(`${validLine}\n{"x":"${character}"}\n${validLine}`)
  expect(found).toEqual({ ...clean, documents: 3, invalid: 1, places, exitCode: 1 })
})

test.each(['\v', '\f'])('the character %j ends no line, but may not stand in JSON', async (character) => {
  const places = ['2:7 json/syntax']
  const found = await check(`${validLine}\n{"x":"${character}"}\n${validLine}`)
  expect(found).toEqual({ ...clean, documents: 3, unreadable: 1, places, exitCode: 1 })
})

test('a byte order mark at the start is passed over and counted', async () => {
  expect(await check(`\uFEFF${validLine}\n${validLine}\n`)).toEqual({ ...clean, byteOrderMarks: 1 })
})

test('a byte order mark on a later line is a finding', async () => {
  const places = ['2:1 json/bom']
  expect(await check(`${validLine}\n\uFEFF${validLine}\n`)).toEqual({
    ...clean,
    valid: 1,
    unreadable: 1,
    places,
    exitCode: 1,
  })
})

test('columns count characters, not bytes', async () => {
  const before = `{"x":"é€😀",`
  const places = [`1:${[...before].length + wrongLine.lastIndexOf('9')} sdk/too-large`]
  const found = await check(before + wrongLine.slice(1))
  expect(found).toMatchObject({ places: expect.arrayContaining(places) })
})

test('chunks of one byte give the same as one chunk', async () => {
  const text = `\uFEFF${validLine}\r\n\n${wrongLine}\n{"é":\n${validLine}`
  expect(await check(inPieces(text))).toEqual(await check(text))
})

test('a line of exactly the limit is read, one byte more is not', async () => {
  const size = String(validLine.length)
  const read = await runInMemory([...lines, '--max-line', size], { stdin: `${validLine}\r\n` })
  const refused = await runInMemory([...lines, '--max-line', size], { stdin: `${validLine} \n` })
  expect([read.exitCode, refused.exitCode]).toEqual([0, 6])
})

test('a stream without a single byte holds no documents', async () => {
  const none = { ...clean, documents: 0, valid: 0, exitCode: 2 }
  expect(await check(new Uint8Array(0))).toEqual(none)
})

test('documents are always the lines that are not blank', async () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const kinds = [validLine, wrongLine, '', '  ', validLine.slice(0, 30), '[', '"\u2028"', 'null\r']
    const chosen = Array.from(
      { length: seed },
      (_none, nth) => kinds[(seed * 7 + nth * nth * 3) % kinds.length] ?? '',
    )
    const notBlank = chosen.filter((line) => line.trim() !== '').length
    const { documents, valid, invalid, unreadable } = JSON.parse(
      (await runInMemory([...lines, '--format', 'json'], { stdin: inPieces(chosen.join('\n'), seed) }))
        .stdout,
    ).summary
    expect([documents, valid + invalid + unreadable]).toEqual([notBlank, notBlank])
  }
})

async function* inPieces(text: string, size = 1): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}
