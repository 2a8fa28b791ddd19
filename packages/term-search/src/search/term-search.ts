import type { SearchableTerm } from '../term.ts'
import { buildTermIndex, findTerms, type TermIndex } from './find-terms.ts'
import type { TermSearch, TermSearchOptions } from './hit.ts'
import { isIndexOf, loadIndex } from './label-index.ts'
import type { LawNames } from './law-names.ts'

/** Thrown when a text is no index, or one of another version of this package. */
export class TermIndexUnreadableError extends Error {
  readonly code = 'term-search/index-unreadable'

  constructor(options?: ErrorOptions) {
    super('this is not an index that this version wrote', options)
  }
}

/** Rises when an index of before can no longer be read. */
const indexVersion = 3

/** Makes a search over these terms; keep it, because preparing it costs more than a query. */
export function createTermSearch(
  terms: readonly SearchableTerm[],
  options: TermSearchOptions = {},
): TermSearch {
  return searchIn(buildTermIndex(terms, options))
}

/** Writes the index of these terms as JSON text, so that a browser or a command need not work it out again. */
export function serializeTermIndex(
  terms: readonly SearchableTerm[],
  options: TermSearchOptions = {},
): string {
  return JSON.stringify({ version: indexVersion, ...buildTermIndex(terms, options) })
}

/** Makes the search of which `serializeTermIndex` wrote the index; throws a TermIndexUnreadableError for other text. */
export function loadTermSearch(text: string): TermSearch {
  return searchIn(readIndex(text))
}

function searchIn(index: TermIndex): TermSearch {
  return { find: (query, options = {}) => findTerms(index, query, options) }
}

function readIndex(text: string): TermIndex {
  try {
    const { version, keys, actors, laws, labels } = JSON.parse(text)
    const isRead = version === indexVersion && areKeys(keys) && arePlaces(actors) && areLaws(laws)
    if (isRead && isIndexOf(labels, keys.length)) return { keys, actors, laws, labels: loadIndex(labels) }
  } catch (cause) {
    throw new TermIndexUnreadableError({ cause })
  }
  throw new TermIndexUnreadableError()
}

function areKeys(keys: unknown): keys is readonly string[] {
  return Array.isArray(keys) && keys.every((key) => typeof key === 'string' && key !== '')
}

function arePlaces(actors: unknown): actors is readonly number[] {
  return Array.isArray(actors) && actors.every((place) => Number.isInteger(place))
}

function areLaws(laws: unknown): laws is LawNames {
  return (
    Array.isArray(laws) &&
    laws.every(
      (names) =>
        Array.isArray(names) && names.length === 2 && names.every((name) => typeof name === 'string'),
    )
  )
}
