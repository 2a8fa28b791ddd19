import type { Begrip, Glossary } from '../../sources/glossary/begrip.ts'
import { fromRoot, readYamlFile } from '../../sources/files.ts'
import type { Finding } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { subjectOf } from './definition-form.ts'
import { words } from './sentences.ts'
import { inTerm, labelsOf, languages, textsOf, withoutRemark } from './texts.ts'
import type { Language } from './texts.ts'

/** Words that end like a plural and are none, plurals without a singular, and names that keep their capital. */
const { singulars, plurals, names } = readYamlFile<{
  readonly singulars: readonly string[]
  readonly plurals: readonly string[]
  readonly names: readonly string[]
}>(fromRoot('scripts/lint/language/label-words.yaml'))

/** Labels are what a reader looks up: singular, without capitals, each leading to one term. */
export const labelFindings: Rule = function* (sources) {
  for (const begrip of sources.glossary.values()) {
    yield* plural(begrip)
    yield* written(begrip)
    yield* twice(begrip)
  }
  for (const language of languages) yield* ofTwoTerms(sources.glossary, language)
  for (const { file, at, text } of textsOf(sources)) {
    for (const language of languages) {
      const fault = typingFault(text[language])
      if (fault !== undefined)
        yield { code: 'language/typography', file, at: `${at}/${language}`, detail: fault }
    }
  }
}

/** "Een wagen is" is no plural, "Wagens zijn" is one; a hidden label may be a plural, which is what people type. */
function* plural(begrip: Begrip): Generator<Finding> {
  const label = withoutRemark(begrip.voorkeursterm.nl)
  if (plurals.includes(label)) return
  const finding = inTerm(begrip)
  const head = words(label.split(/ (?:aan|bij|in|met|naar|of|op|over|van|voor) /)[0] ?? '').at(-1) ?? ''
  const subject = subjectOf(begrip, 'nl') ?? ''
  if (subject.endsWith(' zijn '))
    yield finding('language/label-plural', '/voorkeursterm/nl', `the definition says "${label} zijn"`)
  else if (!/^(?:Een|De|Het) /.test(subject) && endsAsPlural(head) && !singulars.includes(head))
    yield finding('language/label-plural', '/voorkeursterm/nl', head)
}

/** A Dutch plural in s follows el, em, en, er and the like: not plaats, toets, arts, proces. */
function endsAsPlural(word: string): boolean {
  return /(?:aar|e[lmnr]|eur|ie|je|oor|'|’)s$|[^e]en$/.test(word)
}

function* written(begrip: Begrip): Generator<Finding> {
  for (const { place, language, label } of labelsOf(begrip)) {
    const at = `/${place}/${language}`
    const fault = typingFault(label) ?? (/[.,;:]$/.test(label) ? 'ends in a mark' : undefined)
    if (fault !== undefined) yield inTerm(begrip)('language/typography', at, `${label}: ${fault}`)
    const capital = label
      .split(/[\s()-]+/)
      .find((word) => /^\p{Lu}\p{Ll}+$/u.test(word) && !names.includes(word))
    if (place !== 'verborgen' && capital !== undefined)
      yield inTerm(begrip)('language/label-capital', at, capital)
  }
}

/** NL-SBB: preferred, alternative and hidden labels of a term have nothing in common. */
function* twice(begrip: Begrip): Generator<Finding> {
  const seen = new Set<string>()
  for (const { place, language, label } of labelsOf(begrip)) {
    const spelled = `${language} ${spelling(label, language)}`
    if (seen.has(spelled)) yield inTerm(begrip)('language/label-twice', `/${place}/${language}`, label)
    seen.add(spelled)
  }
}

/**
 * A preferred or alternative label is a link in every text, so it leads to one term; a hidden one may lead to more.
 * The Dutch half of "no label is the preferred label of another" is the older rule glossary/label-of-another.
 */
function* ofTwoTerms(glossary: Glossary, language: Language): Generator<Finding> {
  const preferred = new Map<string, string>()
  const alternative = new Map<string, string>()
  for (const begrip of glossary.values()) {
    const label = spelling(begrip.voorkeursterm[language], language)
    const other = preferred.get(label)
    if (other === undefined) preferred.set(label, begrip.sleutel)
    else yield shared(begrip, `/voorkeursterm/${language}`, label, other)
  }
  for (const begrip of glossary.values()) {
    for (const place of ['alternatief', 'verborgen'] as const) {
      for (const label of begrip[place]?.[language] ?? []) {
        const spelled = spelling(label, language)
        const named = language === 'en' ? preferred.get(spelled) : undefined
        const meant = place === 'alternatief' ? alternative.get(spelled) : undefined
        const other = named ?? meant ?? begrip.sleutel
        if (other !== begrip.sleutel) yield shared(begrip, `/${place}/${language}`, label, other)
        if (place === 'alternatief' && meant === undefined) alternative.set(spelled, begrip.sleutel)
      }
    }
  }
}

function shared(begrip: Begrip, at: string, label: string, other: string): Finding {
  return inTerm(begrip)('language/label-of-two', at, `${label}: also ${other}`)
}

function spelling(label: string, language: Language): string {
  return label.toLocaleLowerCase(language)
}

function typingFault(text: string): string | undefined {
  if (text.trim() === '') return 'empty'
  if (text !== text.trim()) return 'space at an end'
  if (/\s{2,}/.test(text)) return 'two spaces'
  if (/\s[,.;:!?](?:\s|$)/.test(text)) return 'space before a mark'
  if (/["“”„‘’]/.test(text)) return "quotation marks are single and straight: 'so'"
  if (/(?<!\.)\.\.(?!\.)|,,|;;|::/.test(text)) return 'a mark twice'
  return undefined
}
