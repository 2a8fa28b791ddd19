import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JsonSchema } from '../scripts/sources/json-schema.ts'
import { fromRoot, readJsonFile } from '../scripts/sources/files.ts'

// The gate as a release runs it, in a small project of its own that was released once: does it see what changed since, and
// does it stop a changeset that says less? What it asks of every kind of change stands in tests/sources/release-gate.test.ts.
const project = mkdtempSync(join(tmpdir(), 'samenspraak-gate-'))
const schemaFile = join(project, 'schemas', 'gebied', '1.0', 'gebied.schema.json')
const schema = readJsonFile<JsonSchema>(fromRoot('schemas', 'gebied', '1.0', 'gebied.schema.json'))
const optional =
  Object.keys(schema.properties ?? {}).findLast((name) => !schema.required?.includes(name)) ?? ''
const breaking = { ...schema, required: [...(schema.required ?? []), optional] }
const addition = { ...schema, properties: { ...schema.properties, proefveld: { type: 'string' } } }

beforeAll(() => {
  for (const place of [
    ...['scripts/release-gate.ts', 'scripts/release-gate', 'scripts/sources', 'scripts/lint'],
    ...['schemas/gebied', 'schemas/bouwstenen', 'packages/compat/src', 'packages/compat/package.json'],
  ])
    cpSync(fromRoot(place), join(project, place), { recursive: true })
  for (const place of ['node_modules', 'packages/compat/node_modules'])
    symlinkSync(fromRoot(place), join(project, place))
  for (const name of ['schemas', 'sdk']) {
    mkdirSync(join(project, 'packages', name), { recursive: true })
    writeFileSync(join(project, 'packages', name, 'package.json'), '{ "version": "1.0.0" }')
  }
  mkdirSync(join(project, '.changeset'))
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }')
  const person = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org']
  git('init', '--quiet')
  git('add', 'schemas', 'packages/schemas')
  git(...person, 'commit', '--quiet', '--no-gpg-sign', '--no-verify', '--message', 'Released')
  git('tag', '@samenspraak/schemas@1.0.0')
})

afterAll(() => {
  rmSync(project, { recursive: true, force: true })
})

function git(...words: readonly string[]): void {
  execFileSync('git', words, { cwd: project, stdio: 'ignore' })
}

interface Verdict {
  readonly status: number | null
  readonly lines: readonly string[]
}

function gateOf(changed: JsonSchema, bump: 'major' | 'minor' | 'patch'): Verdict {
  writeFileSync(schemaFile, JSON.stringify(changed))
  const changeset = `---\n'@samenspraak/schemas': ${bump}\n'@samenspraak/sdk': ${bump}\n---\n\nProef.\n`
  writeFileSync(join(project, '.changeset', 'proef.md'), changeset)
  const condition = '--conditions=@samenspraak/source'
  const { status, stdout, stderr } = spawnSync(process.execPath, [condition, 'scripts/release-gate.ts'], {
    cwd: project,
    encoding: 'utf8',
  })
  return { status, lines: `${stdout}${stderr}`.trimEnd().split('\n') }
}

test('a property that became required does not pass as a patch, and both schema and change are named', () => {
  const id = 'https://w3id.org/samenspraak/schema/gebied/1.0'
  const tooLow =
    'release/bump-too-low: the bump of a package is at least what its schemas ask (patch, while the schemas ask major)'
  expect(gateOf(breaking, 'patch')).toEqual({
    status: 1,
    lines: [
      `${id} -> ${id}: schemas major, sdk major`,
      `  major  /required  The property ${optional} became required. [document/required-added]`,
      `  major  /required  ${optional} can no longer be missing: whoever writes must give it. [sdk/property-required]`,
      `@samenspraak/schemas  ${tooLow}`,
      `@samenspraak/sdk  ${tooLow}`,
      '2 schema versions against @samenspraak/schemas@1.0.0: 2 findings',
    ],
  })
})

test.each([
  ['what breaks passes as a major version', breaking, 'major', 0],
  ['what breaks does not pass as a minor version', breaking, 'minor', 1],
  ['an addition passes as a minor version', addition, 'minor', 0],
  ['an addition does not pass as a patch', addition, 'patch', 1],
] as const)('%s', (_, changed, bump, status) => {
  expect(gateOf(changed, bump).status).toBe(status)
})
