import { groupBy } from '../../group.ts'
import { compareIn } from '../../language.ts'
import { articleId, lawNamed, lawsWithArticles, officialText } from '../laws.ts'
import type { Bevoegdheid } from './policy.ts'

/** An article that rows rest on. */
export interface RowArticle {
  readonly wet: string
  readonly artikel: string
  /** Key of the law, when the site has a page of it, and the place on that page when the article is there. */
  readonly page?: { readonly law: string; readonly anchor: string | undefined }
  /** The official text, when there is no page. */
  readonly official?: string
}

/** The articles that a row names as its basis. */
export function articlesOfRow({ rechtsgrond }: Bevoegdheid): readonly RowArticle[] {
  const named = rechtsgrond !== undefined && 'bepalingen' in rechtsgrond ? (rechtsgrond.bepalingen ?? []) : []
  return named.map((source) => {
    const { wet, artikel, lid } = source
    const page = pageOf(wet, artikel)
    // The official text of an article says more than the page of a law without it.
    const official = page?.anchor === undefined ? officialText(source) : undefined
    return {
      wet,
      artikel: lid === undefined ? artikel : `${artikel} lid ${lid}`,
      ...(page === undefined ? {} : { page }),
      ...(official === undefined ? {} : { official }),
    }
  })
}

/** The articles of several rows by law, each once. */
export function articlesOfRows(
  rows: readonly Bevoegdheid[],
): readonly (readonly [wet: string, articles: readonly RowArticle[]])[] {
  const all = rows.flatMap(articlesOfRow)
  const once = [...new Map(all.map((one) => [`${one.wet} ${one.artikel}`, one])).values()]
  const compare = compareIn('nl')
  return [...groupBy(once, ({ wet }) => wet)]
    .map(([wet, ones]) => [wet, ones.toSorted((a, b) => compare(a.artikel, b.artikel))] as const)
    .toSorted(([a], [b]) => compare(a, b))
}

function pageOf(wet: string, artikel: string): RowArticle['page'] {
  const known = lawsWithArticles.find(({ law }) => law === lawNamed(wet))
  if (known === undefined) return undefined
  const isThere = known.articles.some((one) => one.artikel === artikel)
  return { law: known.law.sleutel, anchor: isThere ? articleId(artikel) : undefined }
}
