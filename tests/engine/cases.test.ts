import { flatten } from '@samenspraak/engine'
import type { SchemaRecord } from '@samenspraak/engine'
import { describe, expect, test } from 'vitest'
import { formatCases } from '../../packages/sdk/test/formats-cases.ts'
import { fromRoot, namesIn, readJsonFile } from '../../scripts/sources/files.ts'
import { tiers } from './tiers.ts'

/** One schema with documents, in the form of the official JSON Schema test suite. */
interface Group {
  readonly description: string
  readonly schema: SchemaRecord
  readonly tests: readonly {
    readonly description: string
    readonly data: unknown
    readonly valid: boolean
  }[]
}

const folder = fromRoot('tests', 'engine', 'cases')
const files = namesIn(folder, '.json').map(
  (name) => [name, readJsonFile<readonly Group[]>(`${folder}/${name}.json`)] as const,
)
const formatGroups = Object.entries(formatCases).map(([format, { accepted, refused }]) => ({
  file: 'format',
  description: format,
  schema: { type: 'string', format },
  tests: [
    ...accepted.map((data) => ({ description: data, data, valid: true })),
    ...[...refused, 1, null, []].map((data) => ({ description: String(data), data, valid: false })),
  ],
}))
const groups = [...files.flatMap(([file, all]) => all.map((group) => ({ file, ...group }))), ...formatGroups]

describe.each(tiers)('$name', ({ compile }) => {
  test.each(groups)('$file: $description', async ({ schema, tests }) => {
    const accepts = await compile(schema)
    const judged = tests.map(({ description, data }) => ({ description, valid: accepts?.(data) }))
    // A tier that takes the schema gives no verdict only where it is known to be wrong.
    const expected = tests.map(({ description, data, valid }) => ({
      description,
      valid: accepts !== undefined && accepts(data) === undefined ? undefined : valid,
    }))
    expect(judged).toEqual(expected)
  })
})

test('every keyword of shapes has valid and invalid documents', () => {
  const verdicts = new Map<string, Set<boolean>>()
  for (const [file, all] of files) {
    const own = all.flatMap(({ tests }) => tests.map(({ valid }) => valid))
    verdicts.set(file, new Set(own))
  }
  expect(keywords.filter((name) => verdicts.get(name)?.size !== 2)).toEqual([])
})

test('every schema of the cases flattens', () => {
  const known = new Set(Object.keys(formatCases))
  const refused = groups.filter(({ schema }) => 'refused' in flatten(schema, { formats: known }))
  expect(refused.map(({ file, description }) => `${file}: ${description}`)).toEqual([])
})

const keywords = [
  ...['additionalProperties', 'allOf', 'const', 'contains', 'dependentRequired', 'enum', 'exclusiveMaximum'],
  ...['exclusiveMinimum', 'if-then-else', 'items', 'maxContains', 'maxItems', 'maxLength', 'maxProperties'],
  ...['maximum', 'minContains', 'minItems', 'minLength', 'minProperties', 'minimum', 'names', 'oneOf'],
  ...['pattern', 'properties', 'ref', 'required', 'type', 'unevaluatedProperties', 'uniqueItems', 'wide'],
]
