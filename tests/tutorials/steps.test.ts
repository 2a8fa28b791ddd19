import { expect, test } from 'vitest'
import { isSameOutput, withPlaceholders } from './compare.ts'
import { notRunIn, stepsOf } from './steps.ts'

const page = [
  '# A page',
  '',
  'Keep `x`, and save this as',
  '`plan.mjs`:',
  '',
  '```js',
  'console.log(1)',
  '```',
  '',
  '```sh',
  'node plan.mjs',
  '```',
  '',
  '```text',
  '1',
  '```',
  '',
  '```not-run-yaml',
  'uses: OWNER/REPOSITORY',
  '```',
].join('\n')

test('a file has the name that stands last before it, and an output belongs to the commands before it', () => {
  expect(stepsOf(page)).toEqual([
    { kind: 'file', line: 7, name: 'plan.mjs', content: 'console.log(1)\n' },
    { kind: 'run', line: 11, code: 'node plan.mjs', output: { text: '1', from: 15, to: 16 } },
  ])
  expect(notRunIn(page)).toEqual(['uses: OWNER/REPOSITORY'])
})

test.each([
  ['an unknown language', '```bash\nls\n```', "line 2: nothing is done with a block of 'bash'"],
  ['a file without a name', '```js\n1\n```', 'line 2: no name to save this file under'],
  ['an output of nothing', '```text\n1\n```', 'line 2: this output follows no commands'],
  ['a block without an end', '```sh\nls', 'line 1: this block has no end'],
])('%s is refused, so that no block is passed over in silence', (_, source, message) => {
  expect(() => stepsOf(source)).toThrow(message)
})

test.each([
  ['3 goed', '3 goed\n', true],
  ['3 goed', '3 fout\n', false],
  ['3 goed', '3 goed\nen nog een regel\n', false],
  ['3 goed\nen nog een regel', '3 goed\n', false],
  ['id <id>', 'id 5f8a2f2c-9d54-4d5e-8a6b-2f1f0d6c7b12', true],
  ['id <id>', 'id 5f8a2f2c', false],
  ['op <time>', 'op 2026-03-01T09:30:00.123Z', true],
  ['op <tijd>', 'op gisteren', false],
  ['(<duur> s)', '(0,04 s)', true],
  ['kenmerk <kenmerk>', 'kenmerk df42cc6cca381e80', true],
  ['kenmerk <fingerprint>', 'kenmerk geen', false],
  ['http://127.0.0.1:<port>', 'http://127.0.0.1:40123', true],
  ['http://127.0.0.1:<poort>', 'http://127.0.0.1:0', false],
  ['a.c (x)', 'abc (x)', false],
  ['<b>', 'x', false],
])('%j on a page and %j on the screen: the same is %s', (shown, printed, same) => {
  expect(isSameOutput(shown, printed)).toBe(same)
})

test('only what surely differs next time becomes a placeholder', () => {
  const printed =
    '3 geldig (0,04 s, 1.025 per seconde) op 2026-11-23T01:02:03.4Z en 2026-03-01T09:30:00Z, http://127.0.0.1:8123\n'
  expect(withPlaceholders(printed, 'nl', '2026-11-23')).toBe(
    '3 geldig (<duur> s, <duur> per seconde) op <tijd> en 2026-03-01T09:30:00Z, http://127.0.0.1:<poort>',
  )
})
