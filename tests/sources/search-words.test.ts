import { fold } from '@samenspraak/term-search/dutch'
import { expect, test } from 'vitest'
import { readSources } from '../../scripts/sources/sources.ts'

const { glossary, searchWords } = readSources()
const languages = ['nl', 'en'] as const

test('the words that people type stand in one place for each term, in the order of the keys', () => {
  const keys = searchWords.map(({ begrip }) => begrip)
  expect(keys).toEqual([...new Set(keys)].toSorted())
})

test('what people type for a term is not the name of another term', () => {
  const named = new Map(
    Array.from(glossary.values()).flatMap(({ sleutel, voorkeursterm, alternatief }) =>
      languages.flatMap((language) =>
        [voorkeursterm[language], ...(alternatief?.[language] ?? [])].map(
          (name) => [fold(name), sleutel] as const,
        ),
      ),
    ),
  )
  const wrong = searchWords.flatMap((one) =>
    languages
      .flatMap((language) => one[language] ?? [])
      .filter((word) => (named.get(fold(word)) ?? one.begrip) !== one.begrip)
      .map((word) => `${one.begrip}: ${word}`),
  )
  expect(wrong).toEqual([])
})
