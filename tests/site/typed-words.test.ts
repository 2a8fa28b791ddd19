import { expect, test } from 'vitest'
import { fold } from '@samenspraak/term-search/dutch'
import { terms } from '../../site/src/data/built.ts'
import { languages } from '../../site/src/language.ts'
import source from '../../site/src/search/typed-words.json' with { type: 'json' }
import { typedWords } from '../../site/src/search/typed-words.ts'

test('what people type belongs to a term that is there', () => {
  const keys = new Set(terms.map(({ sleutel }) => sleutel))
  expect(Object.keys(source).filter((key) => !keys.has(key))).toEqual([])
  expect(typedWords('is-geen-begrip', 'nl')).toEqual([])
})

test('what people type for a term is not the name of another term, nor said twice', () => {
  const named = new Map(
    terms.flatMap(({ sleutel, voorkeursterm, alternatief }) =>
      languages.flatMap((language) =>
        [voorkeursterm[language], ...(alternatief?.[language] ?? [])].map(
          (name) => [fold(name), sleutel] as const,
        ),
      ),
    ),
  )
  const wrong = Object.keys(source).flatMap((key) =>
    languages.flatMap((language) => {
      const words = typedWords(key, language)
      return [
        ...words.filter((word) => (named.get(fold(word)) ?? key) !== key),
        ...words.filter((word, nth) => word.trim() === '' || words.indexOf(word) !== nth),
      ].map((word) => `${key}: ${word}`)
    }),
  )
  expect(wrong).toEqual([])
})
