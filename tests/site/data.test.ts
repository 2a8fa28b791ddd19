import { expect, test } from 'vitest'
import { schemaIndex, terms } from '../../site/src/data/built.ts'
import { aliasesIn, alphabet, forwardingAliases } from '../../site/src/data/entries.ts'
import { fields, fieldsWith } from '../../site/src/data/fields.ts'
import { articleCount, articleId, lawsWithArticles } from '../../site/src/data/laws.ts'
import { linkedPieces } from '../../site/src/data/linked-text.ts'
import {
  titleOf,
  widerPath,
  differencesOf,
  narrowerOf,
  relatedTo,
  requireTerm,
} from '../../site/src/data/terms.ts'
import { themes } from '../../site/src/data/themes.ts'
import { fill, languages } from '../../site/src/language.ts'

const keysOf = (ones: readonly { readonly sleutel: string }[]) => ones.map(({ sleutel }) => sleutel)

test('a difference is shown at both of its terms, in the same words', () => {
  const oneSided = terms.flatMap((term) =>
    differencesOf(term, 'nl').filter(
      ({ term: other, text }) =>
        !differencesOf(other, 'nl').some((back) => back.term === term && back.text === text),
    ),
  )
  expect(oneSided).toEqual([])
})

test('two terms are related from both sides', () => {
  const oneSided = terms.flatMap((term) =>
    relatedTo(term, 'nl')
      .filter((other) => !relatedTo(other, 'nl').includes(term))
      .map((other) => `${term.sleutel} ${other.sleutel}`),
  )
  expect(oneSided).toEqual([])
})

test('the way up from a term ends at a term without a wider one, and each step is a step down again', () => {
  const path = widerPath(requireTerm('ondersteuningsplan'))
  expect(keysOf(path)).toEqual(['plan'])
  expect(keysOf(narrowerOf(requireTerm('plan'), 'nl').map(({ term }) => term))).toContain(
    'ondersteuningsplan',
  )
})

test.each(languages)('every term and every other word is in the A to Z once (%s)', (language) => {
  const entries = alphabet(language).flatMap((letter) => letter.entries)
  expect(entries.flatMap(({ term }) => term?.sleutel ?? []).toSorted()).toEqual(keysOf(terms).toSorted())
  expect(entries.filter(({ term }) => term === undefined)).toHaveLength(aliasesIn(language).length)
  expect(entries.filter(({ term, see }) => term === undefined && see.length === 0)).toEqual([])
})

test.each(languages)('no address of another word is that of a term, and none is empty (%s)', (language) => {
  const slugs = forwardingAliases(language).map(({ slug }) => slug)
  expect(slugs.filter((slug) => slug === '' || terms.some(({ sleutel }) => sleutel === slug))).toEqual([])
  expect(new Set(slugs).size).toBe(slugs.length)
})

test('a definition links its terms by the form that the sentence needs, each once and never the term itself', () => {
  const text = 'De aanbieders spreken met inwoners over doelen; een inwoner kiest de doelen.'
  expect(linkedPieces(text, 'nl', ['aanbieder'])).toEqual([
    { text: 'De aanbieders spreken met ' },
    { text: 'inwoners', key: 'inwoner' },
    { text: ' over ' },
    { text: 'doelen', key: 'doel' },
    { text: '; een inwoner kiest de doelen.' },
  ])
})

test('the pieces of every definition are the definition again', () => {
  const changed = terms.flatMap((term) =>
    languages.filter(
      (language) =>
        linkedPieces(term.definitie[language], language, [term.sleutel])
          .map(({ text }) => text)
          .join('') !== term.definitie[language],
    ),
  )
  expect(changed).toEqual([])
})

test('a field inside a list is shown at its place in the message', () => {
  expect(
    fieldsWith('omvang')
      .filter(({ schema }) => schema.naam === 'arrangement')
      .map(({ path, required }) => ({ path, required })),
  ).toEqual([{ path: 'regels[].omvang', required: false }])
})

test('no place in a message is shown twice, and every term of a field exists', () => {
  const places = fields.map(({ schema, path }) => `${schema.id} ${path}`)
  expect(new Set(places).size).toBe(places.length)
  expect(fields.filter(({ begrip }) => terms.every(({ sleutel }) => sleutel !== begrip))).toEqual([])
})

test('every legal source stands at an article of a law, in the order of the law', () => {
  const anchors = lawsWithArticles.flatMap(({ articles }) => articles.flatMap((article) => article.anchors))
  const sources = terms.flatMap((term) => term.wettelijkeBronnen ?? [])
  expect(anchors).toHaveLength(sources.length)
  const wmo = lawsWithArticles.find(({ law }) => law.sleutel === 'wmo-2015')
  const numbers = (wmo?.articles ?? []).map(({ artikel }) => artikel)
  expect(numbers.indexOf('2.3.9')).toBeLessThan(numbers.indexOf('2.3.10'))
  const fees = numbers.filter((number) => number.startsWith('2.1.4'))
  expect(fees).toEqual(['2.1.4', '2.1.4 lid 3', '2.1.4a', '2.1.4a lid 4', '2.1.4b'])
})

test('every schema has a title in both languages', () => {
  expect(schemaIndex.schemas.filter(({ titel }) => !titel.nl || !titel.en)).toEqual([])
})

test.each([
  ['ijw-bericht', 'IJw-bericht'],
  ['één gezin', 'Eén gezin'],
  ['eigen regie', 'Eigen regie'],
])('%s is titled %s', (label, title) => {
  expect(titleOf(label)).toBe(title)
})

test('paragraphs of one article count as one article', () => {
  const articles = ['4', '4 lid 1', '4 lid 1 onder a', '4a', '7:457 lid 1', '7:457'].map((artikel) => ({
    artikel,
    anchors: [],
  }))
  const [first] = lawsWithArticles
  expect(first === undefined ? 0 : articleCount({ ...first, articles })).toBe(3)
})

test.each([
  ['{count:veld|velden}', { count: 1 }, '1 veld'],
  ['{count:veld|velden} in {schemas:schema|schema’s}', { count: 0, schemas: 2 }, '0 velden in 2 schema’s'],
  ['{name}: {count} van {total}', { name: '{count}', count: 1, total: 3 }, '{count}: 1 van 3'],
  ['{other:one|many} {other}', {}, '{other:one|many} {other}'],
])('%s with %j reads as %s', (text, values: Readonly<Record<string, number | string>>, filled) => {
  expect(fill(text, values)).toBe(filled)
})

test('two articles of one law have two places in its page', () => {
  const clashes = lawsWithArticles.filter(
    ({ articles }) => new Set(articles.map(({ artikel }) => articleId(artikel))).size !== articles.length,
  )
  expect(clashes.map(({ law }) => law.naam)).toEqual([])
})

test('every term is in the theme of its kind, and no two themes share an address', () => {
  const kinds = themes.filter(({ chosen }) => !chosen).flatMap(({ begrippen }) => begrippen)
  expect(kinds.toSorted()).toEqual(keysOf(terms).toSorted())
  expect(new Set(keysOf(themes)).size).toBe(themes.length)
})
