import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import SwaggerParser from '@apidevtools/swagger-parser'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { englishOf, readSentences } from '../../scripts/sources/english-openapi.ts'
import { departures, descriptionPath, placeOf } from './description.ts'
import { designRuleFindings, judgesInstalled } from './judges.ts'

test('the description of the own API is valid OpenAPI', async () => {
  await expect(SwaggerParser.validate(descriptionPath)).resolves.toHaveProperty('openapi', '3.1.1')
})

test('the server sends what stands in openapi.yaml: run `node scripts/openapi-json.ts` after a change', () => {
  const sent: unknown = JSON.parse(readFileSync(descriptionPath.replace(/yaml$/u, 'json'), 'utf8'))
  expect(sent).toEqual(parse(readFileSync(descriptionPath, 'utf8')))
})

test('each sentence of openapi.yaml has English, and openapi.en.json is the same description in English', async () => {
  const folder = dirname(descriptionPath)
  const { description, missing, unused } = englishOf(
    parse(readFileSync(descriptionPath, 'utf8')),
    readSentences(folder),
  )
  expect({ missing, unused }).toEqual({ missing: [], unused: [] })
  expect(JSON.parse(readFileSync(`${folder}/openapi.en.json`, 'utf8'))).toEqual(description)
  await expect(SwaggerParser.validate(`${folder}/openapi.en.json`)).resolves.toHaveProperty(
    'openapi',
    '3.1.1',
  )
})

test('a sentence without English is told, and one that is nowhere as well; an example keeps its words', () => {
  const sentences = [
    { nl: 'Hallo', en: 'Hello' },
    { nl: 'Dag', en: 'Bye' },
  ]
  const source = { info: { title: 'Hallo', description: 'Nieuw' }, example: { title: 'Hallo' } }
  expect(englishOf(source, sentences)).toEqual({
    description: { info: { title: 'Hello', description: 'Nieuw' }, example: { title: 'Hallo' } },
    missing: ['Nieuw'],
    unused: ['Dag'],
  })
})

test.skipIf(!judgesInstalled)(
  'the official linter of the API Design Rules has no error and no warning',
  async () => {
    await expect(designRuleFindings(descriptionPath)).resolves.toEqual([])
  },
)

test('an answer with another status, type, header or body than described is noticed', () => {
  const place = placeOf('GET', '/v1/contexten')
  if (place === undefined) return expect.fail('contexts are not described')
  const headers = { 'content-type': 'application/json; charset=utf-8', 'api-version': '1.0.0' }
  const body = { resultaten: [{ naam: '.', landelijk: true }] }
  expect(departures(place, { status: 200, headers, body })).toEqual([])
  expect([
    departures(place, { status: 418, headers, body }),
    departures(place, { status: 200, headers: { 'content-type': 'text/html' }, body }),
    departures(place, { status: 200, headers, body: { resultaten: [{ naam: 1, landelijk: true }] } }),
    departures(place, {
      status: 403,
      headers: { 'content-type': 'application/problem+json' },
      body: { title: 'x' },
    }),
  ]).toEqual([
    ['418 is not described'],
    ['header API-Version is missing', 'text/html is not described'],
    ['/resultaten/0/naam must be string'],
    [
      " must have required property 'type'",
      " must have required property 'status'",
      " must have required property 'code'",
    ],
  ])
  return undefined
})
