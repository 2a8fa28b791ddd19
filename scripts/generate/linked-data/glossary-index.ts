import type { Collectie } from '../../sources/glossary/around-terms.ts'
import type { Begrip, Begripsverschil } from '../../sources/glossary/begrip.ts'
import type { Artikel, Wet } from '../../sources/glossary/references.ts'
import type { LinkedDataSources } from './linked-data-sources.ts'
import { allCollections } from './collections.ts'
import { labelsOfTargets } from './matches.ts'

/** A difference between two terms, seen from both. */
export interface Difference {
  readonly first: Begrip
  readonly second: Begrip
  readonly verschil: Begripsverschil['verschil']
}

/** What the export of one term asks of the rest of the sources. */
export interface GlossaryIndex {
  readonly terms: ReadonlyMap<string, Begrip>
  readonly narrower: ReadonlyMap<string, readonly Begrip[]>
  readonly replaced: ReadonlyMap<string, readonly Begrip[]>
  readonly differences: ReadonlyMap<string, readonly Difference[]>
  readonly collections: readonly Collectie[]
  readonly targetLabels: ReadonlyMap<string, string>
  readonly laws: ReadonlyMap<string, Wet>
  readonly articles: ReadonlyMap<string, Artikel>
  readonly codeLists: LinkedDataSources['codeLists']
}

export function indexGlossary(sources: LinkedDataSources): GlossaryIndex {
  const terms = [...sources.glossary.values()]
  return {
    terms: sources.glossary,
    narrower: groupBy(terms, (term) => (term.breder === undefined ? [] : [[term.breder.begrip, term]])),
    replaced: groupBy(terms, (term) =>
      term.vervangenDoor === undefined ? [] : [[term.vervangenDoor, term]],
    ),
    differences: groupBy(terms, (term) => differencesIn(sources, term)),
    collections: allCollections(sources),
    targetLabels: labelsOfTargets(terms),
    laws: new Map(sources.laws.map((law) => [law.naam, law])),
    articles: new Map(sources.articles.map((article) => [article.nummer, article])),
    codeLists: sources.codeLists,
  }
}

/** Thrown when a term refers to something that the sources do not hold. */
export class SourceMissingError extends Error {
  readonly code = 'generate/source-missing'
  constructor(what: string) {
    super(`The sources have no ${what}`)
  }
}

/** The entry of a map, which must be there. */
export function entryOf<T>(map: ReadonlyMap<string, T>, key: string, kind: string): T {
  const found = map.get(key)
  if (found === undefined) throw new SourceMissingError(`${kind} ${JSON.stringify(key)}`)
  return found
}

/** The file of one term holds the difference; both terms must show it. */
function differencesIn(
  sources: LinkedDataSources,
  first: Begrip,
): readonly (readonly [string, Difference])[] {
  return (first.nietHetzelfdeAls ?? []).flatMap(({ begrip, verschil }) => {
    const difference = { first, second: entryOf(sources.glossary, begrip, 'term'), verschil }
    return [[first.sleutel, difference] as const, [begrip, difference] as const]
  })
}

function groupBy<T, V>(
  items: Iterable<T>,
  entriesOf: (item: T) => readonly (readonly [string, V])[],
): ReadonlyMap<string, readonly V[]> {
  const groups = new Map<string, V[]>()
  for (const item of items) {
    for (const [key, value] of entriesOf(item)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [value])
      else group.push(value)
    }
  }
  return groups
}
