import type { Release } from '../../data/changes.ts'
import { releasesWithChanges } from '../../data/changes.ts'
import type { SchemaEntry } from '../../data/schema-index.ts'
import { schemaIndex } from '../../data/built.ts'
import { dateIn, fill } from '../../language.ts'
import type { Language } from '../../language.ts'
import { changesWords } from './words.ts'

interface ReleasePath {
  readonly params: { readonly release: string }
  readonly props: { readonly release: Release }
}

/** One page for each release. */
export function releasePaths(): ReleasePath[] {
  return releasesWithChanges.map((release) => ({ params: { release: release.nummer }, props: { release } }))
}

/** How large a release is, in words. */
export function countsOf({ changes, entries }: Release, language: Language): string {
  const added = changes.filter(({ isFirst }) => isFirst).length
  return fill(changesWords[language].counts, {
    added,
    changed: changes.length - added,
    messages: entries.length,
  })
}

/** When a release came out, or that it is not out. */
export function whenOf({ datum }: Release, language: Language): string {
  const words = changesWords[language]
  return datum === undefined ? words.prepared : fill(words.of, { date: dateIn(language, datum) })
}

/** What a version of a message does to who uses the version before it: only another major may break (decision 0002). */
export function effectOf({ naam, versie }: SchemaEntry, language: Language): string {
  const words = changesWords[language]
  const [major = '', minor] = versie.split('.')
  if (minor !== '0') return words.messageMinor
  const hasEarlier = schemaIndex.schemas.some(
    (other) => other.naam === naam && Number(other.versie.split('.')[0]) < Number(major),
  )
  return hasEarlier ? words.messageMajor : words.messageFirst
}
