import { createTermSearch, longestQuery } from '@samenspraak/term-search'
import type { Hit, TermSearch } from '@samenspraak/term-search'
import { fold, stem, tokens } from '@samenspraak/term-search/dutch'
import type { Language } from '../language.ts'
import type { LabelledTerm, SearchData } from './compact.ts'

/** A term that may be meant: what to show, and why it was found. */
export interface Found {
  readonly key: string
  readonly label: string
  readonly kind: string
  readonly via: Hit['via']
}

/** A page that answers the query better than a term does. */
export type Shortcut =
  | {
      readonly kind: 'compare'
      readonly keys: readonly [string, string]
      readonly labels: readonly [string, string]
    }
  | { readonly kind: 'law'; readonly key: string; readonly label: string }

/** What a query gives: shortcuts first, then terms, best first. */
export interface Answer {
  readonly shortcuts: readonly Shortcut[]
  readonly terms: readonly Found[]
}

/** The search of the site, in the browser and in its tests. */
export interface Engine {
  ask(query: string, limit: number): Answer
}

/** Prepares the search in a language; about a tenth of a second, so it is done once. */
export function createEngine(data: SearchData, language: Language): Engine {
  const search = prepare(data, language)
  const byKey = new Map(data.terms.map((term) => [term.key, term]))
  return {
    ask(query, limit) {
      const hits = search.find(query, { limit, language })
      const read = query.slice(0, longestQuery)
      return {
        shortcuts: [...lawShortcut(data, read, language), ...compareShortcut(data, read, language)],
        terms: hits.map(({ sleutel, via }) => {
          const term = byKey.get(sleutel)
          const kind = data.kinds[term?.kind ?? -1]?.[language === 'nl' ? 0 : 1] ?? ''
          return { key: sleutel, label: term?.[language][0] ?? '', kind, via }
        }),
      }
    },
  }
}

function prepare({ terms, kinds, words, laws }: SearchData, language: Language): TermSearch {
  const searchable = terms.map(({ key, kind, nl, en, hiddenNl, hiddenEn, articles, said }) => ({
    sleutel: key,
    soort: kinds[kind]?.[0] ?? '',
    voorkeursterm: { nl: nl[0] ?? '', en: en[0] ?? '' },
    alternatief: { nl: nl.slice(1), en: en.slice(1) },
    verborgen: { nl: hiddenNl, en: hiddenEn },
    definitie: { nl: '', en: '', [language]: said },
    wettelijkeBronnen: articles.map(([law, artikel]) => ({ wet: laws[law]?.[1] ?? '', artikel })),
  }))
  return createTermSearch(searchable, {
    words: words.map(([woord, places]) => ({
      woord,
      begrippen: places.flatMap((place) => terms[place]?.key ?? []),
    })),
    laws: laws.map(([, naam, nl, en]) => ({ naam, titel: { nl, en } })),
    definitions: terms.some(({ said }) => said !== ''),
  })
}

/** A query that names both terms of a pair asks how they differ, whatever other words stand around them. */
function compareShortcut(
  { terms, pairs }: SearchData,
  query: string,
  language: Language,
): readonly Shortcut[] {
  const asked = stemsOf(query)
  const named = pairs.flatMap(([first, second]) => {
    const [one, other] = [terms[first], terms[second]]
    return one !== undefined && other !== undefined && namesBoth(asked, one[language], other[language])
      ? [[one, other] as const]
      : []
  })
  // Of `plan` and `plan van aanpak` the longer names say best what was asked.
  const [longest] = named.toSorted((a, b) => lengthOf(b, language) - lengthOf(a, language))
  if (longest === undefined) return []
  const [one, other] = longest
  return [
    {
      kind: 'compare',
      keys: [one.key, other.key],
      labels: [one[language][0] ?? '', other[language][0] ?? ''],
    },
  ]
}

/** Whether the words say a name of each: `algemene voorziening` alone does not also say `voorziening`. */
function namesBoth(asked: readonly string[], one: readonly string[], other: readonly string[]): boolean {
  return one.some((label) => {
    const rest = without(asked, stemsOf(label))
    return rest !== undefined && other.some((second) => without(rest, stemsOf(second)) !== undefined)
  })
}

/** The words that are left after these are taken away; nothing when one of them is not there. */
function without(words: readonly string[], taken: readonly string[]): readonly string[] | undefined {
  return taken.reduce<readonly string[] | undefined>((left, word) => {
    const place = left?.indexOf(word) ?? -1
    return left === undefined || place < 0 ? undefined : left.toSpliced(place, 1)
  }, words)
}

function lengthOf(pair: readonly LabelledTerm[], language: Language): number {
  return pair.flatMap((term) => stemsOf(term[language][0] ?? '')).length
}

// The names of the pairs come back with every letter that is typed.
const stemsByText = new Map<string, readonly string[]>()
const mostTexts = 2000

function stemsOf(text: string): readonly string[] {
  const known = stemsByText.get(text)
  if (known !== undefined) return known
  const stems = tokens(text).map((word) => stem(word))
  if (stemsByText.size < mostTexts) stemsByText.set(text, stems)
  return stems
}

function lawShortcut({ laws }: SearchData, query: string, language: Language): readonly Shortcut[] {
  const asked = fold(query).trim()
  const law = laws.find((names) => names.slice(1).some((name) => fold(name) === asked))
  return law === undefined ? [] : [{ kind: 'law', key: law[0], label: law[language === 'nl' ? 2 : 3] }]
}
