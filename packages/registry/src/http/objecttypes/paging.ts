import type { FastifyRequest } from 'fastify'
import type { Given } from '../v1/machinery/given.ts'

/** A page as it is asked for. */
export interface AskedPage {
  readonly number: number
  readonly size: number
}

/** What goes before the results of a page. */
export interface PageHead {
  readonly count: number
  readonly next: string | null
  readonly previous: string | null
}

/** Reads which page is wanted. */
export function readPage(query: Given): AskedPage {
  return {
    number: query.whole('page', { least: 1, most: 100_000, otherwise: 1 }),
    size: query.whole('pageSize', { least: 1, most: 500, otherwise: 100 }),
  }
}

/** The head of a page at an address, with the addresses of its neighbours. */
export function pageHead(
  count: number,
  { number, size }: AskedPage,
  url: string,
  request: FastifyRequest,
): PageHead {
  const [, query = ''] = request.url.split('?')
  const at = (page: number): string => {
    const parameters = new URLSearchParams(query)
    parameters.set('page', String(page))
    return `${url}?${parameters.toString()}`
  }
  return {
    count,
    next: number * size < count ? at(number + 1) : null,
    previous: number > 1 ? at(number - 1) : null,
  }
}

/** A page as text, of which only one result is in memory at a time. */
export async function* pageText(head: PageHead, results: AsyncIterable<unknown>): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"results":`
  let before = '['
  for await (const result of results) {
    yield `${before}${JSON.stringify(result)}`
    before = ','
  }
  yield before === '[' ? '[]}' : ']}'
}
