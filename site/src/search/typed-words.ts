import type { InBoth, Language } from '../language.ts'
import source from './typed-words.json' with { type: 'json' }

/**
 * What people type for a term and no text may use: whole questions, everyday and old words, in lists with commas. They are
 * no labels, because a label of one term may not stand in the definition of another, and `geld` or `dag` must.
 */
const byKey: ReadonlyMap<string, InBoth<string>> = new Map(Object.entries(source))

/** What people type for a term in a language; none for a term of a municipality. */
export function typedWords(key: string, language: Language): readonly string[] {
  const words = byKey.get(key)?.[language] ?? ''
  return words === '' ? [] : words.split(', ')
}
