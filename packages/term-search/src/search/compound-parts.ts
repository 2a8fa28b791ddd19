import { remembered } from '../remembered.ts'
import { stems as stemsBy } from './known-words.ts'

// Below this a "part" is chance: `arrangement` would hold `arrangeme` + `nt`.
const shortestPart = 4
const mostRemembered = 20_000
const links = ['', 's', 'e', 'en', 'n']

/** Cuts a folded word in two words of the vocabulary: `gebiedsnetwerk` in `gebied` and `netwerk`. */
export type CompoundParts = (word: string) => readonly string[]

/** Makes a cutter whose parts are words of this vocabulary, by their stems. */
export function createCompoundParts(
  vocabulary: readonly { readonly word: string; readonly stem: string }[],
): CompoundParts {
  const stems = new Set<string>()
  // Stemming every ending of every word would be most of the work; few endings begin as a known word does.
  const beginnings = new Set<string>()
  for (const { word, stem: known } of vocabulary) {
    if (word.length < shortestPart) continue
    stems.add(known)
    beginnings.add(word.slice(0, shortestPart))
  }
  const partsOf = (word: string): readonly string[] => {
    for (let cut = word.length - shortestPart; cut >= shortestPart; cut -= 1) {
      const [head, tail] = [word.slice(0, cut), word.slice(cut)]
      if (!beginnings.has(tail.slice(0, shortestPart)) || !stems.has(stemsBy.nl(tail))) continue
      const first = links.find((link) => isKnown(head, link, stems))
      if (first !== undefined) return [head.slice(0, head.length - first.length), tail]
    }
    return []
  }
  return remembered(partsOf, mostRemembered)
}

function isKnown(head: string, link: string, stems: ReadonlySet<string>): boolean {
  const base = head.slice(0, head.length - link.length)
  return head.endsWith(link) && base.length >= shortestPart && stems.has(stemsBy.nl(base))
}
