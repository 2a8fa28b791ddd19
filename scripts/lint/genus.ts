import { fromRoot, readYamlFile } from '../sources/files.ts'
import type { Begrip, Glossary } from '../sources/glossary/begrip.ts'
import { predicateOf } from './language/definition-form.ts'
import { words } from './language/sentences.ts'
import { createTermLinker, stem } from './language/term-search.ts'
import { inTerm } from './language/texts.ts'
import type { Rule } from './rule.ts'

type Linker = ReturnType<typeof createTermLinker>

/** Words that open a definition and say nothing about the graph. */
const { everyday, portions } = readYamlFile<Readonly<Record<'everyday' | 'portions', readonly string[]>>>(
  fromRoot('scripts/lint/language/genus-words.yaml'),
)
const everydayStems: ReadonlySet<string> = new Set(everyday.map(stem))

// What comes first after the noun that a definition opens with: a preposition, the word of a clause, or a mark.
const afterGenus =
  /[,;:(.]|\s(?:aan|als|bij|binnen|boven|buiten|dan|dat|die|door|en|gedurende|hoe|in|met|na|naar|namens|of|om|onder|op|over|per|rond|sinds|tegen|tegenover|tot|tussen|uit|van|vanaf|vanuit|via|volgens|voor|voordat|waar\p{L}*|wat|wie|wier|zoals|zodat|zonder)(?!\p{L})/u
// "wat iemand doet" and "hoe ver het is" open with a clause and have no genus.
const clause = /^(?:hoe|om|wat|wie)\s/u
// "een organisatie of persoon", "een instelling, bedrijf of zelfstandige": neither is true of every case.
const choice = /^(?:, \p{L}+)*,? (?:of|en) /u

/**
 * "Een X is een Y die ..." says that every X is a Y, so Y is broader than X, by steps of "is a kind of" or "is a case
 * of". Only the Dutch definition is read: in English too many terms have an everyday word as label (number, act).
 */
export const genusFindings: Rule = function* ({ glossary }) {
  const linker = createTermLinker([...glossary.values()])
  for (const begrip of glossary.values()) {
    const genus = genusOf(begrip, linker)
    if (genus === undefined) continue
    const { text, terms } = genus
    const finding = inTerm(begrip)
    if (terms.includes(begrip.sleutel)) yield finding('graph/genus-is-synonym', '/definitie/nl', text)
    else if (!terms.some((term) => kindsAbove(begrip, glossary).has(term)))
      yield finding('graph/genus-not-broader', '/breder', `${text}: ${terms.join(', ')}`)
  }
}

interface Genus {
  readonly text: string
  /** The terms that the word names; more than one when they share a label. */
  readonly terms: readonly string[]
}

/** The noun that a definition opens with, when it is the preferred or alternative label of a term. */
function genusOf(begrip: Begrip, linker: Linker): Genus | undefined {
  const predicate = predicateOf(begrip, 'nl') ?? ''
  const end = afterGenus.exec(predicate)?.index ?? 0
  if (clause.test(predicate) || choice.test(predicate.slice(end))) return undefined
  const link = linker.links(predicate, 'nl').find((one) => one.end === end)
  const kind = link?.meanings[0]?.kind
  if (link === undefined || kind === 'hidden') return undefined
  if (words(predicate.slice(0, link.start)).some((word) => portions.includes(word))) return undefined
  const text = predicate.slice(link.start, end)
  if (everydayStems.has(stem(text))) return undefined
  const terms = link.meanings.filter((meaning) => meaning.kind === kind).map(({ sleutel }) => sleutel)
  return { text, terms }
}

/** The terms of which every case of this one is a case; a part of a whole is no case of it. */
function kindsAbove(begrip: Begrip, glossary: Glossary): ReadonlySet<string> {
  const seen = new Set<string>()
  let next = begrip.breder
  while (next !== undefined && next.relatie !== 'partitief' && !seen.has(next.begrip)) {
    seen.add(next.begrip)
    next = glossary.get(next.begrip)?.breder
  }
  return seen
}
