import { canonicalJson } from '../rights/policy/canonical-json.ts'
import { grouped } from './grouped.ts'

interface Versioned {
  readonly id: string
  readonly vastlegging?: { readonly versie: number }
}

/** One document of each id, and the documents that contradict another one of the same id and version. */
export interface NewestVersions<Document> {
  readonly current: readonly Document[]
  readonly disputed: readonly Document[]
}

/** Keeps of each id the highest version, in the order of the ids, whatever the order and the copies of the input. */
export function newestVersions<Document extends Versioned>(
  documents: readonly Document[],
): NewestVersions<Document> {
  const current: Document[] = []
  const disputed: Document[] = []
  for (const [, versions] of grouped(documents, ({ id }) => id)) {
    const highest = Math.max(...versions.map(versionOf))
    const different = withoutCopies(versions.filter((document) => versionOf(document) === highest))
    const target = different.length > 1 ? disputed : current
    target.push(...different)
  }
  return { current, disputed }
}

/** In an order that does not depend on that of the input. */
function withoutCopies<Document>(documents: readonly Document[]): readonly Document[] {
  if (documents.length === 1) return documents
  return grouped(documents, canonicalJson).flatMap(([, [first]]) => (first === undefined ? [] : [first]))
}

function versionOf({ vastlegging }: Versioned): number {
  return vastlegging?.versie ?? 0
}
