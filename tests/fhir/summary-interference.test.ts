import { expect, test } from 'vitest'
import { summaryForHuisarts } from '../../packages/fhir/src/summary/index.ts'
import { bytesOf } from './summary-cases.ts'
import { examplePlan, viewsOf } from './summary-example.ts'
import { holdSummaries } from './summary-pairs.ts'
import { sentinelsIn, withSentinels } from './summary-sentinels.ts'

test('nothing that a huisarts may not see is in any byte of a summary, or changes one', () => {
  const { seen, hiddenTexts, changed, leaks } = holdSummaries(240, 20_261_122)
  expect(leaks).toEqual([])
  // What was never really tried proves nothing.
  expect([seen > 100, hiddenTexts > 5000, changed > 150]).toEqual([true, true, true])
})

test('a summary that is made of a whole plan is seen to leak', () => {
  const plan = examplePlan()
  const views = viewsOf(plan, 'verwijzer')
  const [view] = views.ondersteuningsplannen ?? []
  if (view === undefined) throw new TypeError('there is no view')
  Object.assign(plan, withSentinels(plan))
  const bytes = bytesOf(summaryForHuisarts({ ondersteuningsplannen: [{ ...view, document: plan }] }))
  const hidden = sentinelsIn(plan).filter((text) => !JSON.stringify(view.document).includes(text))
  expect(hidden.some((text) => bytes.includes(text))).toBe(true)
})
