import { dataGroups, words } from '../../../generated/rights-vocabulary.ts'
import type { Words } from '../../../generated/rights-vocabulary.ts'
import type { Bevoegdheid } from '../../../generated/bevoegdheid/1.0/types.ts'
import { freezeAll } from './freeze-all.ts'

/** Data groups, roles and codes as somebody writes them down; lists that are left out are those of the project. */
export interface VocabularySource {
  /** In the order in which masks and views number them. */
  readonly gegevensgroepen: readonly {
    readonly sleutel: string
    readonly bestaanIsGevoelig: boolean
    readonly label: { readonly nl: string; readonly en: string }
  }[]
  /** List -> code -> what it is called, in Dutch and English; `rol` is one of the lists. */
  readonly lijsten: Readonly<Record<string, Words>>
}

/** The words of a policy: a code that does not stand in it is unknown, and what is unknown is refused. */
export interface Vocabulary {
  /** The data groups in the order of the source; masks and views number them so. */
  readonly groupNames: readonly Bevoegdheid['gegevensgroep'][]
  /** Groups of which it may not even be said that they were left out. */
  readonly silentGroups: ReadonlySet<string>
  readonly words: Readonly<Record<string, Words>>
}

/** The words of the project: what a policy has that brings none. */
export const ownVocabulary: Vocabulary = freezeAll({
  groupNames: dataGroups.map(({ sleutel }) => sleutel),
  silentGroups: silentOf(dataGroups),
  words,
})

/** The words of another field, so that its rows can be decided on by the same engine. */
export function createVocabulary({ gegevensgroepen, lijsten }: VocabularySource): Vocabulary {
  const groups = gegevensgroepen.map(({ sleutel, label }) => [sleutel, [label.nl, label.en]] as const)
  const groupNames: readonly string[] = gegevensgroepen.map(({ sleutel }) => sleutel)
  return freezeAll({
    groupNames: areGroups(groupNames) ? groupNames : [],
    silentGroups: silentOf(gegevensgroepen),
    words: structuredClone({ ...words, rol: {}, ...lijsten, gegevensgroep: Object.fromEntries(groups) }),
  })
}

/** The data groups of the project. */
export const groupNames: Vocabulary['groupNames'] = ownVocabulary.groupNames

/** Those of them of which it may not even be said that they were left out. */
export const silentGroups: Vocabulary['silentGroups'] = ownVocabulary.silentGroups

/** Whether a code stands in a list; a name that every object has is no code, and no list either. */
export function isKnown(list: string, code: unknown, { words: lists }: Vocabulary = ownVocabulary): boolean {
  return typeof code === 'string' && Object.hasOwn(lists, list) && Object.hasOwn(lists[list] ?? {}, code)
}

/** What a code is called, in Dutch and English; the code itself when nobody knows it. */
export function wordOf(
  list: string,
  code: string,
  vocabulary: Vocabulary = ownVocabulary,
): { readonly nl: string; readonly en: string } {
  const known = isKnown(list, code, vocabulary) ? vocabulary.words[list]?.[code] : undefined
  return { nl: known?.[0] ?? code, en: known?.[1] ?? code }
}

function silentOf(
  groups: readonly { readonly sleutel: string; readonly bestaanIsGevoelig: boolean }[],
): ReadonlySet<string> {
  return new Set(groups.filter(({ bestaanIsGevoelig }) => bestaanIsGevoelig).map(({ sleutel }) => sleutel))
}

/** To the engine a group is a name; only the types of the project know which names it has itself. */
function areGroups(names: readonly string[]): names is readonly Bevoegdheid['gegevensgroep'][] {
  return new Set(names).size === names.length
}
