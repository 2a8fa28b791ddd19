import { execFileSync } from 'node:child_process'
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answerOf, folderWith, narrower, text, unreadable } from './compat-answers.ts'

describe('a version in git', () => {
  const git = (cwd: string, ...words: readonly string[]): void => {
    const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org']
    execFileSync('git', [...who, ...words], { cwd, stdio: 'ignore' })
  }

  test('has the files at the end of its links, as the working tree has', async () => {
    const cwd = folderWith({ 'schemas/v1/x.json': text, 'gedeeld.json': text })
    symlinkSync('x.json', join(cwd, 'schemas/v1/tweede.json'))
    symlinkSync('../../gedeeld.json', join(cwd, 'schemas/v1/gedeeld.json'))
    symlinkSync('v1', join(cwd, 'schemas/laatste'))
    git(cwd, 'init', '-q')
    git(cwd, 'add', '.')
    git(cwd, 'commit', '-q', '-m', 'een')
    writeFileSync(join(cwd, 'schemas/v1/x.json'), narrower)
    expect([
      await answerOf(['compat', 'git:HEAD:schemas', 'schemas'], cwd),
      await answerOf(['compat', 'git:HEAD:schemas/v1/tweede.json', 'schemas/v1/tweede.json'], cwd),
    ]).toEqual([
      {
        lines: [
          'v1/gedeeld.json  COMPATIBEL',
          'v1/tweede.json  NIET COMPATIBEL',
          'v1/x.json  NIET COMPATIBEL',
        ],
        faults: [],
        exitCode: 1,
      },
      { lines: ['tweede.json  NIET COMPATIBEL'], faults: [], exitCode: 1 },
    ])
  })

  test.each([
    ['nowhere', 'weg.json'],
    ['itself', 'link.json'],
    ['a folder', '.'],
    ['a place outside the repository', '../../buiten.json'],
    ['a place on this machine', '/etc/hostname'],
  ])('with a link to %s is refused', async (_, target) => {
    const cwd = folderWith({ 'schemas/x.json': text, 'nieuw/x.json': text })
    symlinkSync(target, join(cwd, 'schemas/link.json'))
    git(cwd, 'init', '-q')
    git(cwd, 'add', '.')
    git(cwd, 'commit', '-q', '-m', 'een')
    expect(await answerOf(['compat', 'git:HEAD:schemas', 'nieuw'], cwd)).toEqual(
      unreadable('git:HEAD:schemas/link.json compat/git-link'),
    )
  })
})
