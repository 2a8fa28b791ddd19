import { expect, test } from 'vitest'
import type { CompareInput, Comparison, Verdict } from '../../src/comparison.ts'
import { compareVersions } from '../../src/versions/compare-all.ts'
import { compatModes } from '../../src/versions/modes.ts'

/** Versions are numbers here: a step up is compatible backward, a step of more than one is not. */
function compare({ from, to }: CompareInput): Comparison {
  const step = Number(to) - Number(from)
  const verdict = (holds: boolean): Verdict =>
    holds
      ? { verdict: 'compatible', trace: [] }
      : { verdict: 'incompatible', witness: null, at: {}, trace: [] }
  return {
    backward: verdict(step <= 1),
    forward: verdict(step === 0),
    full: verdict(step === 0),
    changes: [],
    bump: 'none',
  }
}

const versions = [1, 2, 3].map((schema) => ({ name: `v${schema}`, schema }))

test('each mode holds the versions that it names against each other, in its own direction', () => {
  const outcomes = compatModes.map((mode) => {
    const { verdict, checks } = compareVersions(versions, mode, { compare })
    return [mode, verdict, ...checks.map(({ from, to, direction }) => `${from} ${to} ${direction}`)].join(
      ', ',
    )
  })
  expect(outcomes).toEqual([
    'NONE, compatible',
    'BACKWARD, compatible, v1 v2 backward, v2 v3 backward',
    'BACKWARD_TRANSITIVE, incompatible, v1 v2 backward, v1 v3 backward, v2 v3 backward',
    'FORWARD, incompatible, v1 v2 forward, v2 v3 forward',
    'FORWARD_TRANSITIVE, incompatible, v1 v2 forward, v1 v3 forward, v2 v3 forward',
    'FULL, incompatible, v1 v2 full, v2 v3 full',
    'FULL_TRANSITIVE, incompatible, v1 v2 full, v1 v3 full, v2 v3 full',
  ])
})

test('a registry asks only about the newest version', () => {
  const { checks } = compareVersions(versions, 'BACKWARD_TRANSITIVE', {
    compare,
    options: { only: 'newest' },
  })
  expect(checks.map(({ from, to }) => [from, to])).toEqual([
    ['v1', 'v3'],
    ['v2', 'v3'],
  ])
})

test('what is unknown is never compatible', () => {
  const unknown: Verdict = { verdict: 'unknown', reason: { code: 'budget-steps' } }
  const unsure = (input: CompareInput): Comparison => ({ ...compare(input), backward: unknown })
  expect(compareVersions(versions, 'BACKWARD', { compare: unsure }).verdict).toBe('unknown')
})

test('one version alone is compatible with nothing to check', () => {
  expect(compareVersions(versions.slice(0, 1), 'FULL_TRANSITIVE', { compare })).toEqual({
    mode: 'FULL_TRANSITIVE',
    verdict: 'compatible',
    checks: [],
  })
})
