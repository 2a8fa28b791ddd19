import { expect, test } from 'vitest'
import { runInMemory } from './in-memory.ts'
import { validLine } from './lines.ts'

async function count(stdin: AsyncIterable<Uint8Array> | string): Promise<readonly [number, number]> {
  const { stdout } = await runInMemory(['validate', '--format', 'json'], { stdin })
  const { valid, unreadable } = JSON.parse(stdout).summary
  return [valid, unreadable]
}

const good = `${validLine}\n`.repeat(5)
const pretty = JSON.stringify(JSON.parse(validLine), null, 2)

test.each([
  ['two broken lines', `{"a":1\n{"b":\n${good}`, [5, 2]],
  ['a line that the next seems to complete', `{"a":\n${good}`, [5, 1]],
  ['a line that one other seems to complete', `{"a":\n${validLine}\n`, [1, 1]],
  ['two lines of a log', `NOTICE: x\nNOTICE y\n${good}`, [5, 2]],
  ['an open list', `[\n${good}`, [5, 1]],
  ['a mark and an empty line', `\uFEFF\n${good}`, [5, 0]],
])('standard input that starts with %s is lines', async (_what, stdin, expected) => {
  expect(await count(stdin)).toEqual(expected)
  expect(await count(inPieces(stdin, 1))).toEqual(expected)
})

test.each([
  ['a document over many lines', pretty, [1, 0]],
  ['the same with a comma missing', pretty.replace(',', ''), [0, 1]],
  ['the same after a mark and an empty line', `\uFEFF\n${pretty}\n`, [1, 0]],
  ['the same with words after it', `${pretty}\nready\n`, [0, 1]],
  ['a single broken line', validLine.slice(0, 30), [0, 1]],
])('standard input of %s is one document', async (_what, stdin, expected) => {
  expect(await count(stdin)).toEqual(expected)
  expect(await count(inPieces(stdin, 1))).toEqual(expected)
})

test('a list with a whole document on every other line is a list of documents', async () => {
  const stdin = `[\n${Array.from({ length: 2000 }, () => validLine).join('\n,\n')}\n]`
  const { stdout } = await runInMemory(['validate', '--format', 'json'], { stdin: inPieces(stdin, 1000) })
  expect(JSON.parse(stdout).summary).toMatchObject({ documents: 2000, valid: 2000 })
})

test('more lines of a log than a document may be are lines', async () => {
  const notice = 'NOTICE: nothing\n'.repeat(64 * 1024)
  const { stdout } = await runInMemory(['validate', '--format', 'json', '--max-findings', '0'], {
    stdin: inPieces(`${notice.repeat(9)}${good}`, 1024 * 1024),
  })
  expect(JSON.parse(stdout).summary).toMatchObject({ valid: 5, unreadable: 9 * 64 * 1024 })
})

async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}
