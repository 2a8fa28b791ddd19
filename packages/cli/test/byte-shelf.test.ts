import { messageTypes } from '@samenspraak/sdk/message-types'
import { sample } from '@samenspraak/sdk/sample'
import { expect, test } from 'vitest'
import { DocumentChecker } from '../src/check/check-document.ts'
import type { CheckerSettings, Verdict } from '../src/check/check-document.ts'
import type { FoundDocument } from '../src/input/found-document.ts'

const settings: CheckerSettings = { messageTypes, type: undefined, maxIssues: 20, maxBytes: 2_000_000 }
const plans = Array.from({ length: 60 }, (_, nth) => sample('ondersteuningsplan', { seed: nth + 1 }))

test('many documents get the verdicts that each of them gets alone', async () => {
  const texts = plans.flatMap((plan, nth) => {
    const text = JSON.stringify(plan)
    const other: readonly string[] = [
      JSON.stringify({ ...plan, titel: 7 }),
      JSON.stringify({ ...plan, $schema: String(plan.$schema).replace('1.0', '1.7') }),
      JSON.stringify(plan, null, 2),
      text.slice(0, -1),
      text.slice(0, nth),
      text.replace('"titel"', '"titel":"een","titel"'),
      JSON.stringify(sample('gebied', { seed: nth + 1 })),
      JSON.stringify({ titel: plan.titel, ...plan }),
    ]
    return [text, other[nth % other.length] ?? '']
  })
  const together = new DocumentChecker(settings)
  const many: unknown[] = []
  for (const text of texts) many.push(told(await together.check(toDocument(text))))
  const alone = await Promise.all(
    texts.map(async (text) => told(await new DocumentChecker(settings).check(toDocument(text)))),
  )
  expect(many).toStrictEqual(alone)
  expect(new Set(alone.map(({ outcome }) => outcome))).toStrictEqual(
    new Set(['valid', 'invalid', 'unreadable']),
  )
})

test('documents that are surely valid are not read as objects, unless they are wanted', async () => {
  const [plain, wanting] = [
    new DocumentChecker(settings),
    new DocumentChecker({ ...settings, needsValues: true }),
  ]
  const seen = { plain: 0, wanting: 0 }
  for (const plan of plans) {
    const document = toDocument(JSON.stringify(plan))
    if ((await plain.check(document)).value === undefined) seen.plain++
    if ((await wanting.check(document)).value === undefined) seen.wanting++
  }
  expect(seen).toStrictEqual({ plain: plans.length - 24, wanting: 0 })
})

test('a chosen version judges documents whatever they say of themselves', async () => {
  const entry = messageTypes.find(({ name }) => name === 'gebied')
  if (entry === undefined) throw new TypeError('gebied')
  const checker = new DocumentChecker({ ...settings, type: { entry, isVersionOpen: false } })
  const outcomes: string[] = []
  for (const plan of plans) outcomes.push((await checker.check(toDocument(JSON.stringify(plan)))).outcome)
  const area = await checker.check(toDocument(JSON.stringify(sample('gebied', { seed: 1 }))))
  expect([new Set(outcomes), area.outcome]).toStrictEqual([new Set(['invalid']), 'valid'])
})

function toDocument(text: string): FoundDocument {
  const bytes = new TextEncoder().encode(text)
  return { record: 1, line: 1, column: 1, form: 'ndjson', bytes, refused: undefined, ending: '\n' }
}

/** All but the document and the notes, which are told once in a run. */
function told({
  outcome,
  label,
  issues,
  isTruncated,
}: Verdict): Pick<Verdict, 'isTruncated' | 'issues' | 'label' | 'outcome'> {
  return { outcome, label, issues, isTruncated }
}
