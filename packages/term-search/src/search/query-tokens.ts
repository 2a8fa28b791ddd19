import { tokens } from '../dutch/tokens.ts'

/** What is read of a query (UTF-16); the rest is ignored, so that a pasted document costs no more than a question. */
export const longestQuery = 200

const mostWords = 24

/** The words of what someone typed. */
export function queryTokens(text: string): readonly string[] {
  // Programs write names of fields without spaces: `redenEinde`.
  const apart = text.slice(0, longestQuery).replaceAll(/(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll})/gu, ' ')
  // `B&W` is said as it is written in full: B en W.
  return tokens(apart.replaceAll('&', ' en '))
    .map((word) => word.replace(/(?<=^|[a-z]{3})nrs?$/, 'nummer'))
    .slice(0, mostWords)
}
