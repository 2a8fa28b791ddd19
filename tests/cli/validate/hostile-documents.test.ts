import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { runInMemory } from '../../../packages/cli/test/in-memory.ts'
import given from './hostile-documents.json' with { type: 'json' }

// Each case is a document and what must become of it, however it comes in and however many threads there are.

type Part = string | { readonly hex?: string; readonly repeat?: string; readonly times?: number }

interface Case {
  readonly name: string
  readonly document: readonly Part[]
  readonly outcome: string
  readonly codes: readonly string[]
  /** False when it would swallow the elements behind it. */
  readonly list?: boolean
  /** The code of the document in a file of its own, when that is another. */
  readonly alone?: string
}

const cases: readonly Case[] = given

function bytesOf({ document }: Case): Buffer {
  return Buffer.concat(
    document.map((part) => {
      if (typeof part === 'string') return Buffer.from(part)
      if (part.hex !== undefined) return Buffer.from(part.hex, 'hex')
      return Buffer.from((part.repeat ?? '').repeat(part.times ?? 0))
    }),
  )
}

interface Line {
  readonly kind: string
  readonly record: number
  readonly code: string
  readonly documents: number
  readonly valid: number
  readonly invalid: number
  readonly unreadable: number
}

/** The codes of each document, and the counts. */
async function ran(words: string, files: Readonly<Record<string, Uint8Array>>, stdin?: Uint8Array) {
  const cwd = mkdtempSync(join(tmpdir(), 'samenspraak-'))
  onTestFinished(() => rmSync(cwd, { recursive: true }))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content)
  const all = `validate --format ndjson --all-errors=1 --max-findings 100000 ${words}`.split(' ')
  const { stdout } = await runInMemory(all, { cwd, ...(stdin === undefined ? {} : { stdin }) })
  const lines: readonly Line[] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  const summary = lines.at(-1)
  const codes = new Map(
    lines.filter(({ kind }) => kind === 'finding').map(({ record, code }) => [record, code]),
  )
  return { codes, counts: [summary?.documents, summary?.valid, summary?.invalid, summary?.unreadable] }
}

function expectedOf(given: readonly Case[]) {
  const count = (outcome: string): number => given.filter((one) => one.outcome === outcome).length
  return {
    codes: new Map(
      given.flatMap(({ codes: [code] }, nth) => (code === undefined ? [] : [[nth + 1, code] as const])),
    ),
    counts: [given.length, count('valid'), count('invalid'), count('unreadable')],
  }
}

test.each(cases)('$name is $outcome, in a file of its own', async (one) => {
  const bytes = bytesOf(one)
  const whole =
    one.document[0] === '[' || (typeof one.document[0] === 'object' && one.document[0].repeat === '[')
  const words = whole ? '--input json a.json' : 'a.json'
  expect(await ran(words, { 'a.json': bytes })).toEqual(
    expectedOf([{ ...one, codes: one.alone === undefined ? one.codes : [one.alone] }]),
  )
})

const lineFeed = Buffer.from('\n')
const ndjson = Buffer.concat(cases.flatMap((one) => [bytesOf(one), lineFeed]))

test.each([
  ['a file', 'a.ndjson', { 'a.ndjson': ndjson }, undefined],
  ['a file with two threads', '--jobs 2 a.ndjson', { 'a.ndjson': ndjson }, undefined],
  ['standard input', '--input ndjson -', {}, ndjson],
  ['standard input, found out', '-', {}, ndjson],
  ['standard input with two threads', '--input ndjson --jobs 2 -', {}, ndjson],
  ['gzip', 'a.ndjson.gz', { 'a.ndjson.gz': gzipSync(ndjson) }, undefined],
  ['Zstandard', '--input ndjson --jobs 2 -', {}, zstdCompressSync(ndjson)],
  ['Windows lines', 'a.ndjson', { 'a.ndjson': windows(ndjson) }, undefined],
  ['no last line feed', 'a.ndjson', { 'a.ndjson': ndjson.subarray(0, -1) }, undefined],
])('every line has its own outcome (%s)', async (_how, words, files, stdin) => {
  expect(await ran(words, files, stdin)).toEqual(expectedOf(cases))
})

const listed = cases.filter(({ list }) => list !== false)
const array = Buffer.concat([
  Buffer.from('[\n'),
  ...listed.flatMap((one, nth) => [Buffer.from(nth === 0 ? '' : ' ,\n'), bytesOf(one)]),
  Buffer.from('\n]\n'),
])

test.each([
  ['a file', 'a.json', { 'a.json': array }, undefined],
  ['a file with two threads', '--jobs 2 a.json', { 'a.json': array }, undefined],
  ['standard input', '--input array -', {}, array],
])('every element of a list has its own outcome (%s)', async (_how, words, files, stdin) => {
  expect(await ran(words, files, stdin)).toEqual(expectedOf(listed))
})

function windows(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1')
}
