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

/** The labels of one language. */
export interface LabelTree {
  /** Labels of one word, by each of its forms. */
  readonly alone: ReadonlyMap<string, readonly LabelledMeaning[]>
  /** Longer labels, word by word as the label has them: a label in all its forms at once would fill the memory. */
  readonly longer: Branch
  /** By form the words of longer labels that it is a form of. */
  readonly wordsOf: ReadonlyMap<string, ReadonlySet<string>>
}

/** What follows on the words so far, and what the labels mean that end there. */
export interface Branch {
  readonly next: Map<string, Branch>
  readonly meanings: LabelledMeaning[]
}

/** Puts all labels of one language in a tree. */
export function plantLabels(terms: readonly SearchableTerm[], language: Language): LabelTree {
  const forms = language === 'nl' ? dutchForms : englishForms
  const formsOf = (word: string, position: Position): readonly string[] =>
    isStopWord(word) ? [word] : forms(word, position)
  const alone = new Map<string, LabelledMeaning[]>()
  const longer: Branch = { next: new Map(), meanings: [] }
  const wordsOf = new Map<string, Set<string>>()
  for (const one of terms) {
    for (const { kind, text } of labelsOf(one).filter((label) => label.language === language)) {
      const words = tokens(text)
      const [first = '', second] = words
      const capitals = capitalsOf(text)
      if (words.join('').length < 2 || (capitals === undefined && addsNothing(words))) continue
      const meaning = { sleutel: one.sleutel, kind, capitals, words: words.join(' ') }
      if (second === undefined) {
        for (const form of formsOf(first, 'alone')) entryOf(alone, form, () => []).push(meaning)
        continue
      }
      for (const word of words)
        for (const form of formsOf(word, 'among others')) entryOf(wordsOf, form, () => new Set()).add(word)
      endOf(longer, words).meanings.push(meaning)
    }
  }
  return { alone, longer, wordsOf }
}

/** Where the branches lead with the next word of a text. */
export function follow({ wordsOf }: LabelTree, branches: readonly Branch[], form: string): readonly Branch[] {
  const words = [...(wordsOf.get(form) ?? [])]
  return branches.flatMap(({ next }) => words.flatMap((word) => next.get(word) ?? []))
}

/** `de` names nothing, and `het CAK` or `één gezinsplan` nothing that the words behind the article do not name. */
function addsNothing(words: readonly string[]): boolean {
  return isStopWord(words[0] ?? '') && words.filter((word) => !isStopWord(word)).length < 2
}

/** Goes down along the words of a label; answers where it ends. */
function endOf(root: Branch, words: readonly string[]): Branch {
  return words.reduce<Branch>(
    ({ next }, word) => entryOf(next, word, () => ({ next: new Map(), meanings: [] })),
    root,
  )
}

function entryOf<Value>(map: Map<string, Value>, key: string, fresh: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const value = fresh()
  map.set(key, value)
  return value
}

function capitalsOf(text: string): string | undefined {
  return /^\p{Lu}{2,4}$/u.test(text) ? text : undefined
}
