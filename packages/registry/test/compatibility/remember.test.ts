import { expect, test } from 'vitest'
import type { Answer, ComparedSchema, Question } from '../../src/compatibility/question.ts'
import { firstHere, remembering } from '../../src/compatibility/remember.ts'

const side = (key: string): ComparedSchema => ({ schema: true, documents: {}, key })
const question = (from: string, to: string, more: Partial<Question> = {}): Question => ({
  from: side(from),
  to: side(to),
  level: 'BACKWARD',
  beleid: {},
  ...more,
})
const compatible: Answer = { verdict: 'compatible', findings: [] }
const doubt = (reason: string): Answer => ({
  verdict: 'unknown',
  findings: [{ rule: `unknown/${reason}`, at: {}, nl: '', en: '' }],
})

test('what was decided about two contents is not asked again, and doubt is', async () => {
  const asked: string[] = []
  const judge = remembering(async ({ from, to, level }) => {
    asked.push(`${from.key} ${to.key} ${level}`)
    return to.key === 'c' ? doubt('budget-time') : compatible
  })
  const questions = [
    question('a', 'b'),
    question('a', 'b'),
    question('a', 'b', { level: 'BACKWARD_TRANSITIVE' }),
    question('a', 'b', { level: 'FORWARD' }),
    question('b', 'a'),
    question('a', 'c'),
    question('a', 'c'),
  ]
  for (const each of questions) await judge(each, {})
  expect(asked).toEqual(['a b BACKWARD', 'a b FORWARD', 'b a BACKWARD', 'a c BACKWARD', 'a c BACKWARD'])
})

test('only what costs too much here, or may, is asked elsewhere', async () => {
  const judge = firstHere(
    async ({ to }) => (to.key === 'fine' ? compatible : doubt(to.key)),
    async () => ({ verdict: 'incompatible', findings: [] }),
  )
  const verdicts = await Promise.all(
    ['fine', 'budget-steps', 'budget-time', 'pattern-not-regular'].map(
      async (key) => (await judge(question('a', key), {})).verdict,
    ),
  )
  expect(verdicts).toEqual(['compatible', 'incompatible', 'incompatible', 'unknown'])
  const policies = [
    { noties: ['document'] },
    { noties: ['document', 'sdk'] },
    { profiel: 'lenient' },
  ] as const
  const more = await Promise.all(
    policies.map(async (beleid) => (await judge(question('a', 'fine', { beleid }), {})).verdict),
  )
  expect(more).toEqual(['compatible', 'incompatible', 'incompatible'])
})
