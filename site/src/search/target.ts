import type { Language } from '../language.ts'
import { placePath } from '../place.ts'
import type { Found, Shortcut } from './engine.ts'

/** The address of a found term, under the base of the site. */
export function termAddress({ key }: Pick<Found, 'key'>, base: string, language: Language): string {
  return `${base}${placePath(language, 'term')}${key}/`
}

/** The address of a shortcut; a pair has one address, its keys in the order of the alphabet. */
export function shortcutAddress(shortcut: Shortcut, base: string, language: Language): string {
  if (shortcut.kind === 'law') return `${base}${placePath(language, 'law')}${shortcut.key}/`
  return `${base}${placePath(language, 'compare')}${shortcut.keys.toSorted().join('/')}/`
}

/** The address of a field in the list of all fields, which leads to each message that has it. */
export function fieldAddress({ key }: { readonly key: string }, base: string, language: Language): string {
  return `${base}${placePath(language, 'fields')}#veld-${key}`
}

/** The address of a code list. */
export function codeListAddress({ key }: { readonly key: string }, base: string, language: Language): string {
  return `${base}${placePath(language, 'codeLists')}${key}/`
}
