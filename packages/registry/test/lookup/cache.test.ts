import { expect, test } from 'vitest'
import { Cache } from '../../src/lookup/cache.ts'

test('what was used last stays, within the weight', () => {
  const cache = new Cache<string>({ most: 6, weigh: (text) => text.length })
  cache.set('a', 'aa')
  cache.set('b', 'bb')
  cache.set('c', 'cc')
  cache.get('a')
  cache.set('d', 'd')
  expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key))).toEqual(['aa', undefined, 'cc', 'd'])
  cache.set('a', 'aaaaaa')
  expect(['a', 'c', 'd'].map((key) => cache.get(key))).toEqual(['aaaaaa', undefined, undefined])
  cache.set('e', 'too heavy for here')
  expect(['a', 'e'].map((key) => cache.get(key))).toEqual([undefined, undefined])
})
