import { slugOf } from '../slug.ts'

/** What is searched of a term: labels with the preferred one first, hidden labels, and articles by the place of the law. */
export interface LabelledTerm {
  readonly key: string
  readonly kind: number
  readonly nl: readonly string[]
  readonly en: readonly string[]
  readonly hiddenNl: readonly string[]
  readonly hiddenEn: readonly string[]
  readonly articles: readonly (readonly [law: number, article: string])[]
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

/** The data as text: a line of tabs for each term, an eighth smaller after compression than the same as JSON. */
export function packed({ terms, pairs, ...rest }: SearchData): string {
  const lines = terms.map((term, place) =>
    [
      slugOf(term.nl[0] ?? '') === term.key ? '' : term.key,
      term.kind,
      term.nl.join('|'),
      term.en.join('|'),
      term.hiddenNl.join('|'),
      term.hiddenEn.join('|'),
      term.articles.map(([law, article]) => `${law} ${article}`).join('|'),
      pairs
        .filter(([first]) => first === place)
        .map(([, second]) => second - place)
        .join(' '),
    ].join('\t'),
  )
  return [JSON.stringify(rest), ...lines].join('\n')
}

/** The data from its text. */
export function unpacked(text: string): SearchData {
  const [head = '', ...lines] = text.split('\n')
  const rest: Pick<SearchData, 'kinds' | 'laws' | 'words'> = JSON.parse(head)
  const rows = lines.map((line) => line.split('\t'))
  return {
    ...rest,
    terms: rows.map(termOf),
    pairs: rows.flatMap((row, place) =>
      listOf(row[7], ' ').map((distance) => [place, place + Number(distance)] as const),
    ),
  }
}

function termOf([key, kind, nl, en, hiddenNl, hiddenEn, articles]: readonly string[]): LabelledTerm {
  const labels = listOf(nl)
  return {
    key: key === undefined || key === '' ? slugOf(labels[0] ?? '') : key,
    kind: Number(kind),
    nl: labels,
    en: listOf(en),
    hiddenNl: listOf(hiddenNl),
    hiddenEn: listOf(hiddenEn),
    articles: listOf(articles).map((both) => {
      const space = both.indexOf(' ')
      return [Number(both.slice(0, space)), both.slice(space + 1)] as const
    }),
  }
}

function listOf(text: string | undefined, separator = '|'): readonly string[] {
  return text === undefined || text === '' ? [] : text.split(separator)
}
