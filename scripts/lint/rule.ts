import { relative } from 'node:path'
import { projectRoot } from '../sources/files.ts'
import type { SchemaSource } from '../sources/schemas.ts'
import type { Sources } from '../sources/sources.ts'
import type { Finding, RuleCode } from './finding.ts'

/** Looks at all sources and says what is wrong; pure, so that a test can hand it planted faults. */
export type Rule = (sources: Sources) => Iterable<Finding>

/** A rule that needs the terms only, so that the terms of a municipality can be held against it too. */
export type TermRule = (sources: Pick<Sources, 'glossary'>) => Iterable<Finding>

/** Finding factory for one schema. */
export function inSchema(source: SchemaSource): (code: RuleCode, at: string, detail: string) => Finding {
  const file = `${relative(projectRoot, source.folder)}/${source.name}.schema.json`
  return (code, at, detail) => ({ code, file, at, detail })
}
