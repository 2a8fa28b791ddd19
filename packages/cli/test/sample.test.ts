import { messageTypes } from '@samenspraak/sdk/message-types'
import { expect, test } from 'vitest'
import { runInMemory } from './in-memory.ts'

const lines = ['validate', '--input', 'ndjson', '--format', 'json', '--max-findings', '100000']

test('--list names types that exist', async () => {
  const { stdout, exitCode } = await runInMemory(['sample', '--list'])
  const known = new Set(messageTypes.map(({ name }) => name))
  const listed = stdout.trimEnd().split('\n')
  expect({ unknown: listed.filter((name) => !known.has(name)), exitCode }).toEqual({
    unknown: [],
    exitCode: 0,
  })
  expect(listed).toContain('ondersteuningsplan')
})

test('one sample is a JSON file that people can read, and valid', async () => {
  const { stdout, stderr, exitCode } = await runInMemory(['sample', 'ondersteuningsplan'])
  expect({ start: stdout.slice(0, 4), stderr, exitCode }).toEqual({ start: '{\n  ', stderr: '', exitCode: 0 })
  const checked = await runInMemory(['validate', '--type', 'ondersteuningsplan'], { stdin: stdout })
  expect(checked).toMatchObject({ stdout: '', exitCode: 0 })
})

test('--count gives so many valid documents, one a line', async () => {
  const { stdout } = await runInMemory(['sample', 'ondersteuningsplan', '--count', '50'])
  const checked = await runInMemory([...lines, '--type', 'ondersteuningsplan'], { stdin: stdout })
  expect(JSON.parse(checked.stdout)).toMatchObject({ summary: { documents: 50, valid: 50 }, findings: [] })
})

test('the same seed gives the same documents, another seed gives others', async () => {
  expect(await gebieden('7')).toBe(await gebieden('7'))
  expect(await gebieden('7')).not.toBe(await gebieden('8'))
})

test('each line of --invalid gives the issue that standard error announces for it', async () => {
  const { stdout, stderr } = await runInMemory(['sample', 'ondersteuningsplan', '--invalid'])
  const announced = stderr.trimEnd().split('\n')
  const checked = await runInMemory([...lines, '--type', 'ondersteuningsplan'], { stdin: stdout })
  const { summary, findings } = JSON.parse(checked.stdout)
  const found = findings.map(
    ({ record, code, at }: { record: number; code: string; at: string }) => `# ${record} ${code} ${at}`,
  )
  expect({ valid: summary.valid, missed: announced.filter((line) => !found.includes(line)) }).toEqual({
    valid: 0,
    missed: [],
  })
  expect(announced.length).toBe(summary.documents)
})

test('a near miss of an event gives exactly the one finding that is announced', async () => {
  const { stdout, stderr } = await runInMemory(['sample', 'gebeurtenis', '--invalid'])
  const checked = await runInMemory([...lines, '--type', 'gebeurtenis'], { stdin: stdout })
  const found = JSON.parse(checked.stdout).findings.map(
    ({ record, code, at }: { record: number; code: string; at: string }) => `# ${record} ${code} ${at}`,
  )
  expect(found).toEqual(stderr.trimEnd().split('\n'))
})

test('the help tells how to check near misses', async () => {
  const { stdout } = await runInMemory(['sample', '--help', '--lang', 'en'])
  expect(stdout).toContain('with validate --type TYPE --input ndjson')
})

test('--count limits the documents of --invalid', async () => {
  const { stdout, stderr } = await runInMemory(['sample', 'gebied', '--invalid', '--count', '2'])
  expect([stdout, stderr].map((text) => text.split('\n').length - 1)).toEqual([2, 2])
})

test('a municipality is many types of documents, all valid without --type', async () => {
  const { stdout } = await runInMemory(['sample', '--municipality', 'Emmen', '--plans', '20'])
  const { summary, findings } = JSON.parse((await runInMemory(lines, { stdin: stdout })).stdout)
  const plans = summary.types.find(({ type }: { type: string }) => type === 'ondersteuningsplan@1.0')
  expect({ findings, valid: summary.valid, plans: plans.documents }).toEqual({
    findings: [],
    valid: summary.documents,
    plans: 20,
  })
})

test('a municipality code that CBS does not use gives exit code 2', async () => {
  const { stdout, stderr, exitCode } = await runInMemory(['sample', '--municipality', '9999'])
  expect({ stdout, code: /\[(.*)\]/.exec(stderr)?.[1], exitCode }).toEqual({
    stdout: '',
    code: 'cli/municipality-unknown',
    exitCode: 2,
  })
})

async function gebieden(seed: string): Promise<string> {
  return (await runInMemory(['sample', 'gebied', '--count', '5', '--seed', seed])).stdout
}
