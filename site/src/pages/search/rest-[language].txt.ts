import { languages } from '../../language.ts'
import type { Language } from '../../language.ts'
import { packedRest } from '../../search/compact.ts'
import { searchData } from '../../search/search-data.ts'

/** What the search finds by beside names, fetched once someone types. */
export const GET = ({ params }: { params: { language: Language } }): Response =>
  new Response(packedRest(searchData(params.language)))

/** One file for each language. */
export const getStaticPaths = (): { params: { language: Language } }[] =>
  languages.map((language) => ({ params: { language } }))
