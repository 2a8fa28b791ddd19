export {
  createTermSearch,
  loadTermSearch,
  serializeTermIndex,
  TermIndexUnreadableError,
} from './search/term-search.ts'
export { exactScore } from './search/hit.ts'
export type { FindOptions, Hit, TermSearch, TermSearchOptions, Via } from './search/hit.ts'
export { longestQuery } from './search/query-tokens.ts'
export type { Field } from './search/source.ts'
export type { Bilingual, Labels, Language, Law, LeadingWord, SearchableTerm } from './term.ts'
export { createTermLinker } from './link/term-linker.ts'
export type { TermLink, TermLinker } from './link/term-linker.ts'
export type { Meaning } from './link/label-tree.ts'
export type { LabelKind } from './label.ts'
