import { slugOf } from '../slug.ts'

/**
 * What is searched of a term: labels with the preferred one first, and articles by the place of the law; and, once they are
 * fetched, hidden labels and the telling words of its texts.
 */
export interface LabelledTerm {
  readonly key: string
  readonly kind: number
  readonly nl: readonly string[]
  readonly en: readonly string[]
  readonly hiddenNl: readonly string[]
  readonly hiddenEn: readonly string[]
  readonly articles: readonly (readonly [law: number, article: string])[]
  readonly said: string
}

/** What the search in the browser is made from. */
export interface SearchData {
  readonly terms: readonly LabelledTerm[]
  readonly kinds: readonly (readonly [nl: string, en: string])[]
  readonly laws: readonly (readonly [key: string, name: string, nl: string, en: string])[]
  readonly words: readonly (readonly [word: string, terms: readonly number[]])[]
  /** Places of the terms that have a page of comparison. */
  readonly pairs: readonly (readonly [first: number, second: number])[]
}

/** Something else came than was packed, such as the page of a portal that asks to sign in. */
export class SearchDataUnreadableError extends Error {
  readonly code = 'site/search-data-unreadable'

  constructor() {
    super('this is not what the names were packed with')
  }
}

// What resembles each other stands together, which compresses a twentieth better than a line for each term.
const blocks = 5

/** The names as text, which is what the first letter needs: lines of tabs in blocks of one line a term, a tenth smaller after compression than the same as JSON. */
export function packed({ terms, pairs, ...rest }: SearchData): string {
  const distances = (place: number): string =>
    pairs
      .filter(([first]) => first === place)
      .map(([, second]) => second - place)
      .join(' ')
  return [
    JSON.stringify(rest),
    ...terms.map(({ key, nl }) => [slugOf(nl[0] ?? '') === key ? '' : key, nl.join('|')].join('\t')),
    ...terms.map(({ en }) => en.join('|')),
    ...terms.map((_, place) => distances(place)),
    ...terms.map(({ articles }) => articles.map(([law, article]) => `${law} ${article}`).join('|')),
    ...terms.map(({ kind }) => kind),
  ].join('\n')
}

/** The names from their text. */
export function unpacked(text: string): SearchData {
  const [head = '', ...lines] = text.split('\n')
  const rest: Pick<SearchData, 'kinds' | 'laws' | 'words'> = JSON.parse(head)
  const terms = lines.length / blocks
  const rows = lines
    .slice(0, terms)
    .map((_, place) =>
      Array.from({ length: blocks }, (_block, block) => lines[block * terms + place] ?? '').flatMap((line) =>
        line.split('\t'),
      ),
    )
  return {
    ...rest,
    terms: rows.map(termOf),
    pairs: rows.flatMap((row, place) =>
      listOf(row[3], ' ').map((distance) => [place, place + Number(distance)] as const),
    ),
  }
}

/** The rest as text: a line each for hidden Dutch labels, hidden English ones, and telling words in one language. */
export function packedRest({ terms }: SearchData): string {
  return [
    ...terms.map(({ hiddenNl }) => hiddenNl.join('|')),
    ...terms.map(({ hiddenEn }) => hiddenEn.join('|')),
    ...terms.map(({ said }) => said),
  ].join('\n')
}

/** The names with the rest from its text. */
export function withRest(names: SearchData, text: string): SearchData {
  const lines = text.split('\n')
  const { length } = names.terms
  if (lines.length !== 3 * length) throw new SearchDataUnreadableError()
  const terms = names.terms.map((term, place) => ({
    ...term,
    hiddenNl: listOf(lines[place]),
    hiddenEn: listOf(lines[length + place]),
    said: lines[2 * length + place] ?? '',
  }))
  return { ...names, terms }
}

function termOf([key, nl, en, , articles, kind]: readonly string[]): LabelledTerm {
  const labels = listOf(nl)
  return {
    key: key === undefined || key === '' ? slugOf(labels[0] ?? '') : key,
    kind: Number(kind),
    nl: labels,
    en: listOf(en),
    hiddenNl: [],
    hiddenEn: [],
    articles: listOf(articles).map((both) => {
      const space = both.indexOf(' ')
      return [Number(both.slice(0, space)), both.slice(space + 1)] as const
    }),
    said: '',
  }
}

function listOf(text: string | undefined, separator = '|'): readonly string[] {
  return text === undefined || text === '' ? [] : text.split(separator)
}
