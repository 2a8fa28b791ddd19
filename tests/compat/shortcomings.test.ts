import { compare } from '@samenspraak/compat'
import type { Json, Verdict } from '@samenspraak/compat'
import { describe, expect, test } from 'vitest'
import { Judged, opinionOf } from './judged.ts'
import { needlesslyRefusedCombined } from './shortcomings/needlessly-combined.ts'
import { needlesslyRefused } from './shortcomings/needlessly-refused.ts'
import { ownFaults } from './shortcomings/own-faults.ts'
import type { Shortcoming } from './shortcomings/shortcoming.ts'
import { silentlyCombined } from './shortcomings/silently-combined.ts'
import { silentlyCompatible } from './shortcomings/silently-compatible.ts'

const cases = [
  ...silentlyCompatible,
  ...silentlyCombined,
  ...needlesslyRefused,
  ...needlesslyRefusedCombined,
  ...ownFaults,
]
const isCompatible = {
  both: [true, true],
  backward: [true, false],
  forward: [false, true],
  neither: [false, false],
}

/** The verdict, and whether two independent judges agree with the witness. */
async function answerIn(shortcoming: Shortcoming, verdict: Verdict, isForward: boolean): Promise<string> {
  if (verdict.verdict === 'unknown') return `unknown: ${verdict.reason.code}`
  if (verdict.verdict === 'compatible') return 'compatible'
  const { from, to, dialect = '2020-12', documents } = shortcoming
  const before = new Judged(from, dialect, documents?.from)
  const after = new Judged(to, dialect, documents?.to)
  const opinion = await (isForward
    ? opinionOf(after, before, verdict.witness)
    : opinionOf(before, after, verdict.witness))
  return opinion === 'shows' ? 'incompatible' : `incompatible, but the witness ${opinion}`
}

describe('where others err', () => {
  test.each(cases)('$title', async (shortcoming) => {
    const { from, to, dialect = '2020-12', documents, compatible } = shortcoming
    const comparison = compare({
      from,
      to,
      options: { dialect, ...(documents === undefined ? {} : { documents }) },
    })
    const [backward, forward] = isCompatible[compatible]
    expect({
      backward: await answerIn(shortcoming, comparison.backward, false),
      forward: await answerIn(shortcoming, comparison.forward, true),
    }).toEqual({
      backward: backward === true ? 'compatible' : 'incompatible',
      forward: forward === true ? 'compatible' : 'incompatible',
    })
  })
})

test('a format that is asserted narrows', () => {
  const comparison = compare({
    from: { type: 'string' },
    to: { type: 'string', format: 'date' },
    options: { formats: 'assertion' },
  })
  expect([comparison.backward.verdict, comparison.forward.verdict]).toEqual(['incompatible', 'compatible'])
})

test('a reference to a document that is not given is unknown, and is not fetched', () => {
  const { backward } = compare({ from: { $ref: 'https://example.org/not-given' }, to: true })
  expect(backward).toMatchObject({
    verdict: 'unknown',
    reason: { code: 'reference-unresolved', schema: 'from' },
  })
})

test('a refusal names the assertion and shows a document', () => {
  const from: Json = { type: 'object', properties: { a: { type: 'string' } } }
  const to: Json = { type: 'object', properties: { a: { type: 'string', maxLength: 0 } } }
  expect(compare({ from, to }).backward).toMatchObject({
    verdict: 'incompatible',
    witness: { a: expect.stringMatching(/^.$/u) },
    at: { to: '/properties/a/maxLength' },
  })
})
