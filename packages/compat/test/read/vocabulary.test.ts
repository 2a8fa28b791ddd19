import { expect, test } from 'vitest'
import { compare } from '../../src/index.ts'
import type { Json } from '../../src/index.ts'

const uri = 'https://schema.invalid/dialect'
const vocabulary = (name: string): string => `https://json-schema.org/draft/2020-12/vocab/${name}`

/** A metaschema that uses some vocabularies, each with whether it must be known. */
function dialectOf(used: Readonly<Record<string, boolean>>): Json {
  return { $id: uri, $schema: 'https://json-schema.org/draft/2020-12/schema', $vocabulary: used }
}

const closed: Json = {
  $schema: uri,
  properties: { a: { type: 'string' }, type: false },
  anyOf: [{ minProperties: 9 }, true],
}
const schemas: readonly (readonly [
  title: string,
  used: Readonly<Record<string, boolean>>,
  verdict: string,
])[] = [
  [
    'a vocabulary that it leaves out',
    { [vocabulary('core')]: true, [vocabulary('applicator')]: true },
    'compatible',
  ],
  [
    'all of them',
    { [vocabulary('core')]: true, [vocabulary('applicator')]: true, [vocabulary('validation')]: true },
    'incompatible',
  ],
  [
    'one that may be ignored',
    { [vocabulary('core')]: true, 'https://schema.invalid/extra': false },
    'compatible',
  ],
  ['one that must be known and is not', { 'https://schema.invalid/extra': true }, 'unknown'],
  ['formats that it asserts', { [vocabulary('format-assertion')]: false }, 'unknown'],
]
test.each(schemas)(
  'a dialect of its own is read when its metaschema is given: %s',
  (_title, used, verdict) => {
    const documents = { [uri]: dialectOf(used) }
    const { backward } = compare({
      from: { const: { a: 1 } },
      to: closed,
      options: { documents: { to: documents } },
    })
    expect(backward.verdict).toBe(verdict)
  },
)

test('a dialect whose metaschema is not given is unknown', () => {
  expect(compare({ from: true, to: closed }).backward).toMatchObject({ reason: { code: 'dialect-unknown' } })
})

test('a metaschema without vocabularies stands for its own dialect', () => {
  const documents = { to: { [uri]: { $id: uri, $schema: 'http://json-schema.org/draft-07/schema#' } } }
  const to = { $schema: uri, dependencies: { a: ['b'] } }
  expect(compare({ from: { maxProperties: 0 }, to, options: { documents } }).backward.verdict).toBe(
    'compatible',
  )
  expect(compare({ from: true, to, options: { documents } }).backward).toMatchObject({ witness: { a: null } })
})
