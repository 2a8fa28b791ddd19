import type { Given } from '../machinery/given.ts'

/** Which part of a list is asked for. */
export interface AskedPage {
  readonly number: number
  readonly size: number
}

/** Reads the parameters of a page. */
export function readPage(query: Given): AskedPage {
  return {
    number: query.whole('pagina', { least: 1, most: 100_000, otherwise: 1 }),
    size: query.whole('paginagrootte', { least: 1, most: 100, otherwise: 20 }),
  }
}

/** How many items come before a page. */
export function offsetOf({ number, size }: AskedPage): number {
  return (number - 1) * size
}

/** A page of a list as it is sent; `volgende` keeps the filters of the request. */
export function pageWire<Item>(
  { items, total }: { readonly items: readonly Item[]; readonly total: number },
  page: AskedPage,
  url: string,
): Readonly<Record<string, unknown>> {
  const hasMore = offsetOf(page) + items.length < total && items.length > 0
  return {
    resultaten: items,
    pagina: page.number,
    paginagrootte: page.size,
    totaal: total,
    ...(hasMore ? { volgende: nextUrl(url, page) } : {}),
  }
}

/** The part of a list that is in memory already. */
export function slice<Item>(
  items: readonly Item[],
  page: AskedPage,
): { readonly items: readonly Item[]; readonly total: number } {
  return { items: items.slice(offsetOf(page), offsetOf(page) + page.size), total: items.length }
}

function nextUrl(url: string, { number }: AskedPage): string {
  const [path = '', query = ''] = url.split('?')
  const parameters = new URLSearchParams(query)
  parameters.set('pagina', String(number + 1))
  return `${path}?${parameters.toString()}`
}
