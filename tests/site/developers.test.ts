import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { runInMemory } from '../../packages/cli/test/in-memory.ts'
import type { Ran } from '../../packages/cli/test/in-memory.ts'
import { adminKey, startTestRegistry } from '../../packages/registry/test/running-registry.ts'
import { fromRoot, readJsonFile } from '../../scripts/sources/files.ts'
import {
  commands,
  fhirCommands,
  install,
  program,
  registryCommands,
} from '../../site/src/views/developers/snippets.ts'

// What the page for developers tells people to type, typed.
const folder = mkdtempSync(join(tmpdir(), 'samenspraak-developers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the command lines of the page work in their order, in an empty folder', () => {
  const command = `"${process.execPath}" --conditions=@samenspraak/source "${fromRoot('packages/cli/src/main.ts')}"`
  const typed = [...commands, ...fhirCommands]
    .map((line) => line.replace('npx samenspraak', command))
    .join('\n')
  const printed = execFileSync('bash', ['-ec', typed], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, LC_ALL: 'nl_NL.UTF-8' },
  })
  expect(printed).toContain('Dit woord betekent verschillende dingen')
})

test('the registry command of the page takes a schema out of a registry that has it', async () => {
  const registry = await startTestRegistry()
  onTestFinished(async () => void (await registry.stop()))
  const variables = { SAMENSPRAAK_REGISTRY: registry.url, SAMENSPRAAK_REGISTRY_KEY: adminKey }
  const run = (line: string): Promise<Ran> => runInMemory(line.split(' '), { cwd: folder, variables })
  const schema = { $id: 'https://voorbeeld.example/plan', type: 'object' }
  writeFileSync(join(folder, 'plan.schema.json'), JSON.stringify(schema))
  const [get = ''] = registryCommands.map((line) =>
    line.replace('npx samenspraak ', '').replace('https://register.example.nl', registry.url),
  )
  const put = await run(
    'registry put ondersteuningsplan.v1 plan.schema.json --label 1.0 --motivering Begin --lang nl',
  )
  expect([put.exitCode, (await run(get)).exitCode]).toEqual([0, 0])
  expect(readdirSync(join(folder, 'schemas'))).toHaveLength(1)
})

test('the program of the page runs and names what is wrong', () => {
  const printed = execFileSync(
    process.execPath,
    ['--conditions=@samenspraak/source', '--input-type=module', '--eval', program],
    { cwd: fromRoot(), encoding: 'utf8' },
  )
  const places = printed
    .trim()
    .split('\n')
    .map((line) => line.split(' ')[0])
  expect(places).toEqual([
    '/id',
    '/juridischeStatus',
    '/reikwijdte',
    '/periode',
    '/over',
    '/vastlegging',
    '/status',
  ])
})

test('what is installed are packages that we publish', () => {
  const names = install.split(' ').filter((word) => word.startsWith('@'))
  const manifests = names.map((name) =>
    readJsonFile<{ readonly name: string; readonly private?: boolean }>(
      fromRoot('packages', name.split('/')[1] ?? '', 'package.json'),
    ),
  )
  expect(manifests.map(({ name }) => name)).toEqual(names)
  expect(manifests.some((manifest) => manifest.private === true)).toBe(false)
})
