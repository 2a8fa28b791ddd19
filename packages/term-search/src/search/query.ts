import { stem } from '../dutch/stem.ts'
import { tokens } from '../dutch/tokens.ts'
import { isStopWord } from '../stop-words.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What is read of a query (UTF-16); the rest is ignored, so that a pasted document costs no more than a question. */
export const longestQuery = 200

const mostWords = 24
const mostGlued = 3
const links = ['', 's', 'e', 'en', 'n']
const likenessOfGlued = 0.97

/** One word of a query, with the known words that it may stand for and how likely each is (0 to 1). */
export interface QueryWord {
  readonly word: string
  readonly isStopWord: boolean
  readonly meant: ReadonlyMap<string, number>
}

/** The words of what someone typed. */
export function queryTokens(text: string): readonly string[] {
  return tokens(text.slice(0, longestQuery)).slice(0, mostWords)
}

/** Finds out for each word what it may stand for, alone or glued to its neighbours: `wijk team`, `ondersteuning plan`. */
export function readQuery(words: readonly string[], vocabulary: Vocabulary): readonly QueryWord[] {
  // `de` or `2` stands in half of all labels: such a query can only be a label, it cannot resemble one.
  if (words.every((word) => isStopWord(word) || /^\d+$/.test(word))) return []
  const meant = words.map((word) =>
    isStopWord(word) ? new Map([[word, 1]]) : new Map(vocabulary.similar(word)),
  )
  for (let start = 0; start < words.length; start += 1) {
    for (let end = start + 2; end <= Math.min(words.length, start + mostGlued); end += 1) {
      for (const glued of gluedForms(words.slice(start, end)))
        if (vocabulary.has(glued)) meant.slice(start, end).forEach((one) => one.set(glued, likenessOfGlued))
    }
  }
  return words.map((word, place) => ({
    word,
    isStopWord: isStopWord(word),
    meant: meant[place] ?? new Map(),
  }))
}

function gluedForms(parts: readonly string[]): readonly string[] {
  const [first = '', ...rest] = parts
  const tail = rest.join('')
  return [first, stem(first)].flatMap((start) => links.map((link) => `${start}${link}${tail}`))
}
