import { terms } from '../../data/built.ts'

/** One page for the permanent name of each term. */
export function identityPaths(): { params: { key: string } }[] {
  return terms.map(({ sleutel }) => ({ params: { key: sleutel } }))
}
