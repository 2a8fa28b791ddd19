import {
  applyProfile,
  compare,
  type CompareInput,
  type Comparison,
  explain,
  type Explanation,
  type Json,
  type ProfiledComparison,
} from '@samenspraak/compat'
import { documentsOf, pairSchemas, type SchemaPair } from './schema-files/pair-schemas.ts'
import type { SchemaFile, SchemaSet } from './schema-files/schema-set.ts'

/** How versions are compared. */
export interface CompareSettings {
  readonly refs: readonly SchemaSet[]
  readonly policy: readonly Json[] | undefined
  readonly assertsFormats: boolean
  readonly profile: 'strict' | 'LENIENT' | 'CONFLUENT'
}

/** What became of one schema. */
export interface ComparedPair extends SchemaPair {
  readonly comparison: Comparison
  readonly explanation: Explanation
  readonly profiled: ProfiledComparison | undefined
}

/** What became of all schemas of a version. */
export interface ComparedSets {
  readonly from: string
  readonly to: string
  readonly pairs: readonly ComparedPair[]
  readonly gone: readonly SchemaFile[]
  readonly fresh: readonly SchemaFile[]
}

/** Compares every schema of one version with its successor in another. */
export function compareSets(from: SchemaSet, to: SchemaSet, settings: CompareSettings): ComparedSets {
  const { pairs, gone, fresh } = pairSchemas(from, to)
  const documents = { from: documentsOf([...settings.refs, from]), to: documentsOf([...settings.refs, to]) }
  return {
    from: from.name,
    to: to.name,
    pairs: pairs.map((pair) => comparePair(pair, documents, settings)),
    gone,
    fresh,
  }
}

function comparePair(
  pair: SchemaPair,
  documents: { readonly from: Readonly<Record<string, Json>>; readonly to: Readonly<Record<string, Json>> },
  { policy, assertsFormats, profile }: CompareSettings,
): ComparedPair {
  const input: CompareInput = {
    from: pair.from.schema,
    to: pair.to.schema,
    options: { documents, formats: assertsFormats ? 'assertion' : 'annotation' },
  }
  const comparison = compare(input)
  const explanation = explain({ ...input, ...(policy === undefined ? {} : { policy }) }, comparison, compare)
  const profiled = profile === 'strict' ? undefined : applyProfile(input, comparison, profile)
  return { ...pair, comparison, explanation, profiled }
}
