import { at, isJsonObject, type Json, type JsonObject, withAt } from '../json.ts'
import { testBsn } from './test-bsn.ts'

/** What makes documents fresh: ids that nobody had before, and numbers between 0 and 1. */
export interface Fresh {
  readonly id: () => string
  readonly random: () => number
}

/** Whom a document is about, and which organisation made it. */
export interface Circumstances {
  readonly resident: string
  readonly source: string
}

/**
 * A document like the example, about somebody else: its own id and the residents it is about are new, and a citizen
 * service number becomes another test number. Documents of one case are about the same resident. A document about the
 * resident of the case keeps that id.
 */
export function makeDocument(
  example: JsonObject,
  { resident, source }: Circumstances,
  fresh: Fresh,
): JsonObject {
  const over = at(example, '/over')
  const residents: readonly Json[] = Array.isArray(over) ? over : []
  const id = example['id'] ?? ''
  const renamed = new Map<Json, string>([[id, id === resident ? resident : fresh.id()]])
  for (const one of residents) renamed.set(one, renamed.size === 1 ? resident : fresh.id())
  const document = rename({ ...example, id }, renamed)
  const numbered =
    at(document, '/identificatie/bsn') === undefined
      ? document
      : withAt(document, '/identificatie/bsn', testBsn(fresh.random))
  const signed =
    source === '' || at(numbered, '/vastlegging/bron') === undefined
      ? numbered
      : withAt(numbered, '/vastlegging/bron', source)
  return isJsonObject(signed) ? signed : {}
}

function rename(value: Json, renamed: ReadonlyMap<Json, string>): Json {
  if (Array.isArray(value)) {
    const items: readonly Json[] = value
    return items.map((item) => rename(item, renamed))
  }
  if (!isJsonObject(value)) return renamed.get(value) ?? value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, rename(inner, renamed)]))
}
