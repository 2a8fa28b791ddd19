import type { LeadingWord } from '@samenspraak/term-search'
import { stem, tokens } from '@samenspraak/term-search/dutch'
import { ambiguousWords, codeLists, laws, terms } from '../data/built.ts'
import type { Begrip } from '../data/terms.ts'
import { groupBy } from '../group.ts'
import type { Language } from '../language.ts'
import { pairs } from '../views/compare/pairs.ts'
import type { LabelledTerm, SearchData } from './compact.ts'
import { namesBeside } from './model-names.ts'
import { textWords } from './text-words.ts'
import { typedWords } from './typed-words.ts'

const places = new Map(terms.map(({ sleutel }, place) => [sleutel, place]))
const placeOf = (key: string): number => places.get(key) ?? -1
const kinds = codeLists.find(({ naam }) => naam === 'begripssoort')?.waarden ?? []

/** What the browser gets to search in: labels, and of the texts in a language the telling words. */
export function searchData(language: Language): SearchData {
  return {
    terms: withTextWords(withModelNames(terms.map((term) => labelledTerm(term, language))), language),
    kinds: kinds.map(({ nl, en }) => [nl, en ?? nl] as const),
    laws: laws.map(({ sleutel, naam, titel }) => [sleutel, naam, titel.nl, titel.en] as const),
    words: leadingWords().map(({ woord, begrippen }) => [woord, begrippen.map(placeOf)] as const),
    pairs: pairs.map(({ first, second }) => [placeOf(first.sleutel), placeOf(second.sleutel)] as const),
  }
}

/** The definitions of a language by key, which only the page of results needs. */
export function definitionsIn(language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(terms.map(({ sleutel, definitie }) => [sleutel, definitie[language]]))
}

function labelledTerm(term: Begrip, asked: Language): LabelledTerm {
  const nl = [term.voorkeursterm.nl, ...(term.alternatief?.nl ?? [])]
  const en = [term.voorkeursterm.en, ...(term.alternatief?.en ?? [])]
  // Names are found in both languages; whole questions are asked in that of the page.
  const typedIn = (language: Language): readonly string[] =>
    language === asked ? typedWords(term.sleutel, language) : []
  return {
    key: term.sleutel,
    kind: kinds.findIndex(({ waarde }) => waarde === term.soort),
    nl,
    en,
    hiddenNl: otherWords([...(term.verborgen?.nl ?? []), ...typedIn('nl')], nl),
    hiddenEn: otherWords([...(term.verborgen?.en ?? []), ...typedIn('en')], en),
    articles: (term.wettelijkeBronnen ?? []).map(
      ({ wet, artikel }) => [laws.findIndex(({ naam }) => naam === wet), artikel] as const,
    ),
    said: '',
  }
}

/** Developers also ask by what the fields of messages are called: derived from the schemas, so that nobody keeps a list. */
function withModelNames(labelled: readonly LabelledTerm[]): readonly LabelledTerm[] {
  const labels = labelled.flatMap(({ nl, en, hiddenNl, hiddenEn }) => [
    ...nl,
    ...en,
    ...hiddenNl,
    ...hiddenEn,
  ])
  const names = groupBy(
    namesBeside([...labels, ...ambiguousWords.map(({ woord }) => woord)]),
    ({ key }) => key,
  )
  return labelled.map((term) => {
    const own = names.get(term.key) ?? []
    const textsIn = (language: Language) =>
      own.filter((name) => name.language === language).map(({ text }) => text)
    return {
      ...term,
      hiddenNl: [...term.hiddenNl, ...textsIn('nl')],
      hiddenEn: [...term.hiddenEn, ...textsIn('en')],
    }
  })
}

function withTextWords(labelled: readonly LabelledTerm[], language: Language): readonly LabelledTerm[] {
  const labels = labelled.map(({ nl, en, hiddenNl, hiddenEn }) =>
    language === 'nl' ? [...nl, ...hiddenNl] : [...en, ...hiddenEn],
  )
  const words = textWords(labels, language)
  return labelled.map((term, place) => ({ ...term, said: words[place] ?? '' }))
}

/** Hidden labels that are more than a name, or one before them, in another form: that the search understands by itself. */
function otherWords(hidden: readonly string[], names: readonly string[]): readonly string[] {
  const forms = new Set(names.map(formOf))
  return hidden.filter((label) => {
    const { size } = forms
    return forms.add(formOf(label)).size > size
  })
}

/** `sociale wijkteams` and `sociaal wijkteam` have one form: stems, with long vowels as short ones. */
function formOf(label: string): string {
  return tokens(label)
    .map((word) => stem(word).replaceAll(/([aeou])\1/g, '$1'))
    .join(' ')
}

/** An ambiguous word leads to each of its meanings. */
function leadingWords(): readonly LeadingWord[] {
  return ambiguousWords.map(({ woord, zinnen }) => ({
    woord,
    begrippen: [...new Set(zinnen.map(({ bedoeld }) => bedoeld))],
  }))
}
