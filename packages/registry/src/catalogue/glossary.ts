import { loadTermSearch } from '@samenspraak/term-search'
import type { SearchableTerm, TermSearch } from '@samenspraak/term-search'

/** A term as the glossary of @samenspraak/schemas has it; what else it says is handed on as it is. */
export interface GlossaryTerm extends SearchableTerm {
  readonly definitie: { readonly nl: string; readonly en: string }
}

/** The words that schemas name. */
export interface Glossary {
  term(key: string): Promise<GlossaryTerm | undefined>
  /** All terms in their order, or those that the words may mean, best first. */
  find(words: string | undefined): Promise<readonly GlossaryTerm[]>
}

interface Loaded {
  readonly terms: readonly GlossaryTerm[]
  readonly byKey: ReadonlyMap<string, GlossaryTerm>
}

const mostFound = 100

/** The glossary, read when somebody asks for the first time; `readText` gives a file of @samenspraak/schemas. */
export function glossaryFrom(
  readText: (name: 'glossary.json' | 'zoekindex.json') => Promise<string>,
): Glossary {
  let loading: Promise<Loaded> | undefined
  let indexing: Promise<TermSearch> | undefined
  const index = (): Promise<TermSearch> => (indexing ??= readText('zoekindex.json').then(loadTermSearch))
  const load = (): Promise<Loaded> => (loading ??= readText('glossary.json').then(loaded))
  return {
    async term(key) {
      return (await load()).byKey.get(key)
    },
    async find(words) {
      const glossary = await load()
      if (words === undefined) return glossary.terms
      const search = await index()
      const hits = search.find(words, { limit: mostFound })
      return hits.flatMap(({ sleutel }) => glossary.byKey.get(sleutel) ?? [])
    },
  }
}

function loaded(text: string): Loaded {
  const terms: readonly GlossaryTerm[] = JSON.parse(text)
  return { terms, byKey: new Map(terms.map((term) => [term.sleutel, term])) }
}
