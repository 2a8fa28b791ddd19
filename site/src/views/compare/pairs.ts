import { terms } from '../../data/built.ts'
import { requireTerm } from '../../data/terms.ts'
import type { Begrip } from '../../data/terms.ts'
import type { InBoth, Language } from '../../language.ts'
import { pathOf } from '../../paths.ts'

/** Two terms that people take for each other, and the sentence that tells them apart. */
export interface Pair {
  readonly first: Begrip
  readonly second: Begrip
  readonly difference: InBoth<string>
}

/** The pairs that the glossary tells apart; each has a page. */
export const pairs: readonly Pair[] = terms.flatMap((term) =>
  (term.nietHetzelfdeAls ?? []).map(({ begrip, verschil }) => {
    const [first, second] = inOrder(term.sleutel, begrip).map(requireTerm)
    return { first: first ?? term, second: second ?? term, difference: verschil }
  }),
)

/** The one address of a pair, whichever of the two is named first. */
export function pairPath(language: Language, one: string, other: string): string {
  return pathOf(language, 'compare', ...inOrder(one, other))
}

function inOrder(one: string, other: string): readonly string[] {
  return [one, other].toSorted()
}

/** One page for each pair. */
export function pairPaths(): { params: { first: string; second: string }; props: { pair: Pair } }[] {
  return pairs.map((pair) => ({
    params: { first: pair.first.sleutel, second: pair.second.sleutel },
    props: { pair },
  }))
}
