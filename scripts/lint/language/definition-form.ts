import type { Begrip } from '../../sources/glossary/begrip.ts'
import type { Finding } from '../finding.ts'
import type { TermRule } from '../rule.ts'
import { sentences, words } from './sentences.ts'
import { inTerm, languages, withoutRemark } from './texts.ts'
import type { Language } from './texts.ts'

const fewestWords = 8
const mostWords = 45

// Far above what the schema of a term allows; a longer one is too large for the expression that looks for it.
const longestLabel = 1000

// The form of NL-SBB: "Een X is een ... die ..."; mass nouns, names and plurals have no article or "zijn".
const openings = {
  nl: { articles: 'Een|De|Het', copulas: 'is|zijn' },
  en: { articles: 'An|A|The|To', copulas: 'is|are' },
} as const

// "X is wanneer ..." gives a circumstance, "X is geen ..." says what it is not, "X is bedoeld om ..." what it is for and
// "X is bijvoorbeeld ..." a part of it; none says what X is.
const noGenus = {
  nl: /^(?:als|alles behalve|bedoeld|belangrijk|bestemd|bijvoorbeeld|dat|doordat|geen|gericht|het geval|hetzelfde als|iets (?:dat|wat) (?:geen|niet)|indien|niet|nodig|nooit|om|omdat|onder (?:andere|meer)|waar|wanneer|zoals|zodra)\b|^(?:\p{L}+ ){2,3}wanneer\b/u,
  en: /^(?:among others?|anything (?:but|except)|because|for example|if|important|in case|intended|meant|never|no|not|same as|something that (?:is|does) not|such as|that|the case|the same as|when|whenever|where)\b/u,
} as const

// A list may have semicolons, behind a colon; elsewhere they glue a second sentence to the first.
const secondSentence = /^[^:]*;/u

// "An unit", "A event"; u and eu may sound as in unit, and a capital may be an abbreviation, so those pass.
const wrongArticle = /^(?:An [bcdfgjklmnpqrstvwxyz]|A [aio]|A e(?!u))/u

/** A definition is one sentence of a fixed form. */
export const definitionFormFindings: TermRule = function* ({ glossary }) {
  for (const begrip of glossary.values())
    for (const language of languages) yield* inDefinition(begrip, language)
}

/** What stands after "Een X is"; undefined when the definition does not open so. */
export function predicateOf(begrip: Begrip, language: Language): string | undefined {
  const subject = subjectOf(begrip, language)
  return subject === undefined ? undefined : begrip.definitie[language].slice(subject.length)
}

/** "Een X is " itself, or "X zijn "; undefined when the definition does not open so. */
export function subjectOf(begrip: Begrip, language: Language): string | undefined {
  const { articles, copulas } = openings[language]
  const label = begrip.voorkeursterm[language]
  if (label.length > longestLabel) return undefined
  // A remark in brackets may stand or not; capital letters lose their accent; the label may be quoted.
  const names = [label, withoutRemark(label)]
    .map(literally)
    .join('|')
    .replaceAll(/ (?=\\\()/g, "'? ")
  const opening = new RegExp(`^(?:(?:${articles}) )?'?(?:${names})'? (?:${copulas}) (?=.)`, 'isu')
  const definition = begrip.definitie[language]
  return opening.exec(definition)?.[0] ?? opening.exec(withFirstOf(definition, label))?.[0]
}

function* inDefinition(begrip: Begrip, language: Language): Generator<Finding> {
  const finding = inTerm(begrip)
  const at = `/definitie/${language}`
  const definition = begrip.definitie[language]
  const predicate = predicateOf(begrip, language)
  if (predicate === undefined || !/^\p{Lu}|^'\p{L}/u.test(definition))
    yield finding('language/definition-form', at, `${definition.slice(0, 60)}...`)
  else if (noGenus[language].test(predicate))
    yield finding('language/definition-form', at, `is ${predicate.slice(0, 40)}...`)
  else if (isEnumeration(predicate))
    yield finding('language/definition-form', at, `only a list: ${predicate.slice(0, 40)}...`)
  else if (language === 'en' && wrongArticle.test(definition))
    yield finding('language/definition-form', at, `${definition.slice(0, 20)}...`)
  const count = sentences(definition).length
  if (count > 1) yield finding('language/definition-one-sentence', at, `${count} sentences`)
  else if (secondSentence.test(definition))
    yield finding('language/definition-one-sentence', at, 'a semicolon joins two sentences')
  else if (!/[^.!?]\.$/.test(definition))
    yield finding('language/definition-one-sentence', at, `ends in "${definition.slice(-3)}"`)
  const length = words(definition).length
  if (length < fewestWords || length > mostWords)
    yield finding('language/definition-length', at, `${length} words`)
}

/** "De inwoner, de gemeente en de buurt": what it is made of, and not what it is. */
function isEnumeration(predicate: string): boolean {
  const parts = predicate.split(', ')
  const pair = / (?:and|en|of|or) /.exec(parts.at(-1) ?? '')
  return (
    parts.length > 1 &&
    pair !== null &&
    parts.every((part) => words(part).length < (part === parts.at(-1) ? 7 : 4))
  )
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

/** A capital loses its accent (één, Eén), so the first letter of a label may differ from that of its sentence. */
function withFirstOf(definition: string, label: string): string {
  const [first = ''] = label.normalize('NFD')
  return definition[0]?.toLowerCase() === first ? label.slice(0, 1) + definition.slice(1) : definition
}
