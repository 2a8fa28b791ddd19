import { messageTypes } from '@samenspraak/sdk/message-types'
import { validateMixedStream } from '@samenspraak/sdk/streams'
import type { FindType, ValidateStreamOptions } from '@samenspraak/sdk/streams'
import { expect, test } from 'vitest'

const base = 'https://w3id.org/samenspraak/schema'
const matrix = { $schema: `${base}/zelfredzaamheidsmatrix/2.0`, editie: '2017', domeinen: { financien: 3 } }
const wrong = { ...matrix, domeinen: { financien: 9 } }
const event = (data: unknown, dataschema: string = matrix.$schema): unknown => ({
  ...{ specversion: '1.0', id: '1', source: 'urn:nld:proef', type: 'proef' },
  ...{ dataschema, data },
})
const ofUs: FindType = (schemaId) => messageTypes.find((entry) => entry.schemaId === schemaId)?.load()

async function verdictsOf(
  lines: readonly unknown[],
  findType: FindType = ofUs,
  options: ValidateStreamOptions = {},
): Promise<readonly unknown[]> {
  const text = lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('')
  const stream = new Blob([text]).stream().pipeThrough(validateMixedStream(findType, options))
  const verdicts: unknown[] = []
  for await (const { line, type, verdict } of stream) {
    const first = verdict === undefined ? 'not judged' : verdict.ok ? 'ok' : verdict.issues.at(0)
    const told = typeof first === 'object' ? `${first.code} ${first.at}` : first
    verdicts.push([line, type?.name, told])
  }
  return verdicts
}

test('each line is held against the type that it names, an event by its data', async () => {
  const name = 'zelfredzaamheidsmatrix'
  expect(
    await verdictsOf([
      matrix,
      wrong,
      event(matrix),
      event(wrong),
      '',
      { $schema: `${base}/begrip/1.0` },
      event(undefined),
    ]),
  ).toEqual([
    [1, name, 'ok'],
    [2, name, 'sdk/too-large /domeinen/financien'],
    [3, name, 'ok'],
    [4, name, 'sdk/too-large /data/domeinen/financien'],
    [6, 'begrip', expect.stringMatching(/^sdk\/required /u)],
    [7, name, expect.stringMatching(/^sdk\/type \/data$/u)],
  ])
})

test('a line that names no type, or one that is not taken, is not judged; one that is no JSON is refused', async () => {
  const lines = [
    {},
    '[]',
    '7',
    { $schema: 7 },
    { $schema: 'toString' },
    event(matrix, `${base}/x/1.0`),
    '{"a":1,"a":2}',
    '{',
  ]
  expect(await verdictsOf(lines)).toEqual([
    ...[1, 2, 3, 4, 5, 6].map((line) => [line, undefined, 'not judged']),
    [7, undefined, expect.stringMatching(/^json\/duplicate-key/u)],
    [8, undefined, expect.stringMatching(/^json\/syntax/u)],
  ])
})

test('a line that is too long is refused and the next one judged; what is read stays within the limit of issues', async () => {
  const several = { ...wrong, domeinen: { financien: 9, werk: 9 } }
  expect(
    await verdictsOf([{ x: 'a'.repeat(500) }, several], ofUs, { maxLineBytes: 300, maxIssues: 1 }),
  ).toEqual([
    [1, undefined, 'json/too-large '],
    [2, 'zelfredzaamheidsmatrix', expect.stringMatching(/^sdk\//u)],
  ])
})

test('a type that takes time to find holds the source back', async () => {
  let given = 0
  const line = new TextEncoder().encode(`${JSON.stringify(matrix)}\n`)
  const source = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        given += 1
        controller.enqueue(line)
      },
    },
    { highWaterMark: 0 },
  )
  const found: (() => void)[] = []
  const slowly: FindType = async (schemaId) => {
    await new Promise<void>((resolve) => found.push(resolve))
    return ofUs(schemaId)
  }
  const reader = source.pipeThrough(validateMixedStream(slowly)).getReader()
  const first = reader.read()
  while (found.length === 0) await new Promise((resolve) => setImmediate(resolve))
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve))
  // The line that is judged, and one in the pipe behind it.
  expect([found.length, given <= 2]).toEqual([1, true])
  found[0]?.()
  expect((await first).value?.verdict?.ok).toBe(true)
  await reader.cancel()
})
