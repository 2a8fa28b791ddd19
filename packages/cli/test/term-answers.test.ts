import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fromRoot } from '../../../scripts/sources/files.ts'
import { readGlossaryFiles } from '../src/commands/term/glossary-files.ts'
import { lookUp } from '../src/commands/term/look-up.ts'
import { readSchemasFile } from '../src/schemas-file.ts'

const files = await readGlossaryFiles(readSchemasFile)

test('of questions about something else most get no answer', () => {
  const queries = linesOf('about-something-else.txt')
  expect(queries.length).toBeGreaterThan(50)
  expect(queries.filter(isAnswered).length / queries.length).toBeLessThan(0.33)
})

test('of what people ask about the social domain nearly all gets an answer', () => {
  const queries = ['blind.txt', 'blind-2.txt']
    .flatMap(linesOf)
    .map((line) => line.slice(0, line.indexOf('|')))
    // Each look-up reads the whole index, as the command does.
    .filter((typed, nth) => !typed.startsWith('@en ') && nth % 4 === 0)
  expect(queries.length).toBeGreaterThan(70)
  expect(queries.filter(isAnswered).length / queries.length).toBeGreaterThan(0.95)
})

function isAnswered(query: string): boolean {
  const { best, ambiguous } = lookUp(query, files, { language: 'nl', limit: 5 })
  return best !== undefined || ambiguous !== undefined
}

function linesOf(file: string): readonly string[] {
  return readFileSync(fromRoot('tests', 'site', 'queries', file), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
}
