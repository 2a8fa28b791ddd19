import { readFileSync } from 'node:fs'
import SwaggerParser from '@apidevtools/swagger-parser'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { departures, descriptionPath, placeOf } from './description.ts'
import { designRuleFindings, judgesInstalled } from './judges.ts'

test('the description of the own API is valid OpenAPI', async () => {
  await expect(SwaggerParser.validate(descriptionPath)).resolves.toHaveProperty('openapi', '3.1.1')
})

test('the server sends what stands in openapi.yaml: run `node scripts/openapi-json.ts` after a change', () => {
  const sent: unknown = JSON.parse(readFileSync(descriptionPath.replace(/yaml$/u, 'json'), 'utf8'))
  expect(sent).toEqual(parse(readFileSync(descriptionPath, 'utf8')))
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
