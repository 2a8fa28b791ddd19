import { fromRoot, namesIn, readYamlFile } from '../files.ts'
import type { Bilingual } from './bilingual.ts'

/** A release of terms and schemas, as it stands in glossary/releases/<nummer>.yaml. */
export interface ReleaseSource {
  readonly nummer: string
  readonly samenvatting: Bilingual
  /** The day of the release; a release in preparation has none. */
  readonly datum?: string
  /** Identifiers of the schema versions that this release published. */
  readonly schemas?: readonly string[]
}

/** All releases, the oldest first: 1.9 comes before 1.10. */
export function readReleases(): readonly ReleaseSource[] {
  const folder = fromRoot('glossary', 'releases')
  return namesIn(folder, '.yaml')
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => readYamlFile<ReleaseSource>(`${folder}/${name}.yaml`))
}

/** The lines that close the file of a release: its day and the schema versions that it published. */
export function releaseLines(day: string, ids: readonly string[]): string {
  const list = ids.length === 0 ? 'schemas: []' : `schemas:\n${ids.map((id) => `  - ${id}`).join('\n')}`
  return `datum: '${day}'\n${list}\n`
}
