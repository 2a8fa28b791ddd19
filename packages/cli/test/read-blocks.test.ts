import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import type { Input } from '../src/input/find-inputs.ts'
import type { FoundDocument, ReadPlace } from '../src/input/found-document.ts'
import { type DocumentBlock, readBlocks } from '../src/input/read-blocks.ts'
import { RunPool } from '../src/input/runs/run-pool.ts'

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function blocksOf(
  bytes: Uint8Array,
  form: Input['form'],
  size: number,
  { from, pool, source }: { from?: ReadPlace; pool?: RunPool; source?: NonNullable<Input['source']> } = {},
): Promise<readonly DocumentBlock[]> {
  const open = (): AsyncIterable<Uint8Array> => inPieces(bytes, size)
  const input: Input = { file: 'a', form, open, ...(source === undefined ? {} : { source }) }
  const limits = { maxLine: 40, maxDocument: 60 }
  const counts = { bytes: 0, blankLines: 0, byteOrderMarks: 0 }
  const blocks: DocumentBlock[] = []
  const options = { limits, counts, keepsParts: true, pool, ...(from === undefined ? {} : { from }) }
  for await (const block of readBlocks(input, options)) blocks.push(block)
  return blocks
}

/** What a reader of the documents sees; parts of a document that is too large are one piece. */
function told(documents: readonly FoundDocument[]): readonly unknown[] {
  const all: unknown[] = []
  let parts = ''
  for (const { record, line, column, bytes, refused, ending } of documents) {
    if (refused === 'part') {
      parts += Buffer.from(bytes).toString()
      continue
    }
    all.push([record, line, column, parts + Buffer.from(bytes).toString(), refused, ending])
    parts = ''
  }
  return all
}

const long = 'x'.repeat(100)

test.each([
  ['lines', 'ndjson', `{}\n\r\n{"a":1}\r\n${long}\n \n{"b":"é"}`],
  ['lines after a mark', 'ndjson', '\uFEFF{}\n{}\n'],
  ['a list', 'json', `[\n {"a":"é,]"} ,\n[1,[2]],"\\"",\r\n3 ,"${long}"\n] \n`],
  ['a list after a mark', 'array', '\uFEFF[1,2,\n3]'],
  ['a list that has no end', 'json', '[1,{"a":2}'],
  ['a list with more behind it', 'json', '[1,2] , 3'],
  ['an empty list', 'json', ' [ ] '],
  ['a document', 'json', '{"a":\n[1,2,3]}\n'],
  ['a list that is asked to be one document', 'document', '[1,2,3,4,5,6]'],
  ['a document that is too large', 'json', `{"a":"${long}"}`],
] as const)(
  'reading %s can go on from behind every block, whatever the pieces',
  async (_name, form, text) => {
    const plain = Buffer.from(text)
    const whole = await blocksOf(plain, form, 1000)
    const expected = told(whole.flatMap(({ documents }) => documents))
    for (const size of [1, 2, 7, 1000]) {
      for (const bytes of [plain, gzipSync(plain)]) {
        const blocks = await blocksOf(bytes, form, size)
        expect(told(blocks.flatMap(({ documents }) => documents))).toEqual(expected)
        expect(blocks.at(-1)?.place).toBeUndefined()
        for (const [nth, { place }] of blocks.entries()) {
          if (place === undefined) continue
          const before = told(blocks.slice(0, nth + 1).flatMap(({ documents }) => documents))
          const after = await blocksOf(bytes, form, size, { from: place })
          expect([...before, ...told(after.flatMap(({ documents }) => documents))]).toEqual(expected)
        }
      }
    }
  },
)

/** The same of a block whose lines were not taken apart. */
function documentsOf({ documents, run }: DocumentBlock): readonly FoundDocument[] {
  if (run === undefined) return documents
  const found = run.documents()
  expect(found.map(({ record }) => record)).toStrictEqual(found.map((_one, nth) => run.recordOf(nth)))
  expect(run.count).toBe(found.length)
  return found
}

test.each([
  ['lines', `{}\n\r\n{"a":1}\r\n${long}\n \n{"b":"é"}\n[]\n{}`],
  ['lines after a mark', '\uFEFF{}\n{}\n'],
  ['a line that is too long at the end', `{}\n${long}`],
  ['no more than line feeds', '\n\n'],
  ['a stream that is no text', '\0{\0}\0\n\0{\0}'],
  ['a stream that is no text from its second character on', '\n\0{\0}\0\n\0'],
  ['nothing', ''],
])('lines that are not taken apart are the same lines: %s', async (_name, text) => {
  const plain = Buffer.from(text)
  const folder = mkdtempSync(join(tmpdir(), 'samenspraak-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'a.ndjson')
  writeFileSync(path, plain)
  const gzipped = gzipSync(plain)
  const source = { identity: 'a', size: plain.length, path }
  const whole = await blocksOf(plain, 'ndjson', 1000)
  const expected = told(whole.flatMap(({ documents }) => documents))
  const expectedPlace = whole.at(-1)?.place
  for (const room of [4, 9]) {
    for (const size of [1, 1000]) {
      for (const how of [{ bytes: plain }, { bytes: gzipped }, { bytes: plain, source }]) {
        const all = async (from?: ReadPlace): Promise<readonly DocumentBlock[]> =>
          blocksOf(how.bytes, 'ndjson', size, { ...how, pool: new RunPool(room), ...(from ? { from } : {}) })
        const blocks = await all()
        expect(told(blocks.flatMap(documentsOf))).toEqual(expected)
        expect(blocks.at(-1)?.place).toEqual(expectedPlace)
        for (const [nth, { place }] of blocks.entries()) {
          if (place === undefined) continue
          const before = told(blocks.slice(0, nth + 1).flatMap(documentsOf))
          const after = told((await all(place)).flatMap(documentsOf))
          expect([...before, ...after]).toEqual(expected)
        }
      }
    }
  }
})
