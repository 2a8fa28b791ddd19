import type { Begrip, Glossary } from '../../sources/glossary/begrip.ts'
import { fromRoot, readYamlFile } from '../../sources/files.ts'
import type { Finding } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { pluralFindings } from './singular.ts'
import { createTermLinker, fold } from './term-search.ts'
import { inTerm, labelsOf, languages, textsOf } from './texts.ts'
import type { Language } from './texts.ts'
import { sentenceFault, typingFault } from './typing-faults.ts'

/** Names that keep their capital; abbreviations in capitals need not stand here. */
const { names } = readYamlFile<{ readonly names: readonly string[] }>(
  fromRoot('scripts/lint/language/label-words.yaml'),
)

/** Labels are what a reader looks up: singular, without capitals, each leading to one term. */
export const labelFindings: Rule = function* (sources) {
  for (const begrip of sources.glossary.values()) {
    yield* pluralFindings(begrip)
    yield* written(begrip)
    yield* twice(begrip)
  }
  for (const language of languages) yield* ofTwoTerms(sources.glossary, language)
  for (const { file, at, text } of textsOf(sources)) {
    for (const language of languages) {
      const fault =
        typingFault(text[language]) ?? (at === '/titel' ? undefined : sentenceFault(text[language]))
      if (fault !== undefined)
        yield { code: 'language/typography', file, at: `${at}/${language}`, detail: fault }
    }
  }
}

function* written(begrip: Begrip): Generator<Finding> {
  for (const { place, language, label } of labelsOf(begrip)) {
    const at = `/${place}/${language}`
    const fault = typingFault(label) ?? (/[.,;:!?]$/.test(label) ? 'ends in a mark' : undefined)
    if (fault !== undefined) yield inTerm(begrip)('language/typography', at, `${label}: ${fault}`)
    const capital = label
      .split(/[\s()-]+/)
      .find((word) => /^\p{Lu}\p{Ll}+$/u.test(word) && !names.includes(word))
    if (place !== 'verborgen' && capital !== undefined)
      yield inTerm(begrip)('language/label-capital', at, capital)
  }
}

/**
 * NL-SBB: preferred, alternative and hidden labels of a term have nothing in common. A hidden label may be an
 * alternative without its accent or hyphen, which is what people type.
 */
function* twice(begrip: Begrip): Generator<Finding> {
  const seen = new Set<string>()
  for (const { place, language, label } of labelsOf(begrip)) {
    const typed = `${language} ${label.normalize('NFC').toLocaleLowerCase(language)}`
    const sounded = `${language} as spoken: ${spelling(label)}`
    if (seen.has(place === 'verborgen' ? typed : sounded))
      yield inTerm(begrip)('language/label-twice', `/${place}/${language}`, label)
    seen.add(typed)
    if (place !== 'verborgen') seen.add(sounded)
  }
}

/**
 * A preferred or alternative label is a link in every text, so it leads to one term; a hidden one may lead to more,
 * but not to the preferred label of another. Neither a capital, an accent, a hyphen nor a plural makes it another label.
 */
function* ofTwoTerms(glossary: Glossary, language: Language): Generator<Finding> {
  const preferred = new Map<string, string>()
  for (const begrip of glossary.values()) {
    const label = spelling(begrip.voorkeursterm[language])
    const other = preferred.get(label)
    if (other === undefined) preferred.set(label, begrip.sleutel)
    else yield shared(begrip, `/voorkeursterm/${language}`, label, other)
  }
  const linker = createTermLinker([...glossary.values()])
  for (const begrip of glossary.values()) {
    for (const label of begrip.alternatief?.[language] ?? []) {
      const link = linker.links(label, language).find(({ start, end }) => start === 0 && end === label.length)
      const other = link?.meanings.find(
        ({ kind, sleutel }) => kind !== 'hidden' && sleutel !== begrip.sleutel,
      )
      if (other !== undefined) yield shared(begrip, `/alternatief/${language}`, label, other.sleutel)
    }
    for (const label of begrip.verborgen?.[language] ?? []) {
      const other = preferred.get(spelling(label)) ?? begrip.sleutel
      if (other !== begrip.sleutel) yield shared(begrip, `/verborgen/${language}`, label, other)
    }
  }
}

function shared(begrip: Begrip, at: string, label: string, other: string): Finding {
  return inTerm(begrip)('language/label-of-two', at, `${label}: also ${other}`)
}

/** `Sociaal-team`, `sociaal team` and `sociáal team` are one label. */
function spelling(label: string): string {
  return fold(label)
    .replaceAll(/[-\s]+/g, ' ')
    .trim()
}
