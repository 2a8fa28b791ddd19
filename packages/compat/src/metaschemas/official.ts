import { isObject, valueAt } from '../json.ts'
import type { Json } from '../json.ts'
import draft04 from './draft-04.json' with { type: 'json' }
import draft06 from './draft-06.json' with { type: 'json' }
import draft07 from './draft-07.json' with { type: 'json' }
import draft201909 from './2019-09.json' with { type: 'json' }
import draft202012 from './2020-12.json' with { type: 'json' }

const documents: readonly Json[] = [...draft04, ...draft06, ...draft07, ...draft201909, ...draft202012]

const byName: ReadonlyMap<string, Json> = new Map(
  documents.flatMap((document) => {
    const id = isObject(document) ? (valueAt(document, '$id') ?? valueAt(document, 'id')) : undefined
    return typeof id === 'string' ? [[nameOf(id), document] as const] : []
  }),
)

/** The schema that JSON Schema itself publishes at a URI; these are the only ones that need not be handed in. */
export function officialDocument(uri: string): Json | undefined {
  return byName.get(nameOf(uri))
}

/** Both ways to write the scheme name the same document, as they do in `$schema`. */
function nameOf(uri: string): string {
  return uri.replace(/^https?:\/\//, '').replace(/#$/, '')
}
