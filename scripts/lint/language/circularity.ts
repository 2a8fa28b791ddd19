import { createTermLinker, fold } from './term-search.ts'
import type { Begrip, Glossary } from '../../sources/glossary/begrip.ts'
import { fromRoot, readYamlFile } from '../../sources/files.ts'
import type { Finding, RuleCode } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { predicateOf } from './definition-form.ts'
import { withoutQuotes, words } from './sentences.ts'
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
    for (const begrip of glossary.values()) {
      const used = ownWord(begrip, language)
      if (used !== undefined) yield inTerm(begrip)('language/circular', `/definitie/${language}`, used)
    }
    yield* circles(glossary, language)
  }
}

/**
 * Its label in either language, its alternative labels, or a longer word that begins or ends with the label define
 * nothing. A part of the label may return: a gemeentecode is a code, and that is its genus.
 */
function ownWord(begrip: Begrip, language: Language): string | undefined {
  const predicate = predicateOf(begrip, language)
  if (predicate === undefined) return undefined
  const { sleutel, alternatief = {} } = begrip
  const nl = withoutRemark(begrip.voorkeursterm.nl)
  const en = withoutRemark(begrip.voorkeursterm.en)
  const linker = createTermLinker([{ sleutel, voorkeursterm: { nl, en }, alternatief }])
  const label = fold(language === 'nl' ? nl : en)
  const used = languages.flatMap((one) => {
    // A quoted word of the other language is what the definition is about.
    const text = one === language ? predicate : withoutQuotes(predicate)
    return linker.links(text, one).map(({ start, end }) => text.slice(start, end))
  })
  // A capital makes a name of an alternative label: the Youth Act.
  const own = used.find((text) => fold(text) === label || text === text.toLowerCase())
  return own ?? derivedFrom(label, words(fold(predicate)))
}

function derivedFrom(label: string, said: readonly string[]): string | undefined {
  if (label.includes(' ')) return ` ${said.join(' ')}`.includes(` ${label}`) ? label : undefined
  return said.find((word) => isDerived(word, label))
}

function isDerived(word: string, label: string): boolean {
  if (label.length < shortestPart || word === label || noDerivations.get(label)?.includes(word) === true)
    return false
  return word.startsWith(label) || word.endsWith(label)
}

/** Definitions that use each other's label leave a reader who knows none of the words nowhere. */
function* circles(glossary: Glossary, language: Language): Generator<Finding> {
  const usedBy = labelsInDefinitions(glossary, language)
  for (const [first, used] of usedBy) {
    const begrip = glossary.get(first)
    if (begrip === undefined) continue
    const finding = (code: RuleCode, others: string): Finding =>
      inTerm(begrip)(code, `/definitie/${language}`, others)
    for (const second of used) {
      const leadsTo = usedBy.get(second) ?? new Set<string>()
      if (first < second && leadsTo.has(first)) yield finding('language/circular-pair', second)
      // Told once, by the first of the alphabet; three in which two already use each other are told as those two.
      for (const third of leadsTo) {
        const isNew = first < second && first < third && third !== second
        if (isNew && usedBy.get(third)?.has(first) === true && !hasPair(usedBy, [first, second, third]))
          yield finding('language/circular-three', `${second}, ${third}`)
      }
    }
  }
}

type Uses = ReadonlyMap<string, ReadonlySet<string>>

function hasPair(usedBy: Uses, keys: readonly string[]): boolean {
  return keys.some((one) => keys.some((other) => usedBy.get(one)?.has(other) && usedBy.get(other)?.has(one)))
}

/** By term, the other terms whose preferred or alternative label stands in its definition. */
function labelsInDefinitions(glossary: Glossary, language: Language): Uses {
  const linker = createTermLinker([...glossary.values()])
  const usedBy = new Map<string, ReadonlySet<string>>()
  for (const begrip of glossary.values()) {
    const links = linker.links(predicateOf(begrip, language) ?? '', language)
    const terms = links.flatMap(({ meanings }) => meanings.filter(({ kind }) => kind !== 'hidden'))
    const keys = terms.map(({ sleutel }) => sleutel).filter((sleutel) => sleutel !== begrip.sleutel)
    usedBy.set(begrip.sleutel, new Set(keys))
  }
  return usedBy
}
