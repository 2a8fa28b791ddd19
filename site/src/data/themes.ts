import { compareIn } from '../language.ts'
import type { InBoth, Language } from '../language.ts'
import { codeLists, collections, terms } from './built.ts'

/** A page of terms that belong together: chosen for a reader, or all of one kind. */
export interface Theme {
  readonly sleutel: string
  readonly titel: InBoth<string>
  readonly uitleg: InBoth<string>
  readonly begrippen: readonly string[]
  readonly chosen: boolean
}

/** The choices for one kind of reader, in the order of the glossary. */
export const chosenThemes: readonly Theme[] = collections.map((collection) => ({
  ...collection,
  chosen: true,
}))

/** One theme for each kind of term; its key cannot meet that of a choice. */
export const kindThemes: readonly Theme[] = (
  codeLists.find(({ naam }) => naam === 'begripssoort')?.waarden ?? []
).map(({ waarde, nl, en, uitleg }) => ({
  sleutel: kindKey(waarde),
  titel: { nl, en: en ?? nl },
  uitleg: uitleg ?? { nl: '', en: '' },
  begrippen: terms.filter(({ soort }) => soort === waarde).map(({ sleutel }) => sleutel),
  chosen: false,
}))

/** All themes. */
export const themes: readonly Theme[] = [...chosenThemes, ...kindThemes]

/** The key of the theme of a kind of term. */
export function kindKey(kind: string): string {
  return `soort-${kind}`
}

/** The theme of the kind of a term, which every term has. */
export function kindThemeOf(kind: string): Theme | undefined {
  return kindThemes.find(({ sleutel }) => sleutel === kindKey(kind))
}

/** The choices that a term is in. */
export function themesWith(key: string, language: Language): readonly Theme[] {
  const compare = compareIn(language)
  return chosenThemes
    .filter(({ begrippen }) => begrippen.includes(key))
    .toSorted((a, b) => compare(a.titel[language], b.titel[language]))
}
