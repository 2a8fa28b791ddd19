import { expect, onTestFinished, test } from 'vitest'
import { incompatible } from '../../src/compatibility/messages.ts'
import { firstHere } from '../../src/compatibility/remember.ts'
import type { Question } from '../../src/compatibility/question.ts'
import { createValidator } from '../../src/validation/validator.ts'
import { workerJudge } from '../../src/validation/workers/worker-judge.ts'
import { WorkerSlot } from '../../src/validation/workers/worker-slot.ts'
import { createWorkerPool } from '../../src/validation/workers/worker-pool.ts'
import type { PoolOptions, WorkerPool } from '../../src/validation/workers/worker-pool.ts'

function pool(options: Partial<PoolOptions> = {}): WorkerPool {
  const made = createWorkerPool({
    workers: 1,
    milliseconds: 20_000,
    preparing: 20_000,
    megabytes: 48,
    longestQueue: 1,
    ...options,
  })
  onTestFinished(() => made.close())
  return made
}

const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))
const bundle = (schema: unknown): { key: string; text: string; documents: [] } => ({
  key: JSON.stringify(schema),
  text: JSON.stringify(schema),
  documents: [],
})

test('a document that takes more memory than a worker has is refused, and the next one is judged', async () => {
  const validator = createValidator(pool(), () => 0)
  const branches = Array.from({ length: 400 }, (_, nth) => ({ const: `x${nth}` }))
  const schema = bundle({ items: { anyOf: branches } })
  const document = bytes(Array.from({ length: 60_000 }, () => 1))
  expect(await validator.validate(schema, [document])).toEqual({
    outcome: 'judged',
    verdicts: [{ outcome: 'too-heavy' }],
  })
  expect(await validator.validate(schema, [bytes(['x1'])])).toEqual({
    outcome: 'judged',
    verdicts: [{ outcome: 'valid' }],
  })
})

test('who comes when all workers are at work and the queue is full is told so at once', async () => {
  const validator = createValidator(pool(), () => 0)
  const schema = bundle({ type: 'object' })
  const outcomes = await Promise.all([1, 2, 3].map(() => validator.validate(schema, [bytes({})])))
  const valid = { outcome: 'judged', verdicts: [{ outcome: 'valid' }] }
  expect(outcomes).toEqual([valid, valid, { outcome: 'busy' }])
})

const question: Question = {
  from: { schema: {}, documents: {}, key: 'a' },
  to: { schema: { type: 'object', required: ['a'] }, documents: {}, key: 'b' },
  level: 'BACKWARD',
  beleid: {},
}

test('a comparison that is too much here is judged on a worker', async () => {
  const tooMuch = { rule: 'unknown/budget-steps', at: {}, nl: '', en: '' }
  const judge = firstHere(async () => ({ verdict: 'unknown', findings: [tooMuch] }), workerJudge(pool()))
  const answer = await judge(question, { steps: 10_000, milliseconds: 5000 })
  expect(answer).toMatchObject({
    verdict: 'incompatible',
    findings: [{ at: { to: '/type' } }, ...answer.findings.slice(1)],
  })
})

test('a comparison that takes too long on a worker is not known', async () => {
  const answer = await workerJudge(pool({ preparing: 0 }))(question, {})
  expect(answer).toMatchObject({ verdict: 'unknown', findings: [{ rule: 'unknown/budget-time' }] })
})

test('a comparison for which there is no room is no verdict: a busy registry says so', async () => {
  const result = await workerJudge(pool({ workers: 0, longestQueue: 0 }))(question, {})
  const findings = result.findings.map((finding) => ({ ...finding, version: 1 }))
  expect(incompatible({ ...result, findings }, 'BACKWARD')).toMatchObject({ code: 'busy' })
  const broken = { ...result, verdict: 'incompatible', findings } as const
  expect(incompatible(broken, 'BACKWARD')).toMatchObject({ code: 'incompatible' })
})

test('a worker that has nothing to do is ended, and started again for the next task', async () => {
  const limits = { milliseconds: 20_000, preparing: 20_000, megabytes: 48, idleMilliseconds: 1 }
  const slot = new WorkerSlot(limits)
  onTestFinished(() => slot.close())
  const task = {
    kind: 'documents',
    bundle: bundle({ type: 'object' }),
    documents: [bytes({})],
    maxBytes: 99,
  } as const
  const answered = { outcome: 'answered', answer: { kind: 'documents', verdicts: [{ outcome: 'valid' }] } }
  expect(slot.isUp).toBe(false)
  for (let turn = 0; turn < 2; turn += 1) {
    expect(await slot.run(task)).toEqual(answered)
    await expect.poll(() => slot.isUp).toBe(false)
  }
})
