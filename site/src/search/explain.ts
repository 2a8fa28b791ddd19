import type { Language } from '../language.ts'
import { fill } from '../language.ts'
import type { Found, Shortcut } from './engine.ts'
import { hitWords } from './hit-words.ts'

/** Why a term was found; nothing when its own name says it. */
export function reasonOf({ label, via }: Found, language: Language): string {
  const words = hitWords[language]
  if (via.field === 'law') return fill(words.viaLaw, { text: via.text })
  if (via.field === 'word') return fill(words.viaWord, { text: via.text })
  if (via.field === 'key' || via.field === 'definition' || via.text === label) return ''
  return fill(via.language === language ? words.via : words.viaOther, { text: via.text })
}

/** A shortcut in words. */
export function shortcutLabel(shortcut: Shortcut, language: Language): string {
  const words = hitWords[language]
  if (shortcut.kind === 'law') return fill(words.toLaw, { law: shortcut.label })
  const [first, second] = shortcut.labels
  return fill(words.toCompare, { first, second })
}

/** How many terms a query found, in words, when at most so many were asked for. */
export function countText(count: number, most: number, language: Language): string {
  const words = hitWords[language]
  // Nobody looked further.
  if (count === most) return fill(words.most, { count })
  if (count === 0) return words.none
  return count === 1 ? words.one : fill(words.many, { count })
}
