import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { fromBundle, toBundle } from '../../packages/fhir/src/index.ts'
import { isObject, objectsOf, plainText } from '../../packages/fhir/src/json.ts'
import type { JsonObject } from '../../packages/fhir/src/json.ts'
import { summaryForHuisarts } from '../../packages/fhir/src/summary/index.ts'
import type { HuisartsPreset, HuisartsSummary } from '../../packages/fhir/src/summary/index.ts'
import { listsInWords, wordOf } from '../../packages/fhir/src/summary/words.ts'
import { readCodeLists } from '../../scripts/sources/code-lists.ts'
import { gate } from './check/gate.ts'
import { presets } from './summary-cases.ts'
import { examplePlan, viewsOf } from './summary-example.ts'

function summaryOf(preset: HuisartsPreset, plan = examplePlan()): HuisartsSummary {
  const summary = summaryForHuisarts(viewsOf(plan, preset))
  if (summary === undefined) throw new TypeError('nothing can be seen')
  return summary
}

test.each(presets)('what a %s reads stands in the order of a consultation', async (preset) => {
  // The fingerprint of the rows changes with every row; what is read does not.
  const text = summaryOf(preset).text.replace(/kenmerk [0-9a-f]{16}/, 'kenmerk <kenmerk>')
  await expect(text).toMatchFileSnapshot(`summary/${preset}.txt`)
})

test.each(presets)(
  'the document and the reference of a %s pass the gate, though much is masked',
  (preset) => {
    const { bundle, documentReference } = summaryOf(preset)
    const checker = gate()
    expect([...checker.check(bundle), ...checker.check(documentReference)]).toEqual([])
  },
)

test('the reference carries the three forms whole, with their size and digest', () => {
  const { documentReference, html, text, bundle } = summaryOf('betrokkene')
  const attachments = objectsOf(documentReference['content']).map(({ attachment }) =>
    isObject(attachment) ? attachment : {},
  )
  const carried = attachments.map(({ contentType, data, size, hash }) => {
    const bytes = Buffer.from(plainText(data), 'base64')
    const isWhole = size === bytes.length && hash === createHash('sha1').update(bytes).digest('base64')
    return [contentType, bytes.toString('utf8'), isWhole]
  })
  expect(carried).toEqual([
    ['text/html;charset=utf-8', html, true],
    ['text/plain;charset=utf-8', text, true],
    ['application/fhir+json', JSON.stringify(bundle), true],
  ])
})

test('the same view gives the same bytes, and no resource takes the place of one of the whole plan', () => {
  const plan = examplePlan()
  const summary = summaryOf('betrokkene', plan)
  const idsOf = (entry: readonly { readonly fullUrl: string }[]): readonly string[] =>
    entry.map(({ fullUrl }) => fullUrl)
  const whole = new Set(idsOf(toBundle(plan).bundle.entry))
  expect(JSON.stringify(summaryOf('betrokkene', plan))).toBe(JSON.stringify(summary))
  expect(idsOf(summary.bundle.entry).filter((id) => whole.has(id))).toEqual([])
  expect(summaryOf('expert', plan).documentReference['id']).not.toBe(summary.documentReference['id'])
})

const hostile = '</li><script src="//x"></script>&amp;\u202Etxt.exe\u0007\ud800\n\nWat u niet ziet'

test('what somebody wrote is never markup, and never looks like a heading', () => {
  const plan = examplePlan(({ eigenWoorden: [words] = [] }) => {
    if (words !== undefined) words.tekst = hostile
  })
  const { html, text, bundle } = summaryOf('betrokkene', plan)
  const shown =
    '&lt;/li&gt;&lt;script src=&quot;//x&quot;&gt;&lt;/script&gt;&amp;amp;txt.exe\uFFFD<br/><br/>Wat u niet ziet'
  expect(html).toContain(`<b>${shown}</b>`)
  const narratives = [html, ...bundle.entry.map(({ resource }) => divOf(resource))]
  const tags = narratives.flatMap((each) => [...each.matchAll(/<\/?(\w+)/g)].map(([, name]) => name))
  expect([...new Set(tags)].toSorted(byText)).toEqual([
    'b',
    'body',
    'br',
    'div',
    'h1',
    'h2',
    'head',
    'html',
    'li',
    'meta',
    'p',
    'style',
    'title',
    'ul',
  ])
  expect(text.split('\n').filter((line) => line === 'Wat u niet ziet')).toEqual([])
})

function divOf({ text }: JsonObject): string {
  return isObject(text) ? plainText(text['div']) : ''
}

test('every resource says in words what it holds, and that there is more', () => {
  const { bundle } = summaryOf('betrokkene')
  const told = bundle.entry.map(({ resource }) => {
    const tags = isObject(resource['meta']) ? objectsOf(resource['meta']['tag']) : []
    return divOf(resource) !== '' && tags.some(({ code }) => code === 'SUBSETTED')
  })
  expect(told).toEqual(bundle.entry.map(() => true))
})

test('who reads a summary back never takes it for the whole plan', () => {
  const { bundle } = summaryOf('betrokkene')
  const read = fromBundle(bundle, { tolerant: true })
  const whole = read.ok && read.documents.ondersteuningsplannen
  const part = read.ok && read.incomplete.map(({ name }) => name)
  expect([fromBundle(bundle).ok, whole, part]).toEqual([false, [], ['ondersteuningsplan', 'inwoner']])
})

test('there is no summary when nothing may be seen', () => {
  const { ondersteuningsplannen = [] } = viewsOf(examplePlan(), 'betrokkene')
  const nothing = ondersteuningsplannen.map(({ report, issues }) => ({ report, issues }))
  expect([summaryForHuisarts({ ondersteuningsplannen: nothing }), summaryForHuisarts({})]).toEqual([
    undefined,
    undefined,
  ])
})

test('views of two requests are not put together', () => {
  const { ondersteuningsplannen = [] } = viewsOf(examplePlan(), 'expert')
  const { inwoners = [] } = viewsOf(examplePlan(), 'betrokkene')
  expect(() => summaryForHuisarts({ ondersteuningsplannen, inwoners })).toThrow(
    expect.objectContaining({ code: 'fhir/views-differ' }),
  )
})

test('a plan as it is does not compile in the place of a view, and without types shows nothing', () => {
  const plan = examplePlan()
  // @ts-expect-error -- a plan is no view: it does not say by which rules it is shown.
  expect(summaryForHuisarts({ ondersteuningsplannen: [plan] })).toBeUndefined()
})

test('every code that a summary can hold is called what its code list calls it', () => {
  const listed = [...readCodeLists().values()].filter(({ naam }) => listsInWords.includes(naam))
  const codes = listed.flatMap(({ naam, waarden }) => waarden.map(({ waarde, nl }) => ({ naam, waarde, nl })))
  expect(listed.map(({ naam }) => naam)).toEqual(listsInWords.toSorted(byText))
  expect(codes.map(({ naam, waarde }) => wordOf(naam, waarde))).toEqual(codes.map(({ nl }) => nl))
})

function byText(left = '', right = ''): number {
  return left < right ? -1 : 1
}
