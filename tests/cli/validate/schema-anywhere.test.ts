import { messageTypes } from '@samenspraak/sdk/message-types'
import { sample } from '@samenspraak/sdk/sample'
import { expect, test } from 'vitest'
import { DocumentChecker } from '../../../packages/cli/src/check/check-document.ts'
import { LineRun } from '../../../packages/cli/src/input/runs/line-run.ts'

const plans = Array.from({ length: 40 }, (_none, nth) => {
  const { $schema, ...rest } = sample('ondersteuningsplan', { seed: nth + 1 })
  return { ...rest, $schema }
})
const other = { ...sample('gebied', { seed: 1 }) }
const { $schema: _schema, ...nameless } = plans[0] ?? {}

/** Lines that are not surely valid documents of the type that the first of them names. */
async function othersIn(lines: readonly object[]): Promise<unknown> {
  const checker = new DocumentChecker({ messageTypes, type: undefined, maxIssues: 5, maxBytes: 2_000_000 })
  const bytes = new Uint8Array(Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join('')))
  const before = { form: 'ndjson', offset: 0, record: 0, line: 0, column: 1 } as const
  const checked = await checker.checkRun(
    new LineRun({ bytes, size: bytes.length, before, count: lines.length }),
  )
  return checked && [checked.label, ...checked.others.map(({ number, verdict }) => `${number} ${verdict}`)]
}

test('lines that name their schema behind all else are told from their bytes', async () => {
  expect(await othersIn(plans)).toEqual(['ondersteuningsplan@1.0'])
})

test('of a line that names another schema or none nothing is certain, of a wrong one of this schema it is', async () => {
  const wrong = { ...plans[0], onbekend: true }
  const first = { $schema: plans[0]?.$schema, ...wrong }
  expect(await othersIn([...plans, other, nameless, first])).toEqual([
    'ondersteuningsplan@1.0',
    '40 not-mine',
    '41 not-mine',
    '42 invalid',
  ])
})

test('lines of which the first names no schema are read one by one', async () => {
  expect(await othersIn([nameless, ...plans])).toBeUndefined()
})
