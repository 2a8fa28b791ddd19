import { CloudEvent } from 'cloudevents'
import { describe, expect, test } from 'vitest'
import { checkCloudEvent, eventRules } from '@samenspraak/sdk/gebeurtenis'
import { coreCases, type EventCase, profileCases, thinEvent } from './gebeurtenis-cases.ts'

const eventOf = ({ change }: Pick<EventCase, 'change'>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries({ ...thinEvent, ...change }).filter(([, value]) => value !== undefined))

describe('each case breaks the rules it should and no other', () => {
  test.each([...coreCases, ...profileCases])('$what', (one) => {
    expect(checkCloudEvent(eventOf(one)).map(({ code }) => code)).toEqual(one.codes)
  })
})

test('there is a case for every rule', () => {
  const shown = new Set([...coreCases, ...profileCases].flatMap(({ codes }) => codes))
  const elsewhere = ['cloudevents/not-object']
  expect(Object.keys(eventRules).filter((code) => ![...shown, ...elsewhere].includes(code))).toEqual([])
})

test('an event that is nested too deep to be written is too large, and nothing is thrown', () => {
  const data: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)
  expect(checkCloudEvent({ ...thinEvent, data }).map(({ code }) => code)).toContain('cloudevents/size')
})

test.each([null, undefined, 'x', 12, []])('%j is no event', (received) => {
  expect(checkCloudEvent(received).map(({ code, at }) => [code, at])).toEqual([
    ['cloudevents/not-object', ''],
  ])
})

/** Whether the package of CloudEvents makes an event of it. */
function isTakenByJudge(event: Readonly<Record<string, unknown>>): boolean {
  try {
    return new CloudEvent(event).specversion !== ''
  } catch {
    return false
  }
}

describe('the package cloudevents takes what breaks no rule of CloudEvents, but for what it does not look at', () => {
  test.each([...coreCases, ...profileCases])('$what', (one) => {
    const isCore = (code: EventCase['codes'][number]): boolean => {
      const { origin, severity } = eventRules[code]
      return origin === 'CloudEvents 1.0.2' && severity === 'error'
    }
    const isTaken = !one.codes.some(isCore)
    expect(isTakenByJudge(eventOf(one))).toBe(one.judgeDiffers === undefined ? isTaken : !isTaken)
  })
})

test('an issue names the place and the rule, and neither a value nor a name that CloudEvents does not know', () => {
  const event = { ...thinEvent, subject: '123456782', jan123456782: 'mens@voorbeeld.nl' }
  const issues = checkCloudEvent(event)
  expect(issues.map(({ code, at, position }) => [code, at, position])).toEqual([
    ['cloudevents/bsn', '/subject', undefined],
    ['cloudevents/bsn', '', 8],
    ['cloudevents/email', '', 8],
  ])
  expect(JSON.stringify(issues)).not.toMatch(/123456782|voorbeeld|jan/)
})

test('the bytes on the wire count when they are told', () => {
  expect(checkCloudEvent(thinEvent, { wireBytes: 65_536 })).toEqual([])
  expect(checkCloudEvent(thinEvent, { wireBytes: 65_537 }).map(({ code }) => code)).toEqual([
    'cloudevents/size',
  ])
})

test('what binds is an error and what is guessed is not, but for a BSN', () => {
  const odd = Object.entries(eventRules)
    .filter(
      ([, { level, isHeuristic, severity }]) => (severity === 'error') !== (level === 'MUST' && !isHeuristic),
    )
    .map(([code]) => code)
  expect(odd).toEqual(['cloudevents/bsn'])
})
