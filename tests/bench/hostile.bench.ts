import { readJson } from '@samenspraak/sdk/json'
import { checkOndersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
import { collidingKeys } from '../../packages/sdk/test/json-generators.ts'
import { median, printFigures } from './figure.ts'

// Documents of about a megabyte that are made to be slow to refuse, against JSON.parse of the same text in the same run.
const cases: readonly (readonly [name: string, document: unknown])[] = [
  [
    '60,000 unknown properties',
    Object.fromEntries(Array.from({ length: 60_000 }, (_none, index) => [`sleutel${index}`, index])),
  ],
  ['160,000 empty goals', { doelen: Array.from({ length: 160_000 }, () => ({ x: 1 })) }],
  [
    '40,000 ids in a list of unique ids',
    { over: Array.from({ length: 40_000 }, () => '46c728da-81cd-4b74-a524-6fbe0d855b93') },
  ],
]
const figures = cases.map(([name, document]) => {
  const text = JSON.stringify(document)
  const ratios = Array.from(
    { length: 7 },
    () => milliseconds(() => checkOndersteuningsplan(document)) / milliseconds(() => JSON.parse(text)),
  )
  return {
    name: `refusing ${name} / JSON.parse of it`,
    value: median(ratios),
    limit: 4,
    unit: 'x',
    bound: 'most',
  } as const
})
const texts: readonly (readonly [name: string, text: string])[] = [
  [
    '4,096 keys of one hash',
    `{${collidingKeys(12)
      .map((key) => `"${key}":1`)
      .join()}}`,
  ],
  [
    '50,000 different keys',
    JSON.stringify(
      Object.fromEntries(Array.from({ length: 50_000 }, (_none, index) => [`k${index}`, index])),
    ),
  ],
  ['a million digits in a text', JSON.stringify('1'.repeat(1_000_000))],
]
const reading = texts.map(([name, text]) => {
  const ratios = Array.from(
    { length: 7 },
    () => milliseconds(() => readJson(text)) / milliseconds(() => JSON.parse(text)),
  )
  return {
    name: `reading ${name} strictly / JSON.parse of it`,
    value: median(ratios),
    limit: 12,
    unit: 'x',
    bound: 'most',
  } as const
})
if (!printFigures('Hostile documents', [...figures, ...reading])) process.exitCode = 1

function milliseconds(task: () => unknown): number {
  const start = performance.now()
  task()
  return performance.now() - start
}
