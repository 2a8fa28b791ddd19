import { checkOndersteuningsplan } from '@samenspraak/sdk/ondersteuningsplan'
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
if (!printFigures('Hostile documents', figures)) process.exitCode = 1

function milliseconds(task: () => unknown): number {
  const start = performance.now()
  task()
  return performance.now() - start
}
