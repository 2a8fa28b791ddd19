import { serializeTermIndex } from '../../packages/term-search/src/index.ts'
import type { Sources } from '../sources/sources.ts'

/**
 * What the command and the site search in, worked out beforehand because that takes longer than a whole command. Ambiguous
 * words lead to each of their meanings, and laws are also found by their title.
 */
export function searchIndex({ glossary, ambiguousWords, laws }: Sources): string {
  const words = ambiguousWords.map(({ woord, zinnen }) => ({
    woord,
    begrippen: zinnen.map(({ bedoeld }) => bedoeld),
  }))
  return serializeTermIndex([...glossary.values()], { words, laws })
}
