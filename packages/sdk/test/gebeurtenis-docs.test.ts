import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { eventRules } from '@samenspraak/sdk/gebeurtenis'

test('the table in docs/events.md has every rule with its level, its weight, its source and its text', () => {
  const rows = readFileSync(new URL('../../../docs/events.md', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `cloudevents/'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  const expected = Object.entries(eventRules).map(([code, rule]) => [
    `\`${code}\``,
    rule.isHeuristic ? `${rule.level} (guess)` : rule.level,
    rule.severity,
    `${rule.origin}, ${rule.section}`,
    rule.en,
  ])
  expect(rows).toEqual(expected)
})
