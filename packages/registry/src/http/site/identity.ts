import { preferredType } from './preferred-type.ts'

/** Where a thing is described, for who asks for it by its permanent name. */
export type Described = { readonly status: 303; readonly location: string } | { readonly status: 404 | 406 }

const datas = [
  ['text/turtle', 'ttl'],
  ['application/ld+json', 'jsonld'],
  ['text/csv', 'csv'],
  ['application/json', 'jsonld'],
] as const
const types = ['text/html', ...datas.map(([type]) => type)] as const

/** `/id/begrip/{key}`, without or with a slash at its end. */
const named = /^\/id\/begrip\/(?<key>[a-z0-9][a-z0-9-]*)\/?$/u

/** The permanent name in a path, or undefined when the path is none. */
export function keyOfIdentity(path: string): string | undefined {
  return named.exec(path)?.groups?.['key']
}

/** The page or the data about a term, by `Accept` and for a page by `Accept-Language` (HTTP range 14: the word is not its page). */
export function describedAt(
  key: string,
  asked: { readonly accept: string | undefined; readonly languages: string | undefined },
  has: (path: string) => boolean,
): Described {
  const pages = { nl: `/begrip/${key}/`, en: `/en/term/${key}/` } as const
  if (!has(`${pages.nl}index.html`)) return { status: 404 }
  const type = preferredType(asked.accept, types)
  if (type === undefined) return { status: 406 }
  const ending = datas.find(([one]) => one === type)?.[1]
  if (ending === undefined) return { status: 303, location: pages[languageFor(asked.languages)] }
  const location = `/data/begrip/${key}.${ending}`
  return has(location) ? { status: 303, location } : { status: 406 }
}

/** Dutch, unless a client likes English better. */
function languageFor(languages: string | undefined): 'nl' | 'en' {
  // Ranges of languages have the form of ranges of types: en-GB is English here.
  const asked = languages?.replaceAll(/\b(?<language>[a-z]{2,3})-[\w-]+/giu, '$<language>')
  return preferredType(asked, ['nl', 'en']) ?? 'nl'
}
