import type { Place } from '../paths.ts'

/** The main menu: a new entry is a row here and a word in `layoutWords`. */
export const menu = [
  { place: 'terms', word: 'terms' },
  { place: 'themes', word: 'themes' },
  { place: 'hierarchy', word: 'hierarchy' },
  { place: 'model', word: 'model' },
  { place: 'laws', word: 'laws' },
  { place: 'compare', word: 'compare' },
] as const satisfies readonly { readonly place: Place; readonly word: string }[]
