import { languages } from '../../language.ts'
import type { Language } from '../../language.ts'
import { definitionsIn } from '../../search/search-data.ts'

/** The definitions for the page of results. */
export const GET = ({ params }: { params: { language: Language } }): Response =>
  new Response(JSON.stringify(definitionsIn(params.language)))

/** One file for each language. */
export const getStaticPaths = (): { params: { language: Language } }[] =>
  languages.map((language) => ({ params: { language } }))
