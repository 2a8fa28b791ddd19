import { expect, test } from 'vitest'
import { packed, packedRest, unpacked, withRest } from '../../site/src/search/compact.ts'
import { createEngine } from '../../site/src/search/engine.ts'
import { reasonOf } from '../../site/src/search/explain.ts'
import { searchData } from '../../site/src/search/search-data.ts'
import { terms } from '../../site/src/data/built.ts'
import type { Language } from '../../site/src/language.ts'
import { englishQueries, formQueries, lawQueries, questionQueries, synonymQueries } from './queries.ts'
import type { SiteQuery } from './queries.ts'

// What the browser does, from the same file that it fetches.
const dataIn = (language: Language) => {
  const data = searchData(language)
  return withRest(unpacked(packed(data)), packedRest(data))
}
const data = dataIn('nl')
const engines = { nl: createEngine(data, 'nl'), en: createEngine(dataIn('en'), 'en') }
const find = (query: string, language: Language = 'nl', limit = 3) =>
  engines[language].ask(query, limit).terms.map(({ key }) => key)

const dutch: readonly SiteQuery[] = [...formQueries, ...synonymQueries, ...questionQueries]

test('enough of the queries find their term first and among the first three', () => {
  const places = [
    ...dutch.map(([typed, ...meant]) => placeOf(find(typed), meant)),
    ...englishQueries.map(([typed, ...meant]) => placeOf(find(typed, 'en'), meant)),
    ...lawQueries.map(([typed, law, article]) => placeOf(find(typed), restingOn(law, article))),
  ]
  const all = [...dutch, ...englishQueries, ...lawQueries].map(([typed]) => typed)
  expect(new Set(all).size).toBe(all.length)
  expect(all.length).toBeGreaterThanOrEqual(150)
  const share = (most: number) => places.filter((place) => place < most).length / places.length
  const missed = all.filter((_typed, nth) => (places[nth] ?? 0) > 0).join('; ')
  expect(share(1), `not first: ${missed}`).toBeGreaterThanOrEqual(0.9)
  expect(share(3), `not first: ${missed}`).toBeGreaterThanOrEqual(0.96)
})

test('a hidden label that does not travel still leads to its term', () => {
  const sent = new Map(data.terms.map((term) => [term.key, term]))
  const missed = terms.flatMap(({ sleutel, verborgen }) =>
    (verborgen?.nl ?? [])
      .filter((label) => !sent.get(sleutel)?.hiddenNl.includes(label))
      .filter((label) => !find(label).includes(sleutel)),
  )
  expect(missed).toEqual([])
})

test.each([
  ['is een ondersteuningsplan hetzelfde als een arrangement?', ['arrangement', 'ondersteuningsplan']],
  ['verschil melding en aanvraag', ['aanvraag', 'melding']],
  ['plan van aanpak of ondersteuningsplan', ['ondersteuningsplan', 'plan-van-aanpak']],
] as const)('a question about two terms leads to their comparison: %s', (query, keys) => {
  const [shortcut] = engines.nl.ask(query, 1).shortcuts
  expect(shortcut).toMatchObject({ kind: 'compare', keys })
})

test('a query that names one term leads to no comparison, and the name of a law leads to the law', () => {
  expect(engines.nl.ask('wijkteams', 1).shortcuts).toEqual([])
  expect(engines.nl.ask('wet maatschappelijke ondersteuning 2015', 1).shortcuts).toEqual([
    { kind: 'law', key: 'wmo-2015', label: 'Wet maatschappelijke ondersteuning 2015' },
  ])
})

test('a hit says why it was found unless its own name says it', () => {
  const reason = (query: string, language: Language) => {
    const [found] = engines[language].ask(query, 1).terms
    return found === undefined ? 'nothing found' : reasonOf(found, language)
  }
  expect({
    name: reason('ondersteuningsplan', 'nl'),
    synonym: reason('integraal plan', 'nl'),
    english: reason('support plan', 'nl'),
    dutch: reason('ondersteuningsplan', 'en'),
    law: reason('wmo 2.3.2', 'nl'),
  }).toEqual({
    name: '',
    synonym: 'gevonden via ‘integraal plan’',
    english: 'gevonden via het Engels: ‘support plan’',
    dutch: 'found via Dutch: ‘ondersteuningsplan’',
    law: 'gevonden via de wet: Wmo 2015 2.3.2',
  })
})

function placeOf(found: readonly string[], meant: readonly string[]): number {
  const place = found.findIndex((key) => meant.includes(key))
  return place < 0 ? Number.POSITIVE_INFINITY : place
}

function restingOn(law: string, article: string): readonly string[] {
  return terms
    .filter(({ wettelijkeBronnen }) =>
      wettelijkeBronnen?.some(
        ({ wet, artikel }) => wet === law && (artikel === article || artikel.startsWith(`${article} `)),
      ),
    )
    .map(({ sleutel }) => sleutel)
}
