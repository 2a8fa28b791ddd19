import type { SiteTerm as Begrip } from '../../local/local-data.ts'
import { compareIn } from '../language.ts'
import type { InBoth, Language } from '../language.ts'
import { collections, terms } from './built.ts'

export type { Begrip }

const byKey: ReadonlyMap<string, Begrip> = new Map(terms.map((term) => [term.sleutel, term]))

/** A key that no term has stands in the sources of a page, which the lint of the sources should have refused. */
export class TermUnknownError extends Error {
  readonly code = 'site/term-unknown'

  constructor(key: string) {
    super(`there is no term ${key}`)
  }
}

/** The term with a key that is known to exist. */
export function requireTerm(key: string): Begrip {
  const term = byKey.get(key)
  if (term === undefined) throw new TermUnknownError(key)
  return term
}

/** The terms with these keys by label, each once. */
export function termsSorted(keys: Iterable<string>, language: Language): readonly Begrip[] {
  const compare = compareIn(language)
  return [...new Set(keys)]
    .map(requireTerm)
    .toSorted((a, b) => compare(a.voorkeursterm[language], b.voorkeursterm[language]))
}

/** A label with a capital, for titles; Dutch writes the ij of a first word as two capitals. */
export function titleOf(label: string): string {
  // `één` needs its accents only to be read, and a capital has none.
  if (label.startsWith('één')) return `Eén${label.slice(3)}`
  return label.startsWith('ij') ? `IJ${label.slice(2)}` : `${label.charAt(0).toUpperCase()}${label.slice(1)}`
}

/** What a term is not, said from its own side or from the side of the other. */
export interface Difference {
  readonly term: Begrip
  readonly text: InBoth<string>
}

/** By key the differences that stand in the file of the other term, found once instead of for each page. */
const saidElsewhere = new Map<string, (readonly [key: string, text: InBoth<string>])[]>()
for (const { sleutel, nietHetzelfdeAls } of terms)
  for (const { begrip, verschil } of nietHetzelfdeAls ?? [])
    saidElsewhere.set(begrip, [...(saidElsewhere.get(begrip) ?? []), [sleutel, verschil]])

/** The differences of a term, core terms first; each stands in one of two files and holds for both. */
export function differencesOf(term: Begrip, language: Language): readonly Difference[] {
  const own = (term.nietHetzelfdeAls ?? []).map(({ begrip, verschil }) => [begrip, verschil] as const)
  const from = saidElsewhere.get(term.sleutel) ?? []
  const texts = new Map([...from, ...own])
  const sorted = termsSorted(texts.keys(), language)
  const differences = sorted.map((other) => ({
    term: other,
    text: texts.get(other.sleutel) ?? { nl: '', en: '' },
  }))
  return [
    ...differences.filter(({ term }) => isCore(term)),
    ...differences.filter(({ term }) => !isCore(term)),
  ]
}

const core: ReadonlySet<string> = new Set(
  collections.filter(({ sleutel }) => sleutel === 'kernbegrippen').flatMap(({ begrippen }) => begrippen),
)

function isCore({ sleutel }: Begrip): boolean {
  return core.has(sleutel)
}

/** A narrower term and how it is narrower: a kind, a part or an instance. */
export interface Narrower {
  readonly term: Begrip
  readonly relation: string
}

const narrowerByKey = new Map<string, string[]>()
for (const { sleutel, breder } of terms)
  if (breder !== undefined)
    narrowerByKey.set(breder.begrip, [...(narrowerByKey.get(breder.begrip) ?? []), sleutel])

/** The terms directly under a term. */
export function narrowerOf(term: Begrip, language: Language): readonly Narrower[] {
  const keys = narrowerByKey.get(term.sleutel) ?? []
  return termsSorted(keys, language).map((narrower) => ({
    term: narrower,
    relation: narrower.breder?.relatie ?? 'generiek',
  }))
}

/** The terms above a term, the widest first. */
export function widerPath(term: Begrip): readonly Begrip[] {
  if (term.breder === undefined) return []
  const wider = requireTerm(term.breder.begrip)
  return [...widerPath(wider), wider]
}

/** By key the terms that say they are related to it, found once instead of for each page. */
const relatedByKey = new Map<string, string[]>()
for (const { sleutel, verwant } of terms)
  for (const key of verwant ?? []) relatedByKey.set(key, [...(relatedByKey.get(key) ?? []), sleutel])

/** The terms that have to do with a term, from whichever side it was said. */
export function relatedTo(term: Begrip, language: Language): readonly Begrip[] {
  const from = relatedByKey.get(term.sleutel) ?? []
  return termsSorted([...(term.verwant ?? []), ...from], language)
}
