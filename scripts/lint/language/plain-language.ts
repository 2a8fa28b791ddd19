import { stem } from './term-search.ts'
import { fromRoot, readYamlFile } from '../../sources/files.ts'
import type { Finding, RuleCode } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { isPassive } from './passive.ts'
import { sentences, words, withoutQuotes } from './sentences.ts'
import { labelsOf, textsOf } from './texts.ts'
import type { PlacedText } from './texts.ts'
import type { Begrip } from '../../sources/glossary/begrip.ts'

// Dutch writing guides for level B1 ask for sentences of 10 to 12 words on average and none above 15. The other
// numbers were set on the explanations of 483 terms (docs/language.md): they find the outliers, not the style.
const longWord = 13
const longWordsOneIn = 8
const passiveShare = 0.5
const nounsOneIn = 8
const fewestNouns = 3
const mostClauses = 2

const opensClause =
  /^(?:als|die|doordat|hoewel|nadat|omdat|tenzij|terwijl|totdat|voordat|waar\p{L}+|wanneer|zodat|zodra|zolang)$/u

interface Limits {
  readonly fewest: number
  readonly most: number
  readonly average: number
  readonly longest: number
}

/** By pointer; an answer is for professionals too, and joins more than one term. */
const limitsOf: ReadonlyMap<string, Limits> = new Map([
  ['/uitleg', { fewest: 2, most: 5, average: 12, longest: 15 }],
  ['/antwoord', { fewest: 1, most: 12, average: 13, longest: 18 }],
])

/** Word or phrase to what people say instead. */
const plainWords = Object.entries(
  readYamlFile<Readonly<Record<string, string>>>(fromRoot('scripts/lint/language/plain-words.yaml')),
).map(([word, instead]) => ({ word, instead, pattern: patternOf(word) }))

/** Explanations and answers are for everybody: short active sentences of common words. */
export const plainLanguageFindings: Rule = function* (sources) {
  const known = new Set([...sources.glossary.values()].flatMap(abbreviationsIn))
  for (const text of textsOf(sources)) {
    const limits = text.begrippen.length === 0 ? undefined : limitsOf.get(text.at)
    if (limits !== undefined) yield* inText(text, limits, known)
  }
}

/** The measures of a text, for the rule and for who wants to see how texts spread. */
export interface Measures {
  readonly sentences: number
  readonly average: number
  readonly longest: number
  readonly longWords: number
  readonly words: number
  readonly passive: number
  /** Different nouns that hide a verb: verstrekking, registratie. */
  readonly nouns: number
  /** Most subordinate clauses in one sentence; its first word opens none. */
  readonly clauses: number
}

/** Words whose stem is in `except` count as short: an explanation has to name what it explains. */
export function measure(text: string, except: ReadonlySet<string>): Measures {
  const parts = sentences(text)
  const lengths = parts.map((part) => words(part).length)
  const all = words(text)
  return {
    sentences: parts.length,
    average: all.length / parts.length,
    longest: Math.max(...lengths),
    longWords: all.filter((word) => word.length >= longWord && !except.has(stem(word))).length,
    words: all.length,
    passive: parts.filter(isPassive).length,
    nouns: new Set(
      all.map((word) => word.toLowerCase()).filter((word) => isNounOfVerb(word) && !except.has(stem(word))),
    ).size,
    clauses: Math.max(...parts.map(clausesOf)),
  }
}

function* inText(
  { file, at, text, begrippen, vraag }: PlacedText,
  limits: Limits,
  known: ReadonlySet<string>,
): Generator<Finding> {
  const finding = (code: RuleCode, detail: string): Finding => ({ code, file, at: `${at}/nl`, detail })
  const own = new Set([...begrippen.flatMap(wordsOfLabels), ...words(vraag?.nl ?? '')].map(stem))
  const found = measure(text.nl, own)
  if (found.sentences < limits.fewest || found.sentences > limits.most)
    yield finding('language/explanation-size', `${found.sentences} sentences`)
  if (found.average > limits.average)
    yield finding('language/sentence-long', `${found.average.toFixed(1)} words on average`)
  if (found.longest > limits.longest)
    yield finding('language/sentence-long', `${found.longest} words in one sentence`)
  if (found.longWords * longWordsOneIn > found.words)
    yield finding('language/words-long', `${found.longWords} of ${found.words} words`)
  if (found.passive > 1 && found.passive > found.sentences * passiveShare)
    yield finding('language/passive', `${found.passive} of ${found.sentences} sentences`)
  if (found.nouns >= fewestNouns && found.nouns * nounsOneIn > found.words)
    yield finding('language/nouns-of-verbs', `${found.nouns} in ${found.words} words`)
  if (found.clauses > mostClauses)
    yield finding('language/clauses-many', `${found.clauses} clauses in one sentence`)
  for (const hard of jargonIn(withoutQuotes(text.nl), own)) yield finding('language/jargon', hard)
  for (const short of abbreviations(withoutQuotes(text.nl), known))
    yield finding('language/abbreviation', short)
}

function isNounOfVerb(word: string): boolean {
  return word.length > 6 && /(?:ing(?:en)?|aties?)$/.test(word)
}

function clausesOf(sentence: string): number {
  return words(sentence.toLowerCase())
    .slice(1)
    .filter((word) => opensClause.test(word)).length
}

function* jargonIn(text: string, own: ReadonlySet<string>): Generator<string> {
  const said = words(text.toLowerCase())
  const whole = ` ${said.join(' ')} `
  for (const { word, instead, pattern } of plainWords) {
    const found = word.includes(' ')
      ? pattern.test(whole)
      : said.some((one) => pattern.test(` ${one} `) && !own.has(stem(one)))
    if (found) yield `${word}: say ${instead}`
  }
}

const pointed =
  /(?<!\p{L})(?:\p{L}{1,4}\.){2,}|(?<!\p{L})(?:afd|bijv|blz|ca|dhr|enz|etc|evt|excl|gem|incl|jl|max|mevr|min|mw|nr|pag|resp|tel)\.(?!\p{L})|(?<!\p{L})bv\.(?= \p{Ll})/giu
const unpointed =
  /(?<![\p{L}-])(?:aub|cq|dmv|dwz|etc|evt|excl|igv|ihb|ihkv|incl|ipv|itt|ivm|mbt|mbv|mn|nav|nvt|oa|obv|ovv|svp|tav|tbv|tgv|tov|zgn|zsm)(?![\p{L}-])|(?<!\p{L})t\/m(?!\p{L})/giu

/** Points inside a word, or capitals that are no label of a term: both make a reader stop. */
function* abbreviations(text: string, known: ReadonlySet<string>): Generator<string> {
  yield* text.match(pointed) ?? []
  yield* text.match(unpointed) ?? []
  for (const capitals of text.match(/(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu) ?? [])
    if (!known.has(capitals)) yield capitals
}

function abbreviationsIn(begrip: Begrip): readonly string[] {
  return [...labelsOf(begrip)].flatMap(({ label }) => label.match(/\p{Lu}{2,}/gu) ?? [])
}

/** An explanation names what it explains, an answer what it was asked, also when that word is hard. */
function wordsOfLabels(begrip: Begrip): readonly string[] {
  const labels = [...labelsOf(begrip)].filter(({ language }) => language === 'nl')
  return labels.flatMap(({ label }) => words(label))
}

function patternOf(word: string): RegExp {
  return new RegExp(` ${word.replace('*', String.raw`\p{L}*`)} `, 'u')
}
