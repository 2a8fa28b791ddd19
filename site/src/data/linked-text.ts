import { createTermLinker } from '@samenspraak/term-search'
import type { Language } from '../language.ts'
import { terms } from './built.ts'

/** A piece of a text; one with a key names that term, in whatever form the sentence needs. */
export interface Piece {
  readonly text: string
  readonly key?: string
}

const linker = createTermLinker(terms)

/** A text cut at the terms that it names: each at its first mention, none of `without`, no word with two meanings. */
export function linkedPieces(
  text: string,
  language: Language,
  without: readonly string[] = [],
): readonly Piece[] {
  const seen = new Set(without)
  const pieces: Piece[] = []
  let from = 0
  for (const { start, end, meanings } of linker.links(text, language)) {
    // Preferred labels come first; a word that is the name of one term and a nickname of another means the first.
    const [meaning, ...others] = meanings.filter(({ kind }) => kind === meanings[0]?.kind)
    if (meaning === undefined || others.length > 0 || meaning.kind === 'hidden' || seen.has(meaning.sleutel))
      continue
    seen.add(meaning.sleutel)
    if (start > from) pieces.push({ text: text.slice(from, start) })
    pieces.push({ text: text.slice(start, end), key: meaning.sleutel })
    from = end
  }
  if (from < text.length) pieces.push({ text: text.slice(from) })
  return pieces
}
