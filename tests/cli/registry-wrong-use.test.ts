import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { runInMemory } from '../../packages/cli/test/in-memory.ts'
import type { Ran } from '../../packages/cli/test/in-memory.ts'
import { adminKey, startTestRegistry } from '../../packages/registry/test/running-registry.ts'
import type { TestRegistry } from '../../packages/registry/test/running-registry.ts'

let registry: TestRegistry
const folders: string[] = []
beforeAll(async () => {
  registry = await startTestRegistry()
  const { run } = work()
  const made = [
    await run('put een.v1 een.json --motivering Eerste'),
    await run('put met.v1 met.json --motivering x'),
  ]
  expect(made.map(({ exitCode }) => exitCode)).toEqual([0, 0])
})
afterAll(async () => {
  await registry.stop()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const id = 'https://voorbeeld.example/schema/met/1.0'

interface Work {
  readonly cwd: string
  readonly run: (line: string, variables?: Readonly<Record<string, string>>) => Promise<Ran>
}

function work(): Work {
  const cwd = mkdtempSync(join(tmpdir(), 'samenspraak-'))
  folders.push(cwd)
  const files = {
    'een.json': { type: 'object' },
    'met.json': { $id: id, type: 'object', properties: { a: { type: 'string' } } },
    'strenger.json': { $id: id, type: 'object', required: ['a'], properties: { a: { type: 'string' } } },
    'geen-lijst.json': { naam: 'x' },
    'geen-verwijzing.json': [{ naam: 'x' }],
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), JSON.stringify(content))
  writeFileSync(join(cwd, 'onzin.json'), '{onzin')
  mkdirSync(join(cwd, 'map'))
  writeFileSync(join(cwd, 'map', 'een.json'), '{}')
  const own = { SAMENSPRAAK_REGISTRY: registry.url, SAMENSPRAAK_REGISTRY_KEY: adminKey }
  return {
    cwd,
    run: (line, variables = {}) =>
      runInMemory(['registry', ...line.split(' ')], { cwd, variables: { ...own, ...variables } }),
  }
}

const wrong: readonly (readonly [line: string, exitCode: number, place: string, code: string])[] = [
  ['get een.v1@', 2, '', 'cli/options-conflict'],
  ['get @1', 2, '', 'cli/options-conflict'],
  ['promote een.v1@ twee.v1 --motivering x', 2, '', 'cli/options-conflict'],
  ['put x.v1 map --motivering x', 2, 'map', 'registry/file-needed'],
  ['check x.v1 map', 2, 'map', 'registry/file-needed'],
  [
    'put x.v1 een.json --motivering x --verwijzingen geen-lijst.json',
    3,
    'geen-lijst.json',
    'registry/references-form',
  ],
  ['put x.v1 een.json --motivering x --verwijzingen onzin.json', 3, 'onzin.json', 'registry/references-form'],
  [
    'put x.v1 een.json --motivering x --verwijzingen geen-verwijzing.json',
    3,
    'geen-verwijzing.json',
    'registry/references-form',
  ],
  ['export een.json', 1, 'een.json', 'registry/folder-taken'],
  ['export map', 1, 'map', 'registry/folder-taken'],
  ['mirror een.json', 1, 'een.json', 'registry/folder-taken'],
  ['verify map', 3, 'map/manifest.json', 'registry/edition-invalid'],
  ['get een.v1 --offline weg', 3, 'weg/manifest.json', 'registry/edition-invalid'],
  ['import map --motivering x', 3, 'map/manifest.json', 'registry/edition-invalid'],
  ['get een.v1 --naar een.json', 73, 'een.json', 'cli/output-unwritable'],
]

test.each(wrong)(
  '%s ends with %i, names %s and %s, and changes nothing',
  async (line, exitCode, place, code) => {
    const { cwd, run } = work()
    const before = readdirSync(cwd, { recursive: true })
    const { stderr, stdout, exitCode: ended } = await run(line)
    expect([ended, stdout]).toEqual([exitCode, ''])
    expect(stderr).toContain(place)
    expect(stderr).toContain(`[${code}]`)
    expect(readdirSync(cwd, { recursive: true })).toEqual(before)
    expect(readFileSync(join(cwd, 'een.json'), 'utf8')).toBe('{"type":"object"}')
    expect((await run('get x.v1')).exitCode).toBe(4)
  },
)

test('without a registry the command says where to name one', async () => {
  const { run } = work()
  expect(await run('get een.v1', { SAMENSPRAAK_REGISTRY: '' })).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('[registry/address-missing]'),
  })
})

test('a lock file may stand in a folder that is not there yet', async () => {
  const { cwd, run } = work()
  expect((await run('get een.v1 --lock diep/er/lock.json')).exitCode).toBe(0)
  expect(readdirSync(join(cwd, 'diep', 'er'))).toEqual(['lock.json'])
})

test('an edition is read by the $id of a schema too, by get and by compat, without a network', async () => {
  const { cwd, run } = work()
  await run('export uitgave')
  const nowhere = { SAMENSPRAAK_REGISTRY: 'http://127.0.0.1:9' }
  const read = await run(`get ${id} --offline uitgave`, nowhere)
  expect([read.exitCode, read.stdout]).toEqual([0, readFileSync(join(cwd, 'met.json'), 'utf8').concat('\n')])
  const strange = await run('get https://voorbeeld.example/weg --offline uitgave', nowhere)
  expect([strange.exitCode, strange.stderr]).toEqual([
    4,
    expect.stringContaining('https://voorbeeld.example/weg'),
  ])
  const compat = (word: string): Promise<Ran> => runInMemory(['compat', word, 'strenger.json'], { cwd })
  expect((await compat(`uitgave:uitgave:${id}`)).exitCode).toBe(1)
  expect((await compat('uitgave:uitgave:met.v1@1')).exitCode).toBe(1)
  expect((await compat('uitgave:uitgave:weg.v1')).stderr).toContain('uitgave/v1/schemas/weg.v1')
  expect((await compat('uitgave:uitgave')).stderr).toContain('[compat/registry-form]')
})

test('an edition that was left in the middle of being replaced is found back, and what was half made goes away', async () => {
  const { cwd, run } = work()
  await run('export uitgave')
  const some = '00000000-0000-4000-8000-000000000000'
  renameSync(join(cwd, 'uitgave'), join(cwd, `uitgave.${some}.oud`))
  mkdirSync(join(cwd, `uitgave.${some}.nieuw`))
  utimesSync(join(cwd, `uitgave.${some}.nieuw`), 0, 0)
  mkdirSync(join(cwd, `uitgave.${some.replace('4', '5')}.nieuw`))
  expect(await run('mirror uitgave --lang en')).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/^There is nothing new\./u),
  })
  // The young one may be somebody's at work.
  expect(readdirSync(cwd).filter((name) => name.startsWith('uitgave'))).toEqual([
    'uitgave',
    `uitgave.${some.replace('4', '5')}.nieuw`,
  ])
})

test('a version whose name is no file name is named when an edition is taken over', async () => {
  const other = await startTestRegistry()
  onTestFinished(async () => void (await other.stop()))
  const there = { SAMENSPRAAK_REGISTRY: other.url }
  const { run } = work()
  await run('put a/../b een.json --motivering x', there)
  await run('export uitgave', there)
  expect(await run('import uitgave --motivering x')).toMatchObject({
    exitCode: 1,
    stdout: '',
    stderr: expect.stringMatching(/a\/\.\.\/b@1.*\[registry\/edition-name\]/u),
  })
})
