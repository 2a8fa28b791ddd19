import { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import type { BlockJudge } from '../src/check/blocks/block-judge.ts'
import { createWorkerJudge } from '../src/check/blocks/worker-judge.ts'
import type { FoundDocument } from '../src/input/found-document.ts'

function judgeFor(schema: object, memory = 512): BlockJudge {
  const name = 's'
  const judge = createWorkerJudge(
    {
      type: undefined,
      maxIssues: 1,
      maxBytes: 1_000_000,
      isFramed: false,
      showValues: 'none',
      maxFindings: 100,
      maxMilliseconds: 1000,
      foreign: {
        schemas: [{ name, text: JSON.stringify(schema), others: [] }],
        shared: [],
        chosen: name,
        map: [],
      },
    },
    {
      jobs: 1,
      startWorker: (workerData) =>
        new Worker(new URL('../src/worker.ts', import.meta.url), {
          workerData,
          execArgv: ['--conditions=@samenspraak/source'],
          resourceLimits: { maxOldGenerationSizeMb: memory },
        }),
    },
  )
  onTestFinished(() => judge.close())
  return judge
}

function document(text: string): FoundDocument {
  const bytes = Buffer.from(text)
  return { record: 1, line: 1, column: 1, form: 'ndjson', bytes, refused: undefined, ending: '' }
}

test('a pattern that explodes stops its own document and not the others', async () => {
  const judge = judgeFor({ properties: { a: { type: 'string', pattern: '^(a+)+$' } } })
  expect(await judge.prepare()).toBeUndefined()
  const texts = ['{"a":"a"}', `{"a":"${'a'.repeat(60)}!"}`, '{"a":1}', '{"a":"b"}']
  const { outcomes, wrong } = await judge.judge(texts.map(document))
  expect([...outcomes]).toEqual([1, 3, 2, 2])
  expect(wrong.map(({ issues: [issue] }) => issue?.code)).toEqual([
    'cli/check-stopped',
    'schema/type',
    'schema/pattern',
  ])
})

test('a schema that refers to itself without end stops the document and not the thread', async () => {
  const judge = judgeFor({ $ref: '#' })
  const trouble = await judge.prepare()
  if (trouble !== undefined) return
  const { wrong } = await judge.judge([document('1'), document('2')])
  expect(wrong.map(({ issues: [issue] }) => issue?.code)).toEqual(['cli/check-stopped', 'cli/check-stopped'])
})
