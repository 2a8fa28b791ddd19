import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import officialSarif from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import { validate as checkCtrf } from 'ctrf'
import { Parser } from 'tap-parser'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import reportSchema from '../../../packages/cli/schemas/report.schema.json' with { type: 'json' }
import configurationFile from '../../../packages/cli/schemas/config.schema.json' with { type: 'json' }
import { configurationSchema } from '../../../packages/cli/src/commands/validate/configuration/configuration-schema.ts'
import { formatNames } from '../../../packages/cli/src/report/formats/format-names.ts'
import { runInMemory } from '../../../packages/cli/test/in-memory.ts'
import { validLine, wrongLine } from '../../../packages/cli/test/lines.ts'
import codeQuality from './code-quality.schema.json' with { type: 'json' }
import { workFolder } from './work-folder.ts'

const { $schema: _draft, id: _id, ...sarif } = officialSarif
const isSarif = new Ajv({ strict: false, unicodeRegExp: false, formats: fullFormats }).compile(sarif)
const ajv = new Ajv2020({ strict: false })
const isOwn = ajv.compile(reportSchema)
const isCodeQuality = ajv.compile(codeQuality)

type Judge = (text: string) => unknown

/** What is wrong with a report by its own standard; nothing, when all is well. */
const judges: Readonly<Record<(typeof formatNames)[number], Judge>> = {
  human: (text) => (text.endsWith('\n') ? [] : ['no line at its end']),
  json: (text) => (isOwn(JSON.parse(text)) ? [] : isOwn.errors),
  ndjson: (text) =>
    text
      .split('\n')
      .slice(0, -1)
      .filter((line) => typeof JSON.parse(line).kind !== 'string'),
  sarif: (text) => (isSarif(JSON.parse(text)) ? [] : isSarif.errors),
  junit: (text) => xmlErrors(text, 'junit.xsd'),
  github: (text) =>
    text
      .split('\n')
      .slice(0, -1)
      .filter(
        (line) => !/^::(?:error|warning|notice)(?: [a-z]+=[^,:]*(?:,[a-z]+=[^,:]*)*)?::[^\r]+$/.test(line),
      ),
  gitlab: (text) =>
    isCodeQuality(JSON.parse(text)) && areFingerprintsUnique(text) ? [] : [isCodeQuality.errors],
  azure: (text) =>
    text
      .split('\n')
      .slice(0, -1)
      .filter((line) => !/^##vso\[task\.logissue (?:[a-z]+=[^;\]]*;)+\][^\r]+$/.test(line)),
  checkstyle: (text) => xmlErrors(text, 'checkstyle.xsd'),
  tap: (text) => {
    const { fail, count, plan } = Object(new TapResult(text))
    return plan === count && fail <= count ? [] : [{ plan, count, fail }]
  },
  ctrf: (text) => checkCtrf(JSON.parse(text)).errors ?? [],
  markdown: (text) => text.split('\n').filter((line) => line.startsWith('|') && line.split('|').length !== 6),
  // A place and a code, or a file as a whole, or what is left out.
  line: (text) =>
    text
      .split('\n')
      .slice(0, -1)
      .filter(
        (line) =>
          !/^.+:[1-9]\d*:[1-9]\d*: [a-z]+\/[a-z-]+ .+$|^.+: .+ \[cli\/[a-z-]+\]$|^samenspraak: /u.test(line),
      ),
}

async function xmlErrors(text: string, schema: string): Promise<unknown> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'report.xml', contents: text }],
    schema: [{ fileName: schema, contents: readFileSync(join(import.meta.dirname, schema), 'utf8') }],
  })
  return errors
}

class TapResult {
  readonly fail: number
  readonly count: number
  readonly plan: number

  constructor(text: string) {
    const events = Parser.parse(text)
    const asserts = events.flatMap((event) => (event[0] === 'assert' ? [event[1]] : []))
    const plans = events.flatMap((event) => (event[0] === 'plan' ? [event[1]] : []))
    this.fail = asserts.filter(({ ok }) => !ok).length
    this.count = asserts.length
    this.plan = Number(plans[0]?.end)
    expect(events.filter(([kind]) => kind === 'extra')).toEqual([])
  }
}

function areFingerprintsUnique(text: string): boolean {
  const issues: readonly { readonly fingerprint: string }[] = JSON.parse(text)
  return new Set(issues.map(({ fingerprint }) => fingerprint)).size === issues.length
}

const strange = 'é%0A]]>,;:<b>|`*#"\'\u2028 x.ndjson'
const situations: Readonly<
  Record<string, { readonly files: Readonly<Record<string, string>>; readonly words: string }>
> = {
  'nothing wrong': { files: { 'a.ndjson': `${validLine}\n` }, words: '' },
  'wrong and unreadable documents': {
    files: { 'a.ndjson': `${wrongLine}\n{\n${validLine}\n[]\n`, 'b.json': wrongLine },
    words: '',
  },
  'a file that is missing': { files: { 'a.ndjson': `${wrongLine}\n` }, words: 'weg.json' },
  'more findings than are shown': {
    files: { 'a.ndjson': `${wrongLine}\n`.repeat(5) },
    words: '--max-findings 2',
  },
  'a later minor version': { files: { 'a.ndjson': validLine.replace('2.0', '2.7') }, words: '' },
  'names and values that could be markup': {
    files: { [strange]: `${wrongLine.replace('9}}', '"<b>%0A::error::|`]]>\\u0001\\u202e"}}')}\n` },
    words: '--show-values full',
  },
  'no document at all': { files: { 'a.ndjson': '' }, words: '--allow-empty' },
}

for (const [situation, { files, words }] of Object.entries(situations)) {
  test.each(formatNames)(`with ${situation} the report %s is right by its own standard`, async (format) => {
    const cwd = workFolder(files)
    const all = [
      'validate',
      '.',
      '--report',
      `${format}=report.out`,
      ...words.split(' ').filter((word) => word !== ''),
    ]
    const { stdout } = await runInMemory([...all, '--format', format], { cwd })
    const text = readFileSync(join(cwd, 'report.out'), 'utf8')
    expect(await judges[format](text)).toEqual([])
    // For people the counts come on standard error.
    if (format !== 'human') expect(stdout).toBe(text)
  })
}

test('no report in any format repeats a value, unless that was asked', async () => {
  const secret = '999990019'
  const cwd = workFolder({
    'a.ndjson': `${wrongLine.replace('9}}', `"${secret}"}}`)}\n{"${secret}":${secret}e400}\n${validLine.replace('"editie"', `"${secret}"`)}\n`,
  })
  for (const format of formatNames) {
    const { stdout, stderr } = await runInMemory(
      ['validate', 'a.ndjson', '--all-errors', '--format', format],
      { cwd },
    )
    expect(`${format} ${stdout}${stderr}`).not.toContain(secret)
  }
  const masked = await runInMemory(['validate', 'a.ndjson', '--show-values', 'masked'], { cwd })
  expect(masked.stdout).toContain('"999999999"')
  expect(masked.stdout).not.toContain(secret)
  const full = await runInMemory(['validate', 'a.ndjson', '--show-values', 'full'], { cwd })
  expect(full.stdout).toContain(secret)
})

test('checkstyle gathers the findings of a file, and tells of a file that is missing on line 0', async () => {
  const cwd = workFolder({ 'a.ndjson': `${wrongLine}\n${wrongLine}\n`, 'b.json': wrongLine })
  const { stdout } = await runInMemory(
    ['validate', 'a.ndjson', 'b.json', 'weg.json', '--format', 'checkstyle', '--lang', 'en'],
    { cwd },
  )
  const places = [
    ...stdout.matchAll(/<file name="([^"]+)">|<error line="(\d+)" (?:column="(\d+)" )?severity="(\w+)"/gu),
  ]
  expect(places.map(([, file, line, , severity]) => file ?? `${line} ${severity}`)).toEqual([
    'a.ndjson',
    '1 error',
    '2 error',
    'b.json',
    '1 error',
    'weg.json',
    '0 error',
  ])
})

test('the lines of the format line are those that an editor jumps to', async () => {
  const cwd = workFolder({ 'a.ndjson': `${validLine}\n\n${wrongLine}\n` })
  const { stdout } = await runInMemory(['validate', 'a.ndjson', '--format', 'line', '--lang', 'en'], { cwd })
  const [, line, column, code] = /^a\.ndjson:(\d+):(\d+): (\S+) /u.exec(stdout) ?? []
  expect({ line, code, at: wrongLine.slice(Number(column) - 1).at(0) }).toEqual({
    line: '3',
    code: 'sdk/too-large',
    at: '9',
  })
})

test('every format says that findings were left out', async () => {
  const cwd = workFolder({ 'a.ndjson': `${wrongLine}\n`.repeat(5) })
  for (const format of formatNames) {
    const words = ['validate', 'a.ndjson', '--max-findings', '2', '--format', format, '--lang', 'en']
    const { stdout, stderr } = await runInMemory(words, { cwd })
    expect(`${format} ${stdout}${stderr}`).toMatch(/2 of 5 findings|"findings": ?5,\s*"shown": ?2/)
  }
})

test('the schema of the configuration file is that of the options', () => {
  expect(configurationFile).toEqual(configurationSchema())
})
