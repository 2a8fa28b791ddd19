import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { holdsBsn } from '@samenspraak/sdk/gebeurtenis'
import { createRandom } from '../src/sample/random.ts'

// 123456782 and 012345672 are numbers that pass the eleven test and are nobody's example but of tests.
const found: readonly string[] = [
  '123456782',
  '12345672',
  'bsn:123456782',
  'bsn123456782',
  'BSN12345672',
  'p123456782x',
  '123.456.782',
  '123-456-782',
  '123 456 782',
  '123_456_782',
  '123\u00a0456\u00a0782',
  '1234.56.782',
  '12-34-56-782',
  '12.345.672',
  '1 2 3 4 5 6 7 8 2',
  '１２３４５６７８２',
  'https://api.gemeente.example/inwoners/123456782/plan',
  'https://api.gemeente.example/plan?bsn=12345672',
  'https://api.gemeente.example/plan?q=123+456+782',
  'https://api.gemeente.example/plan#123456782',
  'urn:nld:bsn:123456782',
  'urn:nld:kvknr:123456782:systeem:x',
  '123\u200b456\u00ad782',
  '%31%32%33456782',
  '123%20456%20782',
  '%2531%2532%2533456782',
  'a%ff123456782',
  '00000000-0000-4000-8000-000123456782',
  '7b301b29-1d1b-4287-a940-2c38536f4d66:123456782',
]

const passedOver: readonly string[] = [
  '',
  '123456789',
  '12345678',
  '000000012',
  '1234567820',
  '0123456782',
  '7b301b29-1d1b-4287-a940-2c38536f4d66',
  'urn:nld:oin:00000001123456782000:systeem:x',
  '00000001123456782000',
  'urn:nld:kvknr:12345672:systeem:x',
  'kvk-12345672',
  '2026-05-18T09:12:31.123456782Z',
  '20261122',
  '22112026',
  '2026-11-123',
  'Z2026-123456',
  'a1b123456782c3',
  '+31612345678',
]

test.each(found)('finds the number in %j', (text) => {
  expect(holdsBsn(text)).toBe(true)
})

test.each(passedOver)('finds none in %j', (text) => {
  expect(holdsBsn(text)).toBe(false)
})

test('eight digits are left alone where a KvK number is expected', () => {
  expect(holdsBsn('12345672', { takesEightDigits: false })).toBe(false)
})

const rounds = 4000
const random = createRandom('gebeurtenis-bsn')
const below = (end: number): number => random() % end
const digits = (count: number): string => Array.from({ length: count }, () => below(10)).join('')
const hex = (count: number): string => Array.from({ length: count }, () => below(16).toString(16)).join('')
const uuid = (): string => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`
const day = (): Date => new Date(below(2_000_000_000) * 1000)

/** Numbers that systems put into attributes and that are no person; of every 4,000 none is taken for one. */
const others: readonly (readonly [what: string, make: () => string])[] = [
  ['a UUID', uuid],
  ['an address with a UUID', () => `https://api.gemeente.example/v1/plannen/${uuid()}?versie=${below(50)}`],
  ['a source by OIN', () => `urn:nld:oin:00000001${digits(9)}000:systeem:x`],
  ['an OIN', () => `00000001${digits(9)}000`],
  ['a source by KvK number', () => `urn:nld:kvknr:${digits(8)}.systeem`],
  ['a moment', () => day().toISOString()],
  [
    'a moment in nanoseconds',
    () =>
      day()
        .toISOString()
        .replace(/\d{3}Z/, `${digits(9)}Z`),
  ],
  ['a moment in milliseconds', () => String(1_600_000_000_000 + below(2 ** 31))],
  ['a day', () => day().toISOString().slice(0, 10).replaceAll('-', '')],
  ['a hash', () => createHash('sha256').update(hex(8)).digest('hex')],
  ['a case number', () => `Z${2015 + below(12)}-${digits(6)}`],
  ['a phone number', () => `06${digits(8)}`],
]

describe('no false alarm', () => {
  test.each(others)('on %s', (_what, make) => {
    const alarms = Array.from({ length: rounds }, make).filter((text) => holdsBsn(text))
    expect(alarms).toEqual([])
  })
})

test('a bare counter of nine digits raises the alarm once in eleven times, as the eleven test promises', () => {
  const alarms = Array.from({ length: rounds }, () => digits(9)).filter((text) => holdsBsn(text)).length
  expect(alarms / rounds).toBeLessThan(0.11)
})

test('a long text full of digits and percent signs is read in passing', () => {
  for (const part of ['1', '12 ', '%31', '1-2-', '1234.', '%2531', 'a1', '2026-05-'])
    expect(typeof holdsBsn(part.repeat(20_000))).toBe('boolean')
})
