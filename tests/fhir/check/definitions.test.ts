import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { r4Definitions } from '../../../packages/fhir/definitions/read-sources.ts'
import { shipped } from '../../../packages/fhir/definitions/shipped.ts'
import { isObject, plainText } from '../../../packages/fhir/src/json.ts'
import { definitionsIn } from './gate.ts'

test('the rules of R4 that come with the package are those of the definitions of HL7', () => {
  const nlCore = definitionsIn('nl-core').filter(isObject)
  const { lines } = shipped(r4Definitions(), [], JSON.stringify(nlCore))
  expect(`${lines.join('\n')}\n`).toBe(readFileSync('packages/fhir/definitions/r4.ndjson', 'utf8'))
})

test('every value set that a profile requires is there, but for those that nobody gives us', () => {
  const all = [...definitionsIn('r4'), ...definitionsIn('nl-core')].filter(isObject)
  const there = new Set(all.map(({ url }) => plainText(url)))
  const bound = JSON.stringify(all).matchAll(/"strength":"required","valueSet":"([^"]+)"/g)
  const missing = new Set([...bound].map(([, url = '']) => url).filter((url) => !there.has(url)))
  const decor = 'http://decor.nictiz.nl/fhir/ValueSet/2.16.840.1.113883.2.4.3.11.60.131.11.'
  expect([...missing].toSorted()).toEqual([
    `${decor}2--20220301153357`,
    `${decor}3--20220301175614`,
    `${decor}4--20220301181306`,
    'http://loinc.org/vs/LL379-9',
  ])
})
