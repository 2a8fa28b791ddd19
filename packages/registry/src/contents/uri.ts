/** What relative references stand on in a schema that has no URI of its own; it is never shown. */
export const ownUri = 'https://samenspraak.invalid/'

/** An absolute URI from a reference, or undefined when it is no URI. */
export function resolveUri(reference: string, base: string): string | undefined {
  return URL.canParse(reference, base) ? new URL(reference, base).href : undefined
}

/** A URI in its two parts; the fragment without `#` and decoded, empty when there is none. */
export interface UriParts {
  readonly bare: string
  readonly fragment: string
}

/** A reference within the resource that means what it says, without a URI having to be taken apart. */
const plainFragment = /^#[\w/.~$-]*$/u

/** Where a reference leads; undefined when it is no URI. */
export function targetUri(reference: string, base: string): UriParts | undefined {
  if (plainFragment.test(reference)) return { bare: base, fragment: reference.slice(1) }
  const uri = resolveUri(reference, base)
  return uri === undefined ? undefined : splitUri(uri)
}

/** Takes a URI apart. */
export function splitUri(uri: string): UriParts {
  const cut = uri.indexOf('#')
  if (cut === -1) return { bare: uri, fragment: '' }
  return { bare: uri.slice(0, cut), fragment: decoded(uri.slice(cut + 1)) }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
