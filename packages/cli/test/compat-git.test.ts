import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, afterAll, describe, expect, test } from 'vitest'
import { runInMemory } from './in-memory.ts'

const variables = {
  PATH: process.env['PATH'] ?? '',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@example.org',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@example.org',
}
const cwd = mkdtempSync(join(tmpdir(), 'samenspraak-git-'))
const git = (...words: readonly string[]): void =>
  void execFileSync('git', words, { cwd, env: variables, stdio: 'ignore' })
const write = (path: string, schema: object): void => {
  mkdirSync(join(cwd, path, '..'), { recursive: true })
  writeFileSync(join(cwd, path), JSON.stringify(schema))
}

beforeAll(() => {
  git('init', '-q')
  write('schemas/taak.schema.json', { type: 'string', maxLength: 5 })
  write('schemas/valid/voorbeeld.json', {})
  git('add', '.')
  git('commit', '-q', '-m', 'one')
  git('tag', 'v1')
  write('schemas/taak.schema.json', { type: 'string', maxLength: 9 })
})
afterAll(() => rmSync(cwd, { recursive: true }))

const compatible = 'taak.schema.json  COMPATIBEL  (BACKWARD, strict: oude documenten blijven geldig)'

describe('a version in git', () => {
  test.each([
    ['a file', cwd, 'git:v1:schemas/taak.schema.json', 'schemas/taak.schema.json'],
    ['a folder', cwd, 'git:v1:schemas', 'schemas'],
    ['the whole tree', cwd, 'git:HEAD:', '.'],
    ['a file seen from a folder below', join(cwd, 'schemas'), 'git:v1:taak.schema.json', 'taak.schema.json'],
    ['a folder seen from a folder below', join(cwd, 'schemas'), 'git:v1:', '.'],
  ])('%s is read as it was then', async (_, folder, from, to) => {
    const { stdout, stderr, exitCode } = await runInMemory(['compat', from, to], { cwd: folder, variables })
    expect({ first: stdout.split('\n')[0]?.replace(/^schemas\//, ''), stderr, exitCode }).toEqual({
      first: compatible,
      stderr: '',
      exitCode: 0,
    })
  })

  test.each([
    ['a ref that is not there', cwd, variables, 'git:v9:schemas', 'compat/git-failed'],
    ['a path that is not there', cwd, variables, 'git:v1:elders', 'compat/git-failed'],
    [
      'a folder outside git',
      tmpdir(),
      { ...variables, GIT_CEILING_DIRECTORIES: tmpdir() },
      'git:v1:schemas',
      'compat/git-failed',
    ],
    ['a machine without git', cwd, { PATH: '/nowhere' }, 'git:v1:schemas', 'compat/git-missing'],
    ['a word without a path', cwd, variables, 'git:v1', 'compat/git-form'],
    ['a ref that is an option', cwd, variables, 'git:--help:x', 'compat/git-form'],
  ])('%s is refused with a code', async (_, folder, environment, word, code) => {
    const { stdout, stderr, exitCode } = await runInMemory(['compat', word, join(cwd, 'schemas')], {
      cwd: folder,
      variables: environment,
    })
    expect({ stdout, code: /\[(.*)\]/.exec(stderr)?.[1], exitCode }).toEqual({
      stdout: '',
      code,
      exitCode: 3,
    })
  })

  test('nothing of the repository runs: no shell, no text conversion, no hooks', async () => {
    const { exitCode } = await runInMemory(['compat', 'git:v1:schemas/$(touch geraakt);taak', 'schemas'], {
      cwd,
      variables,
    })
    expect(exitCode).toBe(3)
  })
})
