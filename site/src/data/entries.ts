import { groupBy } from '../group.ts'
import { compareIn } from '../language.ts'
import type { Language } from '../language.ts'
import { slugOf } from '../slug.ts'
import { terms } from './built.ts'
import type { Begrip } from './terms.ts'

/** A line of the A to Z: a term under its own label, or another word with the terms to see. */
export interface Entry {
  readonly label: string
  readonly letter: string
  readonly term: Begrip | undefined
  readonly see: readonly Begrip[]
}

/** Another word for one or more terms, with the address that forwards to them. */
export interface Alias {
  readonly label: string
  readonly slug: string
  readonly terms: readonly Begrip[]
}

/** The other words of a language that are no label of their own, each with every term that it stands for. */
export function aliasesIn(language: Language): readonly Alias[] {
  const own = new Set(terms.map((term) => term.voorkeursterm[language].toLowerCase()))
  const pairs = terms.flatMap((term) =>
    (term.alternatief?.[language] ?? []).map((label) => ({ label, term })),
  )
  return [...groupBy(pairs, ({ label }) => label.toLowerCase())]
    .filter(([label]) => !own.has(label))
    .map(([, group]) => ({
      label: group[0]?.label ?? '',
      slug: slugOf(group[0]?.label ?? ''),
      terms: group.map(({ term }) => term),
    }))
}

/** The aliases that get an address: none has the key of a term, and of two that look alike the first is kept. */
export function forwardingAliases(language: Language): readonly Alias[] {
  const taken = new Set(terms.map(({ sleutel }) => sleutel))
  const first = new Map(
    aliasesIn(language)
      .toReversed()
      .map((alias) => [alias.slug, alias]),
  )
  return [...first.values()].filter(({ slug }) => !taken.has(slug))
}

/** All lines of the A to Z of a language by letter, in the order of its alphabet. */
export function alphabet(language: Language): readonly { letter: string; entries: readonly Entry[] }[] {
  const compare = compareIn(language)
  const own = terms.map((term) => entry(term.voorkeursterm[language], term, []))
  const others = aliasesIn(language).map(({ label, terms }) => entry(label, undefined, terms))
  const sorted = [...own, ...others].toSorted((a, b) => compare(a.label, b.label))
  return [...groupBy(sorted, ({ letter }) => letter)]
    .map(([letter, entries]) => ({ letter, entries }))
    .toSorted((a, b) => compare(a.letter, b.letter))
}

function entry(label: string, term: Begrip | undefined, see: readonly Begrip[]): Entry {
  const first = slugOf(label).charAt(0).toUpperCase()
  return { label, letter: /[A-Z]/.test(first) ? first : '0-9', term, see }
}
