import { packed } from '../../search/compact.ts'
import { searchData } from '../../search/search-data.ts'

/** The labels that the browser searches in, for both languages. */
export const GET = (): Response => new Response(packed(searchData()))
