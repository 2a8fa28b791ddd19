import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rules } from '../../packages/compat/src/index.ts'
import { fromRoot } from '../../scripts/sources/files.ts'

const page = readFileSync(fromRoot('docs', 'compatibility.md'), 'utf8')

/** The members of a union of strings, as they stand in a source. */
function membersOf(...path: readonly string[]): readonly string[] {
  const source = readFileSync(fromRoot('packages', ...path), 'utf8')
  return [...source.matchAll(/^ {2}\| '(.*)'$/gm)].map(([, member = '']) => member)
}

/** The codes in the first column of the tables. */
const codes = page
  .split('\n')
  .flatMap((line) => [...(/^\| (`[^|]*) \|/.exec(line)?.[1] ?? '').matchAll(/`([^`]*)`/g)])
  .map(([, code]) => code)

test('docs/compatibility.md has each rule with the part of a version number that it asks for', () => {
  const lines = new Map<string, string[]>()
  for (const [code, { notion, bump }] of Object.entries(rules)) {
    const head = `| \`${notion}\` | ${bump} |`
    const line = lines.get(head) ?? []
    lines.set(head, [...line, `\`${code.split('/')[1]}\``])
  }
  const expected = [...lines].map(([head, names]) => `${head} ${names.join(', ')} |`)
  const shown = /<!-- rules -->\n\n(.*?)\n\n<!-- \/rules -->/s.exec(page)?.[1]?.split('\n').slice(2)
  expect(shown).toEqual(expected)
})

test('docs/compatibility.md has every reason of unknown', () => {
  const reasons = membersOf('compat', 'src', 'trouble.ts')
  expect(reasons.filter((reason) => !codes.includes(reason))).toEqual([])
})

test('docs/compatibility.md has every code of trouble with versions', () => {
  const faults = membersOf('cli', 'src', 'commands', 'compat', 'schema-files', 'schema-fault.ts')
  const shown = codes.filter((code) => code?.startsWith('compat/'))
  expect(new Set(shown)).toEqual(new Set(faults))
})
