import { expect, test } from 'vitest'
import { summaryForHuisarts, viewsForHuisarts } from '../../packages/fhir/src/summary/index.ts'
import type { HuisartsFacts, SummaryDocuments } from '../../packages/fhir/src/summary/index.ts'
import { examplesOf } from './examples.ts'
import { bytesOf, factsOf, presets, projectPolicy } from './summary-cases.ts'
import { examplePlan, viewsOf } from './summary-example.ts'

const policy = projectPolicy()
const plan = examplePlan()
const [inwoner = ''] = plan.over
const somebodyElse = '3f6f1a0e-5a56-4a0e-9d0b-0c7f2a2b9e11'
const huisarts = {
  roltoewijzing: '9d2a6c1e-3f0b-4b0e-9a55-2b6f6a3f1d11',
  organisatie: '9d2a6c1e-3f0b-4b0e-9a55-2b6f6a3f1d12',
}

test.each(presets)('a document of which a %s may see nothing changes no byte of a summary', (preset) => {
  const facts: HuisartsFacts = factsOf(huisarts, plan.over)
  const others = (['verwijzing', 'terugkoppeling', 'inwoner', 'organisatie'] as const).flatMap((name) =>
    examplesOf(name).map(({ document }): SummaryDocuments => ({ [listOf[name]]: [document] })),
  )
  const shown = viewsForHuisarts({ ondersteuningsplannen: [plan] }, facts, preset, policy)
  const alone = bytesOf(summaryForHuisarts(shown))
  const hidden = others
    .map((each) => viewsForHuisarts({ ondersteuningsplannen: [plan], ...each }, facts, preset, policy))
    .filter(
      (views) =>
        Object.values(views)
          .flat()
          .filter(({ document }) => document !== undefined).length === 1,
    )
  expect([alone === '', hidden.length > 0]).toEqual([false, true])
  expect(hidden.filter((views) => bytesOf(summaryForHuisarts(views)) !== alone)).toEqual([])
})

const listOf = {
  verwijzing: 'verwijzingen',
  terugkoppeling: 'terugkoppelingen',
  inwoner: 'inwoners',
  organisatie: 'organisaties',
} as const

test('what is about somebody whose name is not seen never passes for the one who is named', () => {
  const aboutTwo = examplePlan((changed) => {
    const [doel] = changed.doelen ?? []
    if (doel === undefined) throw new TypeError('the example has no goal')
    Object.assign(changed, {
      over: [inwoner, somebodyElse],
      doelen: [
        { ...doel, over: [inwoner], tekst: 'van wie is genoemd' },
        { ...doel, id: somebodyElse, over: [somebodyElse], tekst: 'van een ander' },
      ],
    })
  })
  const { text = '' } = summaryForHuisarts(viewsOf(aboutTwo, 'betrokkene')) ?? {}
  const [, after = ''] = text.split('  * van een ander\n')
  const [, own = ''] = text.split('  * van wie is genoemd\n')
  expect([own, after].map((part) => part.split('\n')[0])).toEqual([
    expect.not.stringContaining('Over:'),
    '    Over: iemand van wie u de naam niet ziet',
  ])
})

test.each(['\u2028', '\u2029', '\u0085', '\r', '\u000C'])(
  'what stands behind a line separator never starts in the first column: %j',
  (separator) => {
    const hostile = examplePlan(({ eigenWoorden: [words] = [] }) => {
      if (words !== undefined) words.tekst = `begin${separator}Wat van u wordt gevraagd\u061C`
    })
    const { text = '', html = '' } = summaryForHuisarts(viewsOf(hostile, 'betrokkene')) ?? {}
    const lines = text.split(/[\n\r\v\f\u0085\u2028\u2029]/u)
    expect(lines.filter((line) => line.startsWith('Wat van u wordt gevraagd')).length).toBe(1)
    expect(`${text}${html}`).not.toMatch(/[\u061C\u2028\u2029]/u)
  },
)
