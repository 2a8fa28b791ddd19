import { expect, test } from 'vitest'
import sdk from '../../packages/sdk/package.json' with { type: 'json' }
import { fieldsWithList } from '../../site/src/data/code-list-use.ts'
import { examplesOf } from '../../site/src/data/examples.ts'
import type { Kind } from '../../site/src/data/field-kind.ts'
import { fields } from '../../site/src/data/fields.ts'
import { messageGroups, modelEntries } from '../../site/src/data/message-groups.ts'
import { partsOf } from '../../site/src/data/message-parts.ts'
import { partId } from '../../site/src/data/model-place.ts'
import { sdkSnippet } from '../../site/src/views/model/sdk-snippet.ts'
import { valueWords } from '../../site/src/views/model/value-words.ts'

const nameOf = ({ naam, versie }: { readonly naam: string; readonly versie: string }) => `${naam} ${versie}`
const anchorsOf = new Map(
  modelEntries.map((entry) => [
    nameOf(entry),
    partsOf(entry).flatMap(({ id, fields }) => [id, ...fields.map((field) => field.id)]),
  ]),
)

test('every schema version stands in one group', () => {
  const listed = messageGroups.flatMap(({ entries }) => entries).map(nameOf)
  expect(listed.toSorted()).toEqual(modelEntries.map(nameOf).toSorted())
})

test('no two places on the page of a message have the same anchor', () => {
  const doubled = [...anchorsOf].filter(([, anchors]) => new Set(anchors).size < anchors.length)
  expect(doubled).toEqual([])
})

test('every field of a term has its row on the page of its message', () => {
  const lost = fields
    .filter(({ schema, anchor }) => anchorsOf.get(nameOf(schema))?.includes(anchor) === false)
    .map(({ schema, path }) => `${nameOf(schema)} ${path}`)
  expect(lost).toEqual([])
})

test('every row leads to a part that exists', () => {
  const dead = modelEntries.flatMap((entry) =>
    partsOf(entry)
      .flatMap((part) => part.fields)
      .filter(({ kind }) => leadsNowhere(kind))
      .map(({ id }) => `${nameOf(entry)} ${id}`),
  )
  expect(dead).toEqual([])
})

test.each([
  [
    { type: 'integer', minimum: 1, maximum: 7 },
    'geheel getal van 1 tot en met 7',
    'whole number from 1 to 7',
  ],
  [{ type: 'integer', minimum: 0 }, 'geheel getal vanaf 0', 'whole number from 0'],
  [{ type: 'string', maxLength: 200 }, 'tekst, hoogstens 200 tekens', 'text, at most 200 characters'],
  [{ type: 'string', format: 'uuid', maxLength: 36 }, 'id (UUID)', 'id (UUID)'],
  [{ type: 'boolean' }, 'ja of nee', 'yes or no'],
])('a plain value is said in words: %j', (schema, nl, en) => {
  expect([valueWords(schema, 'nl'), valueWords(schema, 'en')]).toEqual([nl, en])
})

test('a code list leads to its fields, also those that take it by way of a building block', () => {
  const places = fieldsWithList('juridische-status').map(({ entry, field }) => `${nameOf(entry)} ${field.id}`)
  expect(places).toContain('ondersteuningsplan 1.0 veld-juridischeStatus')
  expect(places).toContain('bouwstenen 1.0 veld-juridischeStatus')
})

test('every snippet imports what the SDK offers', () => {
  const offered = Object.keys(sdk.exports)
  const missing = modelEntries
    .map((entry) => sdkSnippet(entry).match(/'@samenspraak\/sdk(\/[^']+)'/)?.[1] ?? '')
    .filter((subpath) => !offered.includes(`.${subpath}`))
  expect(missing).toEqual([])
})

test('every invalid example says why it is refused, and no valid one does', () => {
  const all = modelEntries.map(examplesOf)
  expect(all.flatMap(({ invalid }) => invalid).filter(({ refusal }) => refusal === undefined)).toEqual([])
  expect(all.flatMap(({ valid }) => valid).filter(({ refusal }) => refusal !== undefined)).toEqual([])
})

function leadsNowhere(kind: Kind): boolean {
  if (kind.sort === 'list') return leadsNowhere(kind.item)
  return kind.sort === 'part' && anchorsOf.get(nameOf(kind.home.entry))?.includes(partId(kind.part)) !== true
}
