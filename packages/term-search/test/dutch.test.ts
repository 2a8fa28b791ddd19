import { expect, test } from 'vitest'
import { fold, stem, tokens, tokensWithPlaces } from '@samenspraak/term-search/dutch'

test.each([
  ['Cliënten', 'clienten'],
  ['ÉÉN', 'een'],
  ['zo\u00ADcial', 'zocial'],
  ['agenda\u2019s', "agenda's"],
  ['Wmo\u2011melding', 'wmo-melding'],
  ['\uFB01ets', 'fiets'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test.each([
  ["De agenda's van cliënten", ['de', 'agenda', 'van', 'clienten']],
  ['Wmo 2.3.2, art. 7:2 en 1a.', ['wmo', '2.3.2', 'art', '7:2', 'en', '1a']],
  ['jeugd- en gezinsteam', ['jeugd', 'en', 'gezinsteam']],
  ["zzp'er", ['zzper']],
  ['1gezin1plan', ['1gezin1plan']],
  ['?!', []],
  ['', []],
])('%j has the words %j', (text, words) => {
  expect(tokens(text)).toEqual(words)
})

test('a word stands where the text has it, whatever folding does to its length', () => {
  expect(tokensWithPlaces('\uFB01ets  Cliënt')).toEqual([
    { word: 'fiets', start: 0, end: 4 },
    { word: 'client', start: 6, end: 12 },
  ])
})

test.each([
  ['plan', 'plannen'],
  ['gezin', 'gezinnen'],
  ['budget', 'budgetten'],
  ['huis', 'huizen'],
  ['brief', 'brieven'],
  ['signaal', 'signalen'],
  ['cliënt', 'clienten'],
  ['gemeente', 'gemeentes'],
  ['gemeente', 'gemeenten'],
  ['huisarts', 'huisartsen'],
  ['agenda', 'agendas'],
  ['kind', 'kinderen'],
  ['lid', 'leden'],
  ['advies', 'adviezen'],
  ['proces', 'processen'],
  ['grens', 'grenzen'],
  ['wettelijk', 'wettelijke'],
])('%s and %s share a stem', (one, other) => {
  expect(stem(other)).toBe(stem(one))
})

test.each([
  ['wet', 'werk'],
  ['gebied', 'gebeurtenis'],
  ['melding', 'melder'],
  ['regie', 'regisseur'],
])('%s and %s keep stems of their own', (one, other) => {
  expect(stem(other)).not.toBe(stem(one))
})

test('what is no word of letters is its own stem', () => {
  expect(['2.3.2', '1gezin', '', 'x'.repeat(1000)].map(stem)).toEqual([
    '2.3.2',
    '1gezin',
    '',
    'x'.repeat(1000),
  ])
})
