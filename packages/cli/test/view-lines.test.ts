import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AccessRequest, view } from '@samenspraak/sdk/rights'
import { rightsTypes } from '@samenspraak/sdk/rights-types'
import { expect, onTestFinished, test } from 'vitest'
import { readVersion } from '../src/version.ts'
import { type Ran, runInMemory } from './in-memory.ts'
import { exampleLines, firstPolicy, requests } from './view-cases.ts'

const policy = firstPolicy(readVersion())

/** Runs `view` with a whole request in a file. */
async function viewed(request: AccessRequest, stdin: string, ...more: readonly string[]): Promise<Ran> {
  const cwd = mkdtempSync(join(tmpdir(), 'samenspraak-'))
  onTestFinished(() => rmSync(cwd, { recursive: true }))
  writeFileSync(join(cwd, 'verzoek.json'), JSON.stringify(request))
  return runInMemory(['view', '--verzoek', 'verzoek.json', ...more], { cwd, stdin })
}

/** What the SDK makes of one line. */
async function expected(
  line: string,
  request: AccessRequest,
): Promise<{ document?: unknown; report: unknown }> {
  const document: { readonly $schema: string } = JSON.parse(line)
  const entry = rightsTypes.find(({ schemaId }) => schemaId === document.$schema)
  const shown = entry === undefined ? undefined : view(await entry.load(), document, request, policy)
  return { document: shown?.document, report: shown?.report }
}

test.each(requests)(
  'of every example the $rol gets exactly what the SDK shows, in order',
  async (request) => {
    const all = await Promise.all(exampleLines.map((line) => expected(line, request)))
    const lines = all.flatMap(({ document }) => (document === undefined ? [] : [JSON.stringify(document)]))
    const { stdout, exitCode } = await viewed(request, `${exampleLines.join('\n')}\n`)
    expect({ stdout, exitCode, isSome: lines.length > 0, isAll: lines.length === all.length }).toEqual({
      stdout: lines.map((line) => `${line}\n`).join(''),
      exitCode: 0,
      isSome: true,
      isAll: false,
    })
  },
)

test.each(requests)('with --format json the $rol gets the report of the SDK as well', async (request) => {
  const all = await Promise.all(exampleLines.map((line) => expected(line, request)))
  const lines = all.flatMap((one) => (one.document === undefined ? [] : [`${JSON.stringify(one)}\n`]))
  const { stdout } = await viewed(request, `${exampleLines.join('\n')}\n`, '--format', 'json')
  expect(stdout).toBe(lines.join(''))
})

test.each(requests)(
  'with --null-lines there are as many lines for the $rol as documents',
  async (request) => {
    const { stdout } = await viewed(request, `${exampleLines.join('\n')}\n`, '--null-lines')
    expect(stdout.split('\n').length).toBe(exampleLines.length + 1)
  },
)

test.each(requests)('no text or id of any document reaches standard error for the $rol', async (request) => {
  const broken = exampleLines.flatMap((line, nth) => [line, nth % 2 === 0 ? line.slice(0, -1) : spoilt(line)])
  const { stderr, exitCode } = await viewed(
    { ...request, wie: { organisatiesoort: request.wie.organisatiesoort ?? '' } },
    `${broken.join('\n')}\n`,
    '--explain',
    '--max-findings',
    '100000',
  )
  const texts = new Set(exampleLines.flatMap((line) => [...textsIn(JSON.parse(line))]))
  expect({ told: [...texts].filter((text) => stderr.includes(text)), exitCode }).toEqual({
    told: [],
    exitCode: 1,
  })
  expect(texts.size).toBeGreaterThan(1000)
})

/** A document with one property too many, which has a text for a name. */
function spoilt(line: string): string {
  return line.replace('{', '{"Geheim van een inwoner":"Geheim van een inwoner",')
}

/** Texts of more than one word, and ids. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string' && /^[0-9a-f]{8}-|^[A-Z].+ .+ /.test(value)) yield value
  if (typeof value !== 'object' || value === null) return
  for (const inner of Object.values(value)) yield* textsIn(inner)
}
