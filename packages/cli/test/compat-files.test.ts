import { symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answerOf, folderWith, narrower, text, unreadable } from './compat-answers.ts'

describe('a file', () => {
  test.each([
    ['text that is no JSON', 'geen json', 'b.json:1:1 json/syntax'],
    ['nothing', '', 'b.json:1:1 json/empty'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2), 'b.json:1:1 json/utf8'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x7b, 0, 0x7d, 0), 'b.json:1:1 json/utf8'],
    ['a schema in two copies', `${text}\n${text}`, 'b.json:2:1 json/trailing-content'],
    ['a key twice', '{"type":"string","type":"number"}', 'b.json:1:18 json/duplicate-key'],
  ])('with %s is refused at its place', async (_, content, fault) => {
    const cwd = folderWith({ 'a.json': text, 'b.json': content })
    expect([
      await answerOf(['compat', 'a.json', 'b.json'], cwd),
      await answerOf(['diff', 'b.json', 'a.json'], cwd),
    ]).toEqual([unreadable(fault), unreadable(fault)])
  })

  test('of 300 MB is refused before it is read', async () => {
    const cwd = folderWith({ 'a.json': text, 'b.json': '' })
    truncateSync(join(cwd, 'b.json'), 300_000_000)
    expect(await answerOf(['compat', 'a.json', 'b.json'], cwd)).toEqual(
      unreadable('b.json compat/file-too-large'),
    )
  })

  test('may begin with a byte order mark', async () => {
    const cwd = folderWith({ 'a.json': `\uFEFF${text}`, 'b.json': `\uFEFF${narrower}` })
    expect(await answerOf(['compat', 'a.json', 'b.json'], cwd)).toEqual({
      lines: ['b.json  NIET COMPATIBEL'],
      faults: [],
      exitCode: 1,
    })
  })

  test('that is missing on both sides is named on both sides', async () => {
    expect(await answerOf(['compat', 'a.json', 'b.json'], folderWith({}))).toEqual(
      unreadable('a.json cli/file-missing', 'b.json cli/file-missing'),
    )
  })

  test('may be a link, but not one that leads nowhere or to itself', async () => {
    const cwd = folderWith({ 'a.json': text })
    symlinkSync('a.json', join(cwd, 'link.json'))
    symlinkSync('weg.json', join(cwd, 'nergens.json'))
    symlinkSync('rond.json', join(cwd, 'rond.json'))
    expect([
      await answerOf(['compat', 'a.json', 'link.json'], cwd),
      await answerOf(['compat', 'nergens.json', 'rond.json'], cwd),
    ]).toEqual([
      { lines: ['link.json  COMPATIBEL'], faults: [], exitCode: 0 },
      unreadable('nergens.json cli/file-missing', 'rond.json cli/file-unreadable'),
    ])
  })
})
