import type { Sources } from '../../sources/sources.ts'

/** The part of the sources that the linked data is made from. */
export type LinkedDataSources = Pick<
  Sources,
  'schemas' | 'set' | 'glossary' | 'collections' | 'articles' | 'laws' | 'codeLists'
>
