import type { Zoekwoorden } from '../../../scripts/sources/glossary/references.ts'
import { readBuilt } from '../data/built.ts'
import type { Language } from '../language.ts'

const byKey: ReadonlyMap<string, Zoekwoorden> = new Map(
  readBuilt<readonly Zoekwoorden[]>('zoekwoorden.json').map((one) => [one.begrip, one]),
)

/** What people type for a term in a language and no text uses; none for a term of a municipality. */
export function typedWords(key: string, language: Language): readonly string[] {
  return byKey.get(key)?.[language] ?? []
}
