import type { WettelijkeBron } from '../../../scripts/sources/glossary/begrip.ts'
import type { Wet } from '../../../scripts/sources/glossary/references.ts'
import { groupBy } from '../group.ts'
import { laws, terms } from './built.ts'
import type { Begrip } from './terms.ts'

export type { Wet, WettelijkeBron }

/** An article with the terms that rest on it. */
export interface Article {
  readonly artikel: string
  readonly anchors: readonly { readonly term: Begrip; readonly source: WettelijkeBron }[]
}

/** A law with its articles, in the order of the law. */
export interface LawWithArticles {
  readonly law: Wet
  readonly articles: readonly Article[]
}

/** The laws that at least one term rests on, those with most terms first. */
export const lawsWithArticles: readonly LawWithArticles[] = laws
  .map((law) => ({ law, articles: articlesOf(law) }))
  .filter(({ articles }) => articles.length > 0)
  .toSorted((a, b) => termCount(b) - termCount(a) || a.law.naam.localeCompare(b.law.naam))

/** How many terms rest on a law. */
export function termCount({ articles }: LawWithArticles): number {
  return new Set(articles.flatMap(({ anchors }) => anchors.map(({ term }) => term.sleutel))).size
}

/** How many articles of a law terms rest on, however many of their paragraphs. */
export function articleCount({ articles }: LawWithArticles): number {
  return new Set(articles.map(({ artikel }) => artikel.replace(/ (?:lid|onder) .*$/, ''))).size
}

/** The law by the short name that a source uses. */
export function lawNamed(name: string): Wet | undefined {
  return laws.find(({ naam }) => naam === name)
}

/** Where the text of a source can be read: the official publication, on the day that was read. */
export function officialText(source: Pick<WettelijkeBron, 'celex' | 'juriconnect'>): string | undefined {
  if (source.juriconnect !== undefined) return `https://wetten.overheid.nl/${source.juriconnect}`
  if (source.celex !== undefined)
    return `https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:${source.celex}`
  return undefined
}

/** The name of an article inside the page of its law. */
export function articleId(article: string): string {
  return `artikel-${article.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`
}

function articlesOf(law: Wet): readonly Article[] {
  const anchors = terms.flatMap((term) =>
    (term.wettelijkeBronnen ?? []).filter(({ wet }) => wet === law.naam).map((source) => ({ term, source })),
  )
  const byArticle = groupBy(anchors, ({ source }) => source.artikel)
  return [...byArticle]
    .map(([artikel, anchors]) => ({ artikel, anchors }))
    .toSorted((a, b) => (inOrder(a.artikel) < inOrder(b.artikel) ? -1 : 1))
}

/** `2.3.5 lid 2` so that each number counts by its size and `lid 3` comes before article `2.3.5a`. */
function inOrder(article: string): string {
  return article.replaceAll(/\d+/g, (digits) => digits.padStart(4, '0'))
}
