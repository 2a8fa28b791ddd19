import { expect, test } from 'vitest'
import { createTermSearch, exactScore, type Hit } from '@samenspraak/term-search'
import { stem, tokens } from '@samenspraak/term-search/dutch'
import { readAmbiguousWords } from '../../../scripts/sources/glossary/around-terms.ts'
import { readGlossary } from '../../../scripts/sources/glossary/begrip.ts'
import { readLaws, readPracticeWords } from '../../../scripts/sources/glossary/references.ts'
import { englishStem } from '../src/english-stem.ts'
import { labelsOf } from '../src/label.ts'
import { heldOutQueries, type Query, tuningQueries } from './queries.ts'

// On the real glossary. A query that fails here is a reason to look: at the search, or at a label that a term lacks.
const glossary = [...readGlossary().values()]
const words = readAmbiguousWords().map(({ woord, zinnen }) => ({
  woord,
  begrippen: [...new Set(zinnen.map(({ bedoeld }) => bedoeld))],
}))
const search = createTermSearch(glossary, { words, laws: readLaws() })

test.each([
  { name: 'tuned', queries: tuningQueries, first: 0.93, firstThree: 0.97 },
  { name: 'held out', queries: heldOutQueries, first: 0.88, firstThree: 0.93 },
])('of the queries that were $name, enough find their term', ({ queries, first, firstThree }) => {
  const places = queries.map(([typed, ...meant]) => placeOf(typed, meant))
  const share = (most: number): number => places.filter((place) => place < most).length / queries.length
  const missed = queries.filter((_query, nth) => (places[nth] ?? 0) > 0).map(([typed]) => typed)
  expect(share(1), `not first: ${missed.join('; ')}`).toBeGreaterThanOrEqual(first)
  expect(share(3), `not first: ${missed.join('; ')}`).toBeGreaterThanOrEqual(firstThree)
})

test('the two lists of queries share none and are long enough to mean something', () => {
  const typed = [...tuningQueries, ...heldOutQueries].map(([query]) => query)
  expect({ tuned: tuningQueries.length, heldOut: heldOutQueries.length, all: new Set(typed).size }).toEqual({
    tuned: 61,
    heldOut: 60,
    all: 121,
  })
})

test('the preferred label of every term finds that term first, in both languages', () => {
  const missed = glossary.flatMap(({ sleutel, voorkeursterm }) =>
    (['nl', 'en'] as const).flatMap((language) => {
      const label = voorkeursterm[language]
      const [found] = search.find(label, { limit: 1, language })
      const isHomonym = glossary.some(
        (other) => other.sleutel !== sleutel && other.voorkeursterm[language] === label,
      )
      return found?.sleutel === sleutel || isHomonym ? [] : [`${label}: ${found?.sleutel ?? 'nothing'}`]
    }),
  )
  expect(missed).toEqual([])
})

test('every label of every kind, typed as it stands, finds only terms with that label before its own', () => {
  const bare = createTermSearch(glossary)
  const missed = glossary.flatMap((term) =>
    labelsOf(term)
      .filter(({ text, language }) => {
        const hits = bare.find(text, { limit: 100, language })
        const place = hits.findIndex(({ sleutel }) => sleutel === term.sleutel)
        return place < 0 || !hits.slice(0, place).every((hit) => isNamed(hit, text))
      })
      .map(({ text }) => `${term.sleutel}: ${text}`),
  )
  expect(missed).toEqual([])
})

function isNamed({ score, via }: Hit, text: string): boolean {
  return score >= exactScore && tokens(via.text).join('') === tokens(text).join('')
}

test('what a hit says that it was found by belongs to its term', () => {
  const untrue = [...tuningQueries, ...heldOutQueries].flatMap(([typed]) =>
    search
      .find(typed, { limit: 100 })
      .filter((hit) => !isTrue(hit))
      .map(({ sleutel, via }) => `${typed}: ${sleutel} via ${via.field} ${via.text}`),
  )
  expect(untrue).toEqual([])
})

function isTrue({ sleutel, via: { field, language, text } }: Hit): boolean {
  const term = glossary.find((one) => one.sleutel === sleutel)
  if (term === undefined) return false
  if (field === 'key') return text === sleutel
  if (field === 'law')
    return (term.wettelijkeBronnen ?? []).some(({ wet, artikel }) => `${wet} ${artikel}` === text)
  if (field === 'word')
    return words.some(({ woord, begrippen }) => woord === text && begrippen.includes(sleutel))
  if (field !== 'definition')
    return labelsOf(term).some(
      (label) => label.kind === field && label.language === language && label.text === text,
    )
  const stemOf = language === 'nl' ? stem : englishStem
  const said = new Set(tokens(term.definitie[language]).map(stemOf))
  return text !== '' && tokens(text).every((word) => said.has(stemOf(word)))
}

test('every word from practice has one of its terms among the first five', () => {
  const bare = createTermSearch(glossary)
  const missed = readPracticeWords()
    .filter(
      ({ woord, begrippen }) =>
        !bare.find(woord, { limit: 5 }).some(({ sleutel }) => begrippen.includes(sleutel)),
    )
    .map(({ woord }) => woord)
  expect(missed).toEqual([])
})

test('every ambiguous word leads to all its meanings', () => {
  const missed = words.flatMap(({ woord, begrippen }) => {
    const found = new Set(search.find(woord, { limit: begrippen.length + 3 }).map(({ sleutel }) => sleutel))
    return begrippen.filter((key) => !found.has(key)).map((key) => `${woord}: ${key}`)
  })
  expect(missed).toEqual([])
})

function placeOf(typed: string, meant: Query[number][]): number {
  const place = search.find(typed, { limit: 3 }).findIndex(({ sleutel }) => meant.includes(sleutel))
  return place < 0 ? Number.POSITIVE_INFINITY : place
}
