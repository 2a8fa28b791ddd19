import { describe, expect, test } from 'vitest'
import { type FormatName, formats, isBsn, isRsin } from '../src/formats/index.ts'
import { formatCases } from './formats-cases.ts'
import { createNearMisses } from './formats-near-misses.ts'
import { formatReferences } from './formats-reference.ts'
import { share } from './share.ts'

const tries = share(200_000)
const names: readonly FormatName[] = ['bsn', 'date', 'date-time', 'email', 'postcode', 'rsin', 'uri', 'uuid']

describe.each(names)('%s', (name) => {
  test.each(formatCases[name].accepted)('%j is accepted', (value) => {
    expect(formats[name](value)).toBe(true)
  })

  test.each(formatCases[name].refused)('%j is refused', (value) => {
    expect(formats[name](value)).toBe(false)
  })

  test('a space, line feed or NUL before or after an accepted value is refused', () => {
    for (const value of formatCases[name].accepted) {
      for (const extra of [' ', '\n', '\r\n', '\u0000', '\u00a0', '\ufeff']) {
        expect([value, formats[name](extra + value), formats[name](value + extra)]).toEqual([
          value,
          false,
          false,
        ])
      }
    }
  })

  test('the table of cases has the same verdicts in the slow reference', () => {
    const { accepted, refused } = formatCases[name]
    expect(accepted.filter((value) => !formatReferences[name](value))).toEqual([])
    expect(refused.filter((value) => formatReferences[name](value))).toEqual([])
  })

  test(`${tries} random and nearly right strings have the verdict of the slow reference`, () => {
    const next = createNearMisses(name)
    const disagreements: string[] = []
    let accepted = 0
    for (let nth = 0; nth < tries; nth += 1) {
      const value = next()
      const verdict = formats[name](value)
      if (verdict) accepted += 1
      if (verdict !== formatReferences[name](value)) disagreements.push(value)
    }
    expect(disagreements).toEqual([])
    // Strings that are nearly all right or nearly all wrong would compare nothing.
    expect(accepted).toBeGreaterThan(tries * 0.1)
    expect(accepted).toBeLessThan(tries * 0.9)
  }, 60_000)

  test('a very long string of its own characters gets the verdict of the slow writing', () => {
    for (const piece of formatCases[name].accepted) {
      const long = piece.repeat(2_000)
      expect(formats[name](long)).toBe(formatReferences[name](long))
    }
  })
})

describe('the eleven test', () => {
  test('9,091 numbers from 999900006 to 999999990 pass it', () => {
    let passing = 0
    for (let number = 999_900_006; number <= 999_999_990; number += 1) if (isBsn(String(number))) passing += 1
    expect(passing).toBe(9_091)
  })

  test('one wrong digit and two swapped neighbours are always found', () => {
    for (const value of formatCases.bsn.accepted) {
      for (let i = 0; i < 9; i += 1) {
        for (const digit of '0123456789') {
          const wrong = value.slice(0, i) + digit + value.slice(i + 1)
          if (wrong !== value) expect([wrong, isBsn(wrong)]).toEqual([wrong, false])
        }
        const swapped =
          value.slice(0, i) + value.slice(i + 1, i + 2) + value.slice(i, i + 1) + value.slice(i + 2)
        if (swapped !== value) expect([swapped, isBsn(swapped)]).toEqual([swapped, false])
      }
    }
  })

  test('a BSN and an RSIN follow the same rule', () => {
    for (let number = 0; number < 50_000; number += 1) {
      const value = String(number * 19_999).padStart(9, '0')
      if (isBsn(value) !== isRsin(value)) expect(value).toBe('judged alike')
    }
  })
})
