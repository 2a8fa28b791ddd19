import { tokens } from '../dutch/tokens.ts'
import { labelsOf, type LabelKind } from '../label.ts'
import { isStopWord } from '../stop-words.ts'
import type { Language, SearchableTerm } from '../term.ts'
import { dutchForms, type Position } from './dutch-forms.ts'
import { englishForms } from './english-forms.ts'

/** A term that a piece of text may mean, and the kind of label that was read. */
export interface Meaning {
  readonly sleutel: string
  readonly kind: LabelKind
}

/** A meaning with the way in which its label is written. */
export interface LabelledMeaning extends Meaning {
  /** The label, when it is an abbreviation in capitals and must be written so: `HIS` is not the English `his`. */
  readonly capitals: string | undefined
  /** The folded words of the label itself. */
  readonly words: string
}

/** Labels word by word: each step is a word in all its forms. */
export interface LabelTree {
  readonly next: Map<string, LabelTree>
  readonly meanings: LabelledMeaning[]
}

/** Puts all labels of one language in a tree. */
export function plantLabels(terms: readonly SearchableTerm[], language: Language): LabelTree {
  const forms = language === 'nl' ? dutchForms : englishForms
  const root: LabelTree = { next: new Map(), meanings: [] }
  for (const one of terms) {
    for (const { kind, text } of labelsOf(one).filter((label) => label.language === language)) {
      const words = tokens(text)
      const capitals = capitalsOf(text)
      if (words.join('').length < 2 || (capitals === undefined && addsNothing(words))) continue
      const meaning = { sleutel: one.sleutel, kind, capitals, words: words.join(' ') }
      for (const end of grow([root], words, forms)) end.meanings.push(meaning)
    }
  }
  return root
}

/** `de` names nothing, and `het CAK` or `één gezinsplan` nothing that the words behind the article do not name. */
function addsNothing(words: readonly string[]): boolean {
  return isStopWord(words[0] ?? '') && words.filter((word) => !isStopWord(word)).length < 2
}

/** Goes down from the branches along every form of each word; answers where the label ends. */
function grow(
  branches: readonly LabelTree[],
  words: readonly string[],
  forms: (word: string, position: Position) => readonly string[],
): readonly LabelTree[] {
  const position = words.length === 1 ? 'alone' : 'among others'
  return words.reduce<readonly LabelTree[]>((from, word) => {
    const written = isStopWord(word) ? [word] : forms(word, position)
    return from.flatMap((branch) => written.map((form) => step(branch, form)))
  }, branches)
}

function step(branch: LabelTree, word: string): LabelTree {
  const known = branch.next.get(word)
  if (known !== undefined) return known
  const fresh: LabelTree = { next: new Map(), meanings: [] }
  branch.next.set(word, fresh)
  return fresh
}

function capitalsOf(text: string): string | undefined {
  return /^\p{Lu}{2,4}$/u.test(text) ? text : undefined
}
