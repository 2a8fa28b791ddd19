import { terms } from './data/built.ts'
import type { Language } from './language.ts'
import { placePath } from './place.ts'
import type { Place } from './place.ts'
import { settings } from './settings.ts'

export type { Place }

/** The address of a page: its type and, for a term, theme, law or pair, its key or keys. */
export function pathOf(language: Language, place: Place, ...keys: readonly string[]): string {
  return `${settings.base}${placePath(language, place)}${keys.map((key) => `${key}/`).join('')}`
}

/** The address of a file that is the same in both languages, such as a download. */
export function filePath(path: string): string {
  return `${settings.base}${path}`
}

/** The addresses of the terms that a municipality added. */
const ownAddresses: ReadonlyMap<string, string | undefined> = new Map(
  terms.map(({ sleutel, plaatselijk }) => [sleutel, plaatselijk?.adres]),
)

/** The permanent name of a term, which stays when the site moves. */
export function termIri(key: string): string {
  return ownAddresses.get(key) ?? `https://w3id.org/samenspraak/id/begrip/${key}`
}

/** A path as full address when the origin is known. */
export function absolute(path: string): string {
  return settings.origin === undefined ? path : new URL(path, settings.origin).href
}
