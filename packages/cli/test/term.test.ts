import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { smallGlossary } from '../../../tests/cli/small-glossary.ts'
import { fromRoot } from '../../../scripts/sources/files.ts'
import { runInMemory } from './in-memory.ts'

const escape = '\u001b['

test('every section of a real term is there', async () => {
  const { stdout, stderr, exitCode } = await runInMemory(['term', 'ondersteuningsplan', '--all'])
  const headings = stdout
    .split('\n')
    .filter((line, nth, lines) => nth > 0 && lines[nth - 1] === '' && line !== '')
  expect({ headings, stderr, exitCode }).toEqual({
    headings: expect.arrayContaining([
      'Betekenis',
      'In gewone taal',
      'Niet hetzelfde als',
      'In de wet',
      'Gebruikt in',
    ]),
    stderr: '',
    exitCode: 0,
  })
  expect(stdout).toContain('https://w3id.org/samenspraak/id/begrip/ondersteuningsplan')
})

test('--list has a line for each term of the package', async () => {
  const glossary: readonly unknown[] = JSON.parse(
    readFileSync(fromRoot('packages', 'schemas', 'generated', 'glossary.json'), 'utf8'),
  )
  const { stdout } = await runInMemory(['term', '--list'])
  const lines = stdout.trimEnd().split('\n')
  expect({
    count: lines.length,
    columns: [...new Set(lines.map((line) => line.split('\t').length))],
  }).toEqual({
    count: glossary.length,
    columns: [3],
  })
})

test.each([
  [undefined, 80],
  [40, 40],
  [10, 40],
  [250, 100],
])('on a terminal of %s columns paragraphs are at most %i wide', async (columns, width) => {
  const { stdout } = await runInMemory(['term', 'regie'], columns === undefined ? {} : { columns })
  const paragraphs = stdout
    .split('\n\n')
    .filter((section) => /^(?:Betekenis|In gewone taal|In de wet)\n/.test(section))
  const longest = Math.max(...paragraphs.flatMap((section) => section.split('\n').map((line) => line.length)))
  expect(longest).toBeLessThanOrEqual(width)
  expect(longest).toBeGreaterThan(width - 20)
})

test('labels and headings have colour on a terminal', async () => {
  const options = { stdoutIsTerminal: true, schemasFiles: smallGlossary }
  const { stdout } = await runInMemory(['term', 'wijkteam'], options)
  expect(stdout.split('\n').slice(0, 2)).toEqual([
    `${escape}1mwijkteam${escape}0m (neighbourhood team)`,
    `${escape}2mhttps://w3id.org/samenspraak/id/begrip/wijkteam${escape}0m`,
  ])
  const plain = await runInMemory(['term', 'wijkteam'], { ...options, variables: { NO_COLOR: '1' } })
  expect(plain.stdout).not.toContain(escape)
})

test('a word with control characters neither steers the terminal nor comes back', async () => {
  const { stdout, stderr, exitCode } = await runInMemory(['term', `${escape}31mzzz\u0007`])
  const controls = stderr.match(/\p{Cc}/gu) ?? []
  expect({ stdout, controls: [...new Set(controls)], exitCode }).toEqual({
    stdout: '',
    controls: ['\n'],
    exitCode: 1,
  })
})

test('the answer for machines gives the word back without a character that steers a terminal', async () => {
  const typed = 'wijk\u009Bteam\u202E\u{E0041}'
  const { stdout } = await runInMemory(['term', typed, '--json'])
  const { query, hit }: { readonly query: string; readonly hit: { readonly sleutel: string } } =
    JSON.parse(stdout)
  const unseen = stdout.match(/[\p{Cf}\u007F-\u009F]/gu) ?? []
  expect({ query, sleutel: hit.sleutel, unseen }).toEqual({ query: typed, sleutel: 'wijkteam', unseen: [] })
})

test.each([
  'https://w3id.org/samenspraak/id/begrip/wijkteam',
  ' https://w3id.org/samenspraak/id/begrip/wijkteam\n',
])('the lasting name %j of a term leads to that term', async (name) => {
  const { stdout, exitCode } = await runInMemory(['term', name], { schemasFiles: smallGlossary })
  expect({ first: stdout.split('\n')[0], exitCode }).toEqual({
    first: 'wijkteam (neighbourhood team)',
    exitCode: 0,
  })
})

test.each([
  ['verschil tussen melding en aanvraag', ['melding', 'aanvraag']],
  ['is een arrangement hetzelfde als een ondersteuningsplan?', ['arrangement', 'ondersteuningsplan']],
])('%s gives both terms', async (question, keys) => {
  const { stdout } = await runInMemory(['term', question, '--json'])
  const answer: { readonly hit: Found; readonly others: readonly Found[] } = JSON.parse(stdout)
  expect([answer.hit, ...answer.others].slice(0, 2).map(({ sleutel }) => sleutel)).toEqual(keys)
})

test('the title of a law leads to a term that stands on that law', async () => {
  const { stdout } = await runInMemory(['term', 'algemene wet bestuursrecht 4:5', '--json'])
  const { hit }: { readonly hit: Found } = JSON.parse(stdout)
  expect(hit.via).toEqual({ field: 'law', language: 'nl', text: 'Awb 4:5 lid 1' })
})

interface Found {
  readonly sleutel: string
  readonly via: unknown
}
