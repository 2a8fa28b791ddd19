import { stem } from '../dutch/stem.ts'
import { tokens } from '../dutch/tokens.ts'
import { englishStem } from '../english-stem.ts'
import { isStopWord } from '../stop-words.ts'
import { sharedBeginning } from './shared-beginning.ts'
import type { TermIndex } from './term-index.ts'

/** How a whole query is an entry: letter by letter, or but for the form of its words. */
export type Exactness = 'form' | 'letter'

/** Finds the entries that a query is, whatever its spaces, hyphens, capitals and accents. */
export type ExactLabels = (words: readonly string[]) => ReadonlyMap<number, Exactness>

const longestShort = 7
const leastShared = 0.6

/** Prepares the entries; those of a law are never all that someone means. */
export function createExactLabels({ entries, words: described }: TermIndex): ExactLabels {
  const known = new Map(described.map((one) => [one.word, one]))
  const knownForm = {
    nl: (word: string): string => known.get(word)?.stem ?? word,
    en: (word: string): string => known.get(word)?.englishStem ?? word,
  }
  const wordsOf = entries.map(({ text }) => tokens(text))
  const byLetters = new Map<string, number[]>()
  const byForm = new Map<string, number[]>()
  entries.forEach(({ field, language }, place) => {
    if (field === 'law') return
    const words = wordsOf[place] ?? []
    add(byLetters, words.join(''), place)
    add(byForm, formOf(words, knownForm[language]), place)
  })

  return (words) => {
    const found = new Map<number, Exactness>()
    const content = words.filter((word) => !isStopWord(word))
    for (const said of content.length > 0 && content.length < words.length ? [words, content] : [words]) {
      for (const place of byLetters.get(said.join('')) ?? []) found.set(place, 'letter')
      for (const stemOf of [stem, englishStem])
        for (const place of byForm.get(formOf(said, stemOf)) ?? [])
          if (!found.has(place) && isForm(said, wordsOf[place] ?? [])) found.set(place, 'form')
    }
    return found
  }
}

/** The stemmer gives `beschikking` and `beschikbaarheid` one stem; forms of one word share most of their letters. */
function isForm(said: readonly string[], label: readonly string[]): boolean {
  return said.every((word, nth) => {
    const other = label[nth] ?? ''
    return Math.max(word.length, other.length) <= longestShort || sharedBeginning(word, other) >= leastShared
  })
}

function formOf(words: readonly string[], stemOf: (word: string) => string): string {
  return words.map(stemOf).join(' ')
}

function add(groups: Map<string, number[]>, group: string, place: number): void {
  if (group.trim() === '') return
  const members = groups.get(group)
  if (members === undefined) groups.set(group, [place])
  else members.push(place)
}
