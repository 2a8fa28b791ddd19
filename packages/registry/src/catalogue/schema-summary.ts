import { isList, isObject, valueAt } from '../contents/json.ts'
import type { Json } from '../contents/json.ts'

/** What a schema says of itself, for lists and search. */
export interface SchemaSummary {
  readonly title?: { readonly nl: string; readonly en?: string }
  readonly about?: string
  /** Key of the term that the whole schema is about. */
  readonly term?: string
  /** Keys of all terms that it names. */
  readonly terms: ReadonlySet<string>
}

const longestText = 500

/** Reads titles and terms; our annotations are `x-en` and `x-begrip`. */
export function summaryOf(schema: Json): SchemaSummary {
  const terms = termsOf(schema)
  if (!isObject(schema)) return { terms }
  const [nl, en, about, term] = ['title', 'x-en', 'description', 'x-begrip'].map((keyword) =>
    textOf(valueAt(schema, keyword)),
  )
  return {
    ...(nl === undefined ? {} : { title: { nl, ...(en === undefined ? {} : { en }) } }),
    ...(about === undefined ? {} : { about }),
    ...(term === undefined ? {} : { term }),
    terms,
  }
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, longestText) : undefined
}

function termsOf(schema: Json): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting: Json[] = [schema]
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (isList(part)) waiting.push(...part)
    else if (isObject(part)) {
      const term = valueAt(part, 'x-begrip')
      if (typeof term === 'string') found.add(term.slice(0, longestText))
      for (const value of Object.values(part)) if (value !== undefined) waiting.push(value)
    }
  }
  return found
}
