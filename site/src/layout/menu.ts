import type { Place } from '../paths.ts'

/** The main menu: a new entry is a row here and a word in `layoutWords`. */
export const menu = [
  { place: 'terms', word: 'terms' },
  { place: 'themes', word: 'themes' },
  { place: 'hierarchy', word: 'hierarchy' },
  { place: 'model', word: 'model' },
  { place: 'roles', word: 'roles' },
  { place: 'laws', word: 'laws' },
  { place: 'compare', word: 'compare' },
] as const satisfies readonly { readonly place: Place; readonly word: string }[]

/** The links at the foot of every page: what a reader seldom needs and should always find. */
export const footMenu = [
  { place: 'changes', word: 'changes' },
  { place: 'downloads', word: 'downloads' },
  { place: 'everything', word: 'everything' },
  { place: 'about', word: 'aboutUs' },
  { place: 'decisions', word: 'decisions' },
  { place: 'developers', word: 'developers' },
  { place: 'accessibility', word: 'accessibility' },
] as const satisfies readonly { readonly place: Place; readonly word: string }[]
