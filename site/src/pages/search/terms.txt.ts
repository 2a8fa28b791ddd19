import { packed } from '../../search/compact.ts'
import { searchData } from '../../search/search-data.ts'

/** The names that the browser searches in, for both languages, of which the texts have no part. */
export const GET = (): Response => new Response(packed(searchData('nl')))
