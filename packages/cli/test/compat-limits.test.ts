import { expect, test } from 'vitest'
import { folderWith } from './compat-answers.ts'
import { runInMemory } from './in-memory.ts'

async function codeOf(
  words: readonly string[],
  cwd: string,
): Promise<{ readonly code: string | undefined; readonly exitCode: number }> {
  const { stderr, exitCode } = await runInMemory(words, { cwd })
  return { code: /\[(.*)\]/.exec(stderr)?.[1], exitCode }
}

test('a schema of more than 4 MiB is refused', async () => {
  const cwd = folderWith({ 'a.json': `{"title":"${'x'.repeat(4 * 1024 * 1024)}"}`, 'b.json': '{}' })
  expect(await codeOf(['compat', 'a.json', 'b.json'], cwd)).toEqual({
    code: 'compat/file-too-large',
    exitCode: 3,
  })
})

test('more than 2,000 schemas are refused', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 2_001 }, (_, index) => [`a/${index}.schema.json`, '{}']),
  )
  const cwd = folderWith({ ...many, 'b/0.schema.json': '{}' })
  expect(await codeOf(['compat', 'a', 'b'], cwd)).toEqual({ code: 'compat/files-too-many', exitCode: 3 })
})

test('schemas of more than 64 MiB together are refused', async () => {
  const text = `{"title":"${'x'.repeat(4 * 1024 * 1024 - 100)}"}`
  const many = Object.fromEntries(Array.from({ length: 17 }, (_, index) => [`a/${index}.schema.json`, text]))
  const cwd = folderWith({ ...many, 'b/0.schema.json': '{}' })
  expect(await codeOf(['compat', 'a', 'b'], cwd)).toEqual({ code: 'compat/folder-too-large', exitCode: 3 })
})

test('a schema nested 3,000 deep is refused, and one of 1,000 deep is answered', async () => {
  const deep = (depth: number): string => `${'{"not":'.repeat(depth)}{}${'}'.repeat(depth)}`
  const cwd = folderWith({ 'a.json': deep(3_000), 'b.json': '{}', 'c.json': deep(1_000) })
  const answers = [
    await codeOf(['compat', 'a.json', 'b.json'], cwd),
    await codeOf(['diff', 'c.json', 'c.json'], cwd),
  ]
  expect(answers).toEqual([
    { code: 'json/too-deep', exitCode: 3 },
    { code: undefined, exitCode: 0 },
  ])
})

test('a schema may have a property that is called constructor', async () => {
  const cwd = folderWith({ 'a.json': '{"properties":{"constructor":{"type":"string"}}}' })
  expect(await codeOf(['diff', 'a.json', 'a.json'], cwd)).toEqual({ code: undefined, exitCode: 0 })
})
