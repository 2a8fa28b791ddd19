import { dataGroups, words } from '../../../generated/rights-vocabulary.ts'
import type { Bevoegdheid } from '../../../generated/bevoegdheid/1.0/types.ts'

/** A list of codes that rows and requests use, by the name of its code list. */
export type WordList = keyof typeof words

/** Whether a code stands in a list; a name that every object has is no code. */
export function isKnown(list: WordList, code: unknown): boolean {
  return typeof code === 'string' && Object.hasOwn(words[list], code)
}

/** What a code is called, in Dutch and English; the code itself when nobody knows it. */
export function wordOf(list: WordList, code: string): { readonly nl: string; readonly en: string } {
  const entries: Readonly<Record<string, readonly [nl: string, en: string]>> = words[list]
  const known = isKnown(list, code) ? entries[code] : undefined
  return { nl: known?.[0] ?? code, en: known?.[1] ?? code }
}

/** The data groups in the order of the source; masks and views number them so. */
export const groupNames: readonly Bevoegdheid['gegevensgroep'][] = dataGroups.map(({ sleutel }) => sleutel)

/** Groups of which it may not even be said that they were left out. */
export const silentGroups: ReadonlySet<string> = new Set(
  dataGroups.filter(({ bestaanIsGevoelig }) => bestaanIsGevoelig).map(({ sleutel }) => sleutel),
)
