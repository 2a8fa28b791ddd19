import { type Token, tokensWithPlaces } from '../dutch/tokens.ts'
import type { LabelKind } from '../label.ts'
import type { Language, SearchableTerm } from '../term.ts'
import {
  type Branch,
  follow,
  type LabelledMeaning,
  type LabelTree,
  type Meaning,
  plantLabels,
} from './label-tree.ts'

/** A piece of a text that names a term; more than one meaning makes it ambiguous. */
export interface TermLink {
  /** UTF-16 offsets in the text, end not included. */
  readonly start: number
  readonly end: number
  /** Preferred labels first, then alternative and hidden ones; within a kind the label that is written exactly so. */
  readonly meanings: readonly Meaning[]
}

/** Finds the terms that a running text uses. */
export interface TermLinker {
  /** Links that do not overlap, in the order of the text; where they would, the longest label wins. */
  links(text: string, language: Language): readonly TermLink[]
}

const order: readonly LabelKind[] = ['preferred', 'alternative', 'hidden']
// What may stand between the words of one label: never the end of a sentence, nor a comma.
const within = /^[\s()&/*\u00D7'\u2019-]+$/u

/** Prepares the labels of these terms and their inflections, in both languages. */
export function createTermLinker(terms: readonly SearchableTerm[]): TermLinker {
  const trees: Readonly<Record<Language, LabelTree>> = {
    nl: plantLabels(terms, 'nl'),
    en: plantLabels(terms, 'en'),
  }
  return {
    links(text, language) {
      const words = tokensWithPlaces(text)
      const found = words.flatMap((_word, place) => longestAt(words, place, text, trees[language]) ?? [])
      return withoutOverlap(found)
    },
  }
}

/** A link with the places of its first and last word. */
interface Found {
  readonly first: number
  readonly last: number
  readonly link: TermLink
}

function longestAt(words: readonly Token[], place: number, text: string, tree: LabelTree): Found | undefined {
  const { word: first = '', start = 0 } = words[place] ?? {}
  if (isGlued(text, start - 1, start - 2)) return undefined
  let branches: readonly Branch[] = follow(tree, [tree.longer], first)
  let ending: readonly LabelledMeaning[] = tree.alone.get(first) ?? []
  let longest: Found | undefined
  for (let last = place; branches.length > 0 || ending.length > 0; last += 1) {
    const end = withBracket(text, start, words[last]?.end ?? 0)
    const meanings = isGlued(text, end, end + 1) ? [] : meaningsOf(ending, words.slice(place, last + 1), text)
    if (meanings.length > 0) longest = { first: place, last, link: { start, end, meanings } }
    const next = words[last + 1]
    if (next === undefined || !within.test(text.slice(end, next.start))) break
    branches = follow(tree, branches, next.word)
    ending = branches.flatMap((branch) => branch.meanings)
  }
  return longest
}

/** The bracket that closes `ondersteuningsplan (passend onderwijs)` is no word, but belongs to the label. */
function withBracket(text: string, start: number, end: number): number {
  const said = text.slice(start, end)
  return text[end] === ')' && said.includes('(') && !said.includes(')') ? end + 1 : end
}

/** Whether a hyphen ties the word to more: `plan-eigenaar`, but also the unfinished `jeugd-` of `jeugd- en gezinsteam`. */
function isGlued(text: string, hyphen: number, beyond: number): boolean {
  if (!/[-\u2010\u2011]/.test(text[hyphen] ?? '')) return false
  return beyond > hyphen || /[\p{L}\p{N}]/u.test(text[beyond] ?? '')
}

function meaningsOf(
  meanings: readonly LabelledMeaning[],
  words: readonly Token[],
  text: string,
): readonly Meaning[] {
  if (meanings.length === 0) return []
  const written = text.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? 0)
  const said = words.map(({ word }) => word).join(' ')
  const best = new Map<string, LabelledMeaning>()
  for (const meaning of meanings) {
    if (meaning.capitals !== undefined && meaning.capitals !== written) continue
    const known = best.get(meaning.sleutel)
    if (known === undefined || rank(meaning, said) < rank(known, said)) best.set(meaning.sleutel, meaning)
  }
  return [...best.values()]
    .toSorted((one, other) => rank(one, said) - rank(other, said) || (one.sleutel < other.sleutel ? -1 : 1))
    .map(({ sleutel, kind }) => ({ sleutel, kind }))
}

function rank({ kind, words }: LabelledMeaning, said: string): number {
  return order.indexOf(kind) * 2 + (words === said ? 0 : 1)
}

/** Keeps the longest of links that share a word. */
function withoutOverlap(found: readonly Found[]): readonly TermLink[] {
  const taken = new Set<number>()
  const kept: TermLink[] = []
  const longestFirst = found.toSorted((one, other) => lengthOf(other.link) - lengthOf(one.link))
  for (const { first, last, link } of longestFirst) {
    const places = Array.from({ length: last - first + 1 }, (_none, nth) => first + nth)
    if (places.some((place) => taken.has(place))) continue
    places.forEach((place) => taken.add(place))
    kept.push(link)
  }
  return kept.toSorted((one, other) => one.start - other.start)
}

function lengthOf({ start, end }: TermLink): number {
  return end - start
}
