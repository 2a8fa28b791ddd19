import { Cache } from '../lookup/cache.ts'
import type { ContentReader } from '../lookup/content-reader.ts'
import type { Store } from '../store/store.ts'
import { keyOfDescription, readDescription } from '../subjects/description.ts'
import type { Classification, Description } from '../subjects/description.ts'
import { writeSubject } from '../subjects/subject-name.ts'
import type { Version, VersionStatus } from '../subjects/version.ts'
import { summaryOf } from './schema-summary.ts'
import type { SchemaSummary } from './schema-summary.ts'

/** What is looked for; what is left out is anything. */
export interface SchemaFilter {
  readonly words?: string | undefined
  readonly context?: string | undefined
  readonly status?: VersionStatus | undefined
  readonly owner?: string | undefined
  readonly classification?: Classification | undefined
  readonly term?: string | undefined
}

/** A subject as it stands in a list: its last version, with what is said of it. */
export interface CatalogueEntry {
  readonly version: Version
  readonly schemaHash: string
  readonly summary: SchemaSummary
  readonly description: Description
}

/** Finds subjects. */
export interface Catalogue {
  find(
    filter: SchemaFilter,
    /** Contexts that may be seen. */
    readable: ReadonlySet<string>,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<{ readonly total: number; readonly entries: readonly CatalogueEntry[] }>
  /** What stands in a list about one version. */
  entryOf(version: Version): Promise<CatalogueEntry | undefined>
}

interface Known extends Pick<CatalogueEntry, 'schemaHash' | 'summary'> {
  /** What the schema itself says, in small letters. */
  readonly text: string
}

const mostSummaries = 20_000

/** A catalogue that reads every content once; what changes (status, description) is asked of the store each time. */
export function catalogueOf(store: Store, contents: ContentReader): Catalogue {
  const summaries = new Cache<Known>({ most: mostSummaries, weigh: () => 1 })
  const known = async (version: Version): Promise<Known | undefined> =>
    summaries.get(version.guid) ?? (await readSummary(contents, version, summaries))
  return {
    async entryOf(version) {
      const [found, record] = await Promise.all([
        known(version),
        store.record('onderwerp', keyOfDescription(version)),
      ])
      return found === undefined
        ? undefined
        : { version, ...found, description: readDescription(record?.value) }
    },
    async find(filter, readable, { offset, limit }) {
      const { context } = filter
      const where = {
        sight: 'live',
        latestOnly: true,
        ...(context === undefined ? {} : { context }),
      } as const
      const [versions, records] = await Promise.all([
        store.allVersions(where, {}),
        store.records('onderwerp', '', {}),
      ])
      const described = new Map(records.map(({ key, value }) => [key, value]))
      const found: CatalogueEntry[] = []
      for (const version of versions) {
        if (!readable.has(version.context)) continue
        const said = summaries.get(version.guid) ?? (await known(version))
        const description = readDescription(described.get(keyOfDescription(version)))
        if (said !== undefined && fits({ version, description, ...said }, filter))
          found.push({ version, schemaHash: said.schemaHash, summary: said.summary, description })
      }
      return { total: found.length, entries: found.slice(offset, offset + limit) }
    },
  }
}

async function readSummary(
  contents: ContentReader,
  version: Version,
  summaries: Cache<Known>,
): Promise<Known | undefined> {
  const content = await contents.content(version)
  if (content === undefined) return undefined
  const summary = summaryOf(contents.parsed(content).schema)
  const known = { schemaHash: content.schemaHash, summary, text: textOf(summary) }
  summaries.set(content.guid, known)
  return known
}

function fits(
  entry: Omit<CatalogueEntry, 'schemaHash'> & { readonly text: string },
  filter: SchemaFilter,
): boolean {
  const { version, summary, description } = entry
  const { words, status, owner, classification, term } = filter
  if (status !== undefined && version.state.status !== status) return false
  if (owner !== undefined && description.eigenaar?.toLowerCase() !== owner.toLowerCase()) return false
  if (classification !== undefined && description.classificatie !== classification) return false
  if (term !== undefined && !summary.terms.has(term)) return false
  if (words === undefined) return true
  const text = `${entry.text}\n${writeSubject(version)}\n${description.omschrijving ?? ''}`.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word))
}

function textOf({ title, about = '', terms }: SchemaSummary): string {
  return [title?.nl ?? '', title?.en ?? '', about, ...terms].join('\n').toLowerCase()
}
