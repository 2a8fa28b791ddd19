import { readFileSync, writeFileSync } from 'node:fs'
import { compare } from '@samenspraak/compat'
import { fromRoot } from '../../scripts/sources/files.ts'
import { checkerNames } from '../compat/checkers/checker.ts'
import type { CheckerName } from '../compat/checkers/checker.ts'
import { askAll, knownCorpus, scoreOf } from '../compat/checkers/scores.ts'
import type { Asked, Score } from '../compat/checkers/scores.ts'
import type { PairDialect } from '../compat/dialects.ts'
import { largeCases } from '../compat/hostile/large.ts'
import { oddCases } from '../compat/hostile/odd.ts'
import { patternCases } from '../compat/hostile/patterns.ts'
import { percentile } from '../compat/percentile.ts'
import { rowsThatDiffer, scoreTable } from './compat-table.ts'
import { printFigures } from './figure.ts'

// Checkers of compatibility side by side on pairs of which the answer is known by construction or by hand. The others
// say that they are about draft-07, so that dialect is counted apart. With `--write` the tables go into the page that
// shows them; without, the page is held against them.
const page = fromRoot('docs', 'compatibility.md')
const corpus = knownCorpus(450)
const asked = new Map<CheckerName, readonly Asked[]>()
for (const name of checkerNames) asked.set(name, await askAll(name, corpus))
const home = scoresOf((dialect) => dialect === 'draft-07')
const all = scoresOf(() => true)
const tables = { 'draft-07': scoreTable(home), 'all dialects': scoreTable(all) }
console.log(`\n${Object.values(tables).join('\n\n')}`)
if (process.argv.includes('--write')) writeTables()

const { ours, peers } = apart(all)
const { ours: oursAtHome, peers: peersAtHome } = apart(home)
// Reading, and each direction.
const budget = 3 * 2_000
const within = printFigures('Compatibility', [
  { name: 'questions of known answer', value: ours.questions, limit: 1_000, unit: '', bound: 'least' },
  { name: 'right', value: (100 * ours.right) / ours.questions, limit: 99, unit: '%', bound: 'least' },
  { name: 'false compatible', value: ours.falseCompatible, limit: 0, unit: '', bound: 'most' },
  {
    name: 'unknown',
    value: (100 * ours.unknown) / ours.questions,
    limit: 1,
    unit: '%',
    bound: 'most',
  },
  { name: 'crashes', value: ours.crash, limit: 0, unit: '', bound: 'most' },
  {
    name: 'right answers more than the best of the others',
    value: leadOf(ours, peers),
    limit: 1,
    unit: '',
    bound: 'least',
  },
  {
    name: 'the same in draft-07 alone, which they are made for',
    value: leadOf(oursAtHome, peersAtHome),
    limit: 1,
    unit: '',
    bound: 'least',
  },
  // The other checker with a procedure; the third only compares texts.
  {
    name: 'p95 of a pair, both directions, ours / json-schema-diff',
    value: p95(ours) / p95(peers[0]),
    limit: 0.25,
    unit: 'x',
    bound: 'most',
  },
  {
    name: 'slowest hostile input, both directions / its time budget',
    value: slowestHostile() / budget,
    limit: 1.1,
    unit: 'x',
    bound: 'most',
  },
  {
    name: 'rows of docs/compatibility.md that say something else',
    value: differencesFromPage(),
    limit: 0,
    unit: '',
    bound: 'most',
  },
])
console.log(
  `  ours: p50 ${percentile(ours.milliseconds, 0.5)} ms, p95 ${p95(ours)} ms a pair, both directions`,
)
if (!within) process.exitCode = 1

function scoresOf(isCounted: (dialect: PairDialect) => boolean): ReadonlyMap<string, Score> {
  return new Map(
    [...asked].map(([name, answers]) => [
      name === 'ours' ? '@samenspraak/compat' : name,
      scoreOf(answers.filter(({ pair }) => isCounted(pair.dialect))),
    ]),
  )
}

function apart(scores: ReadonlyMap<string, Score>): {
  readonly ours: Score
  readonly peers: readonly Score[]
} {
  const [first = scoreOf([]), ...rest] = scores.values()
  return { ours: first, peers: rest }
}

function leadOf({ right }: Score, others: readonly Score[]): number {
  return right - Math.max(...others.map((score) => score.right))
}

function p95(score: Score | undefined): number {
  return percentile(score?.milliseconds ?? [], 0.95)
}

function slowestHostile(): number {
  const times = [...largeCases, ...patternCases, ...oddCases].map(({ input }) => {
    // Of a processor: what others take of the machine is not ours. The budget itself is time of the clock, which is never less.
    const start = process.cpuUsage()
    compare(input)
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1_000
  })
  return Math.max(...times)
}

function tableOf(text: string, name: string): RegExpExecArray | null {
  return new RegExp(`(<!-- figures: ${name} -->\n\n)(.*?)(\n\n<!-- /figures -->)`, 's').exec(text)
}

function writeTables(): void {
  const text = Object.entries(tables).reduce(
    (before, [name, table]) => {
      const found = tableOf(before, name)
      return found === null ? before : before.replace(found[0], `${found[1]}${table}${found[3]}`)
    },
    readFileSync(page, 'utf8'),
  )
  writeFileSync(page, text)
}

function differencesFromPage(): number {
  const text = readFileSync(page, 'utf8')
  const differences = Object.entries(tables).map(([name, table]) =>
    rowsThatDiffer(tableOf(text, name)?.[2] ?? '', table),
  )
  return differences.reduce((total, count) => total + count, 0)
}
