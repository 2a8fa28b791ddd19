import { languages } from '../../language.ts'
import type { Language } from '../../language.ts'
import { modelData } from '../../search/model-data.ts'
import { packedNames } from '../../search/model-search.ts'

/** The names of fields and code lists for the page of results. */
export const GET = ({ params }: { params: { language: Language } }): Response =>
  new Response(packedNames(modelData(params.language)))

/** One file for each language. */
export const getStaticPaths = (): { params: { language: Language } }[] =>
  languages.map((language) => ({ params: { language } }))
