import { fold } from './fold.ts'

/** A word of a text, folded, and where it stands in that text (UTF-16, end not included). */
export interface Token {
  readonly word: string
  readonly start: number
  readonly end: number
}

// A number keeps its points and colons, because an article of law is written 2.3.2 or 7:2, and its letter: 1a.
const words =
  /\p{N}+(?:[.:]\p{N}+)*\p{L}?(?![\p{L}\p{M}\p{N}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}]*(?:['\u2019\u02BC\u0060\u00B4]\p{L}+)?/gu

// agenda's, foto's, Jan's: the s belongs to the word and says nothing; zzp'er is one word.
const apostropheS = /'s$/

/** The words of a text with their places; hyphens separate, apostrophes join. */
export function tokensWithPlaces(text: string): readonly Token[] {
  const found: Token[] = []
  for (const match of text.matchAll(words)) {
    const word = fold(match[0]).replace(apostropheS, '').replaceAll("'", '')
    if (word !== '') found.push({ word, start: match.index, end: match.index + match[0].length })
  }
  return found
}

/** The folded words of a text, in order. */
export function tokens(text: string): readonly string[] {
  return tokensWithPlaces(text).map(({ word }) => word)
}
