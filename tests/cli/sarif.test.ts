import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import officialSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import { Ajv } from 'ajv'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import { expect, onTestFinished, test } from 'vitest'
import { runInMemory } from '../../packages/cli/test/in-memory.ts'

// The schema is draft-04, without anything that draft-07 reads otherwise but its own URI.
const { $schema: _draft, id: _id, ...schema } = officialSchema
const isSarif = new Ajv({
  strict: false,
  unicodeRegExp: false,
  formats: fullFormats,
  allErrors: true,
}).compile(schema)

interface Result {
  readonly ruleId: string
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string }
      readonly region?: { readonly startLine: number; readonly startColumn: number }
    }
  }[]
}

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }
  readonly results: readonly Result[]
}

function folderWith(files: Readonly<Record<string, unknown>>): string {
  const cwd = mkdtempSync(join(tmpdir(), 'samenspraak-'))
  onTestFinished(() => rmSync(cwd, { recursive: true }))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(cwd, dirname(name)), { recursive: true })
    writeFileSync(join(cwd, name), typeof content === 'string' ? content : JSON.stringify(content))
  }
  return cwd
}

/** The one run of a log that is valid, and of which every result has a rule. */
async function runOf(command: string, cwd: string): Promise<Run> {
  const words = [...command.split(' '), '--format', 'sarif', '--lang', 'en']
  const { stdout, stderr } = await runInMemory(words, { cwd, variables: { PATH: process.env['PATH'] ?? '' } })
  const log = JSON.parse(stdout)
  isSarif(log)
  expect({ errors: isSarif.errors, stderr }).toEqual({ errors: null, stderr: '' })
  const run: Run = log.runs[0]
  const used = new Set(run.results.map(({ ruleId }) => ruleId))
  expect(run.tool.driver.rules.map(({ id }) => id)).toEqual([...used].toSorted())
  return run
}

/** A result in a line: rule, level, file, line and column. */
function lineOf({ ruleId, level, locations: [location] }: Result): string {
  const { artifactLocation, region } = location?.physicalLocation ?? {}
  const place = region === undefined ? '-' : `${region.startLine}:${region.startColumn}`
  return `${ruleId} ${level} ${artifactLocation?.uri} ${place}`
}

async function linesOf(command: string, cwd: string): Promise<readonly string[]> {
  return (await runOf(command, cwd)).results.map(lineOf)
}

const text = { type: 'string' }

test('a log without results is a valid log of SARIF 2.1.0', async () => {
  const cwd = folderWith({ 'a.json': text, 'b.json': text })
  expect([await linesOf('compat a.json b.json', cwd), await linesOf('diff a.json b.json', cwd)]).toEqual([
    [],
    [],
  ])
})

test('a document that only the old version refuses is shown where the old version refuses it', async () => {
  const cwd = folderWith({ 'a.json': '{\n  "type": "string"\n}', 'b.json': {} })
  expect(await linesOf('compat --mode FORWARD a.json b.json', cwd)).toEqual([
    'compat/incompatible error a.json 2:11',
    'document/type warning b.json 1:1',
    'sdk/type-wider error b.json 1:1',
  ])
})

test('what cannot be proven is shown at the place that is to blame', async () => {
  const cwd = folderWith({ 'a.json': text, 'b.json': '{\n  "properties": { "x": { "$ref": "#/weg" } }\n}' })
  const { results } = await runOf('compat a.json b.json', cwd)
  expect((await linesOf('diff a.json b.json', cwd))[0]).toBe('compat/unknown warning b.json 2:24')
  expect([results.map(lineOf)[0], results[0]?.message.text]).toEqual([
    'compat/unknown warning b.json 2:24',
    'CANNOT BE PROVEN (BACKWARD, strict). reason: b.json#/properties/x: A reference leads nowhere; --refs names a folder with other schemas. [compat/reference-unresolved]',
  ])
})

test('a change behind a reference is shown in the file that it leads to', async () => {
  const naam = (maxLength: number): string =>
    `{\n  "$id": "https://example.org/naam",\n  "$defs": { "kort": { "maxLength": ${maxLength} } }\n}`
  const plan = { $id: 'https://example.org/plan', properties: { n: { $ref: 'naam#/$defs/kort' } } }
  const cwd = folderWith({
    'a/plan.json': plan,
    'a/naam.json': naam(9),
    'b/plan.json': plan,
    'b/naam.json': naam(5),
  })
  expect(await linesOf('compat a b', cwd)).toEqual([
    'document/bound note b/naam.json 3:37',
    'compat/incompatible error b/naam.json 3:37',
    'document/bound error b/naam.json 3:37',
  ])
})

test('schemas that are gone and new are results', async () => {
  const cwd = folderWith({ 'a/x.json': text, 'b/y.json': text })
  expect(await linesOf('diff a b', cwd)).toEqual([
    'compat/gone error a/x.json 1:1',
    'compat/new note b/y.json 1:1',
  ])
})

test('columns count characters as people do, and not the mark at the start of a file', async () => {
  const cwd = folderWith({ 'a.json': text, 'b.json': '\uFEFF{"title":"😀","type":"string","maxLength":3}' })
  expect((await linesOf('compat a.json b.json', cwd))[0]).toBe('compat/incompatible error b.json 1:42')
})

const names: readonly (readonly [name: string, uri: string])[] = [
  ['een#plan?.json', 'een%23plan%3F.json'],
  ['100%.json', '100%25.json'],
  ['[1]{2}"^`|\\.json', '%5B1%5D%7B2%7D%22%5E%60%7C%5C.json'],
  ['a:b.json', './a:b.json'],
  ['schéma-😀.json', 'sch%C3%A9ma-%F0%9F%98%80.json'],
]

test.each(names)('the file name %s is written as a reference to it', async (name, uri) => {
  const cwd = folderWith({ 'a.json': text, [name]: { type: 'number' } })
  const [first] = await linesOf(`compat a.json ${name}`, cwd)
  expect(first).toBe(`compat/incompatible error ${uri} 1:9`)
})

test('an absolute path is a URI', async () => {
  const cwd = folderWith({ 'a.json': text, 'b.json': { type: 'number' } })
  const [first] = await linesOf(`compat a.json ${cwd}/b.json`, cwd)
  expect(first).toBe(`compat/incompatible error file://${cwd}/b.json 1:9`)
})

test('a file in git is named by its path', async () => {
  const cwd = folderWith({ 'schemas/a.json': text })
  const git = (...words: readonly string[]): void =>
    void execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...words], {
      cwd,
      stdio: 'ignore',
    })
  git('init', '-q')
  git('add', '.')
  git('commit', '-q', '-m', 'een')
  writeFileSync(join(cwd, 'schemas/a.json'), '{}')
  expect(await linesOf('compat schemas git:HEAD:schemas', cwd)).toEqual([
    'compat/incompatible error schemas/a.json 1:9',
    'document/type error schemas/a.json 1:9',
    'sdk/type-narrower error schemas/a.json 1:9',
  ])
})

test('profiles, roles, and more changes than fit in a list stay a valid log', async () => {
  const many = (type: string): unknown => ({
    properties: Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`p${index}`, { type }])),
  })
  const cwd = folderWith({ 'a.json': many('string'), 'b.json': many('number') })
  const counts = [
    await runOf('compat --profile CONFLUENT --mode FULL a.json b.json', cwd),
    await runOf('diff --regels ingebouwd a.json b.json', cwd),
  ].map(({ results }) => results.length)
  expect(counts).toEqual([1_002, 1_001])
})
