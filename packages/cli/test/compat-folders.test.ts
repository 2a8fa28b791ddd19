import { execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answerOf, folderWith, narrower, text, unreadable } from './compat-answers.ts'
import { runInMemory } from './in-memory.ts'

describe('a folder', () => {
  test('with links has the files that they lead to, and no folders, so that a circle ends', async () => {
    const cwd = folderWith({ 'gedeeld.json': narrower, 'a/x.json': text, 'b/x.json': text })
    for (const side of ['a', 'b']) {
      symlinkSync('../gedeeld.json', join(cwd, side, 'link.json'))
      symlinkSync('..', join(cwd, side, 'rond'))
    }
    expect(await answerOf(['compat', 'a', 'b'], cwd)).toEqual({
      lines: ['link.json  COMPATIBEL', 'x.json  COMPATIBEL'],
      faults: [],
      exitCode: 0,
    })
  })

  test('with a link that leads nowhere is refused: a schema would be missing without a word', async () => {
    const cwd = folderWith({ 'a/x.json': text, 'b/x.json': text })
    symlinkSync('weg.json', join(cwd, 'b', 'y.json'))
    expect(await answerOf(['compat', 'a', 'b'], cwd)).toEqual(unreadable('b/y.json cli/file-missing'))
  })

  test('with a pipe is refused: reading it could wait for ever', async () => {
    const cwd = folderWith({ 'a/x.json': text, 'b/x.json': text })
    execFileSync('mkfifo', [join(cwd, 'b', 'pijp.json')])
    expect(await answerOf(['compat', 'a', 'b'], cwd)).toEqual(unreadable('b/pijp.json cli/not-a-file'))
  })

  test('names every file that cannot be read, and says nothing of the others', async () => {
    const cwd = folderWith({ 'a/x.json': text, 'b/x.json': '{', 'b/y.json': text, 'b/z.json': '[1,]' })
    expect(await answerOf(['diff', 'a', 'b'], cwd)).toEqual(
      unreadable('b/x.json:1:2 json/syntax', 'b/z.json:1:4 json/syntax'),
    )
  })

  test('knows schemas by their names in capitals too', async () => {
    const cwd = folderWith({ 'a/X.SCHEMA.JSON': text, 'a/y.json': '5', 'b/X.SCHEMA.JSON': narrower })
    expect(await answerOf(['compat', 'a', 'b'], cwd)).toEqual({
      lines: ['X.SCHEMA.JSON  NIET COMPATIBEL'],
      faults: [],
      exitCode: 1,
    })
  })

  test('of a thousand schemas finds the one that breaks', async () => {
    const schemas = (folder: string, last: string): Readonly<Record<string, string>> =>
      Object.fromEntries(
        Array.from({ length: 1_000 }, (_, index) => [
          `${folder}/${index}.schema.json`,
          index === 999 ? last : text,
        ]),
      )
    const cwd = folderWith({ ...schemas('a', text), ...schemas('b', narrower) })
    const { lines, faults, exitCode } = await answerOf(['compat', 'a', 'b'], cwd)
    expect({ broken: lines.filter((line) => line.includes('NIET')), faults, exitCode }).toEqual({
      broken: ['999.schema.json  NIET COMPATIBEL'],
      faults: [],
      exitCode: 1,
    })
  })

  test('deeper than 16 folders is refused where it is', async () => {
    const deep = 'x/'.repeat(17)
    const cwd = folderWith({ [`a/${deep}a.json`]: text, 'b/a.json': text })
    expect(await answerOf(['compat', 'a', 'b'], cwd)).toEqual(
      unreadable(`a/${deep.slice(0, -1)} compat/folder-too-deep`),
    )
  })

  test.each([
    ['a version', ['compat', 'a', '']],
    ['both versions', ['diff', '', '']],
    ['--refs', ['compat', 'a', 'a', '--refs=']],
    ['--regels', ['diff', 'a', 'a', '--regels', '']],
  ])('is not meant by an empty word for %s, as from a variable that was not set', async (_, words) => {
    const { stdout, exitCode } = await runInMemory(words, { cwd: folderWith({ 'a/x.json': text }) })
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 })
  })
})
