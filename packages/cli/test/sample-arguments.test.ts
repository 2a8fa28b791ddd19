import { expect, test } from 'vitest'
import { parseOptions } from '../src/arguments/parse-options.ts'
import { sampleHelp } from '../src/commands/sample/help.ts'
import { readRequest } from '../src/commands/sample/settings.ts'

const types = ['gebied', 'meting', 'ondersteuningsplan']

function read(commandLine: string): ReturnType<typeof readRequest> {
  return readRequest(
    parseOptions(commandLine === '' ? [] : commandLine.split(' '), sampleHelp.options),
    types,
  )
}

test.each([
  ['gebied', { kind: 'valid', type: 'gebied', seed: 1, count: undefined }],
  ['gebied --count 3 --seed 0', { kind: 'valid', type: 'gebied', seed: 0, count: 3 }],
  ['--invalid gebied', { kind: 'invalid', type: 'gebied', seed: 1, count: undefined }],
  ['--list', { kind: 'list' }],
  ['--municipality Emmen', { kind: 'municipality', code: '0114', seed: 1, plans: undefined }],
  ['--municipality 0484 --plans 12', { kind: 'municipality', code: '0484', seed: 1, plans: 12 }],
  [
    '--municipality=eMMEN --seed 4294967295',
    { kind: 'municipality', code: '0114', seed: 4_294_967_295, plans: undefined },
  ],
])('`sample %s` is understood', (commandLine, request) => {
  expect(read(commandLine)).toEqual({ ok: true, request })
})

test.each([
  ['', 'cli/options-conflict', 2],
  ['gebied meting', 'cli/argument-unexpected', 2],
  ['gebied --list', 'cli/options-conflict', 2],
  ['gebied --municipality 0114', 'cli/options-conflict', 2],
  ['gebied --plans 3', 'cli/options-conflict', 2],
  ['--list --count 3', 'cli/options-conflict', 2],
  ['--municipality 0114 --invalid', 'cli/options-conflict', 2],
  ['gebied --count 0', 'cli/option-value', 2],
  ['gebied --seed -1', 'cli/option-value-missing', 2],
  ['gebied --seed 4294967296', 'cli/option-value', 2],
  ['gebied --seed 1.5', 'cli/option-value', 2],
  ['--municipality Zeldenrust', 'cli/municipality-unknown', 2],
  ['--municipality 114', 'cli/municipality-unknown', 2],
  ['gebeid', 'cli/type-unknown', 4],
])('`sample %s` is refused', (commandLine, code, exitCode) => {
  expect(read(commandLine)).toMatchObject({ ok: false, trouble: { code }, exitCode })
})
