import { createTermLinker, fold } from './term-search.ts'
import type { Begrip, Glossary } from '../../sources/glossary/begrip.ts'
import { fromRoot, readYamlFile } from '../../sources/files.ts'
import type { Finding } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { predicateOf } from './definition-form.ts'
import { words } from './sentences.ts'
import { inTerm, languages, withoutRemark } from './texts.ts'
import type { Language } from './texts.ts'

// A shorter word begins or ends too many others: wet, uur, taal.
const shortestPart = 4

/** Words that begin or end like a label and have nothing to do with it. */
const noDerivations: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(
    readYamlFile<Readonly<Record<string, readonly string[]>>>(
      fromRoot('scripts/lint/language/no-derivations.yaml'),
    ),
  ),
)

/** A definition leads to other words than its own. */
export const circularityFindings: Rule = function* ({ glossary }) {
  for (const language of languages) {
    for (const begrip of glossary.values()) yield* ownLabel(begrip, language)
    yield* pairs(glossary, language)
  }
}

/**
 * The whole label, or a longer word that begins or ends with a label of one word, defines nothing. A part of the
 * label may return: a gemeentecode is a code, and that is its genus.
 */
function* ownLabel(begrip: Begrip, language: Language): Generator<Finding> {
  const predicate = predicateOf(begrip, language)
  if (predicate === undefined) return
  const { nl, en } = begrip.voorkeursterm
  const named = { sleutel: begrip.sleutel, voorkeursterm: { nl: withoutRemark(nl), en: withoutRemark(en) } }
  const label = fold(named.voorkeursterm[language])
  const said = words(fold(predicate))
  const [whole] = createTermLinker([named]).links(predicate, language)
  const used =
    whole === undefined
      ? said.find((word) => isDerived(word, label))
      : predicate.slice(whole.start, whole.end)
  if (used !== undefined) yield inTerm(begrip)('language/circular', `/definitie/${language}`, used)
}

function isDerived(word: string, label: string): boolean {
  if (label.length < shortestPart || word === label || noDerivations.get(label)?.includes(word) === true)
    return false
  return word.startsWith(label) || word.endsWith(label)
}

/** Two definitions that use each other's label leave a reader who knows neither word nowhere. */
function* pairs(glossary: Glossary, language: Language): Generator<Finding> {
  const linker = createTermLinker([...glossary.values()])
  const usedBy = new Map<string, ReadonlySet<string>>()
  for (const begrip of glossary.values()) {
    const links = linker.links(predicateOf(begrip, language) ?? '', language)
    const terms = links.flatMap(({ meanings }) => meanings.filter(({ kind }) => kind !== 'hidden'))
    usedBy.set(begrip.sleutel, new Set(terms.map(({ sleutel }) => sleutel)))
  }
  for (const [sleutel, used] of usedBy) {
    const begrip = glossary.get(sleutel)
    if (begrip === undefined) continue
    for (const other of used)
      if (sleutel < other && usedBy.get(other)?.has(sleutel) === true)
        yield inTerm(begrip)('language/circular-pair', `/definitie/${language}`, other)
  }
}
