import { compare } from '@samenspraak/compat'
import { checkerNames } from '../compat/checkers/checker.ts'
import type { CheckerName } from '../compat/checkers/checker.ts'
import { askAll, knownCorpus, scoreOf } from '../compat/checkers/scores.ts'
import type { Asked } from '../compat/checkers/scores.ts'
import type { PairDialect } from '../compat/dialects.ts'
import { largeCases } from '../compat/hostile/large.ts'
import { oddCases } from '../compat/hostile/odd.ts'
import { patternCases } from '../compat/hostile/patterns.ts'
import { percentile } from '../compat/percentile.ts'
import { printFigures } from './figure.ts'

// Checkers of compatibility side by side on pairs of which the answer is known by construction or by hand. The others
// say that they are about draft-07, so that dialect is counted apart.
const corpus = knownCorpus(450)
const asked = new Map<CheckerName, readonly Asked[]>()
for (const name of checkerNames) asked.set(name, await askAll(name, corpus))
printScores('Pairs in draft-07', (dialect) => dialect === 'draft-07')
printScores('Pairs in draft-07, 2019-09 and 2020-12', () => true)

const ours = scoreOf(asked.get('ours') ?? [])
const questions = ours.questions
const share = (part: number): number => (100 * part) / questions
const slowest = Math.max(
  ...[...largeCases, ...patternCases, ...oddCases].map(({ input }) => {
    const start = performance.now()
    compare(input)
    return performance.now() - start
  }),
)
const within = printFigures('Compatibility, our own checker', [
  { name: 'questions of known answer', value: questions, limit: 1_000, unit: '', bound: 'least' },
  { name: 'right', value: share(ours.right), limit: 99, unit: '%', bound: 'least' },
  { name: 'false compatible', value: ours.falseCompatible, limit: 0, unit: '', bound: 'most' },
  { name: 'unknown', value: share(ours.unknown), limit: 1, unit: '%', bound: 'most' },
  { name: 'crashes', value: ours.crash, limit: 0, unit: '', bound: 'most' },
  {
    name: 'p95 of a pair, both directions',
    value: percentile(ours.milliseconds, 0.95),
    limit: 20,
    unit: 'ms',
    bound: 'most',
  },
  // Two directions of two seconds each, and what comes before the first.
  {
    name: 'slowest of the hostile inputs, both directions',
    value: slowest,
    limit: 5_000,
    unit: 'ms',
    bound: 'most',
  },
])
if (!within) process.exitCode = 1

function printScores(title: string, isCounted: (dialect: PairDialect) => boolean): void {
  console.log(`\n${title}`)
  const heads = [
    'questions',
    'right',
    'false compatible',
    'false incompatible',
    'unknown',
    'crash',
    'ms p50',
    'ms p95',
  ]
  console.log(`  ${''.padEnd(28)}${heads.map((head) => head.padStart(head.length + 3)).join('')}`)
  for (const [name, answers] of asked) {
    const score = scoreOf(answers.filter(({ pair }) => isCounted(pair.dialect)))
    const { falseCompatible, falseIncompatible, unknown, crash, milliseconds } = score
    const cells = [
      score.questions,
      `${((100 * score.right) / score.questions).toFixed(1)}%`,
      falseCompatible,
      falseIncompatible,
      unknown,
      crash,
      percentile(milliseconds, 0.5),
      percentile(milliseconds, 0.95),
    ]
    const row = cells.map((cell, index) => String(cell).padStart((heads[index]?.length ?? 0) + 3))
    console.log(`  ${name.padEnd(28)}${row.join('')}`)
  }
}
