import { createTermLinker, fold } from './term-search.ts'
import type { Glossary } from '../../sources/glossary/begrip.ts'
import { fromRoot, readYamlFile } from '../../sources/files.ts'
import type { Finding, RuleCode } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { withoutNames } from './own-language.ts'
import { withoutQuotes, words } from './sentences.ts'
import { labelsOf, textsOf } from './texts.ts'

// A name or a code may be the same in both languages.
const longestName = 4

/** Dutch labels that are also English words. */
const { english } = readYamlFile<{ readonly english: readonly string[] }>(
  fromRoot('scripts/lint/language/dutch-in-english.yaml'),
)

/** The English of a text is no copy of the Dutch and has none of its terms. */
export const englishFindings: Rule = function* (sources) {
  const linker = createTermLinker([...sources.glossary.values()])
  const also = wordsOfEnglishLabels(sources.glossary)
  for (const { file, at, text } of textsOf(sources)) {
    const finding = (code: RuleCode, detail: string): Finding => ({ code, file, at: `${at}/en`, detail })
    const plain = withoutNames(withoutQuotes(text.en))
    const said = words(plain)
    if (text.en.trim() === text.nl.trim() && said.length > longestName)
      yield finding('language/english-same', text.en.slice(0, 40))
    else {
      const left = linker
        .links(plain, 'nl')
        .map(({ start, end }) => plain.slice(start, end).replace(/['’]s$/, ''))
        .filter((used) => used !== used.toUpperCase() && !words(fold(used)).every((word) => also.has(word)))
      if (left.length > 0) yield finding('language/dutch-word-left', [...new Set(left)].join(', '))
    }
  }
}

/** A Dutch label that is made of words of English labels, or of listed ones, is English too: contract, document. */
function wordsOfEnglishLabels(glossary: Glossary): ReadonlySet<string> {
  const labels = [...glossary.values()].flatMap((begrip) => [...labelsOf(begrip)])
  const inEnglish = labels.filter(({ language }) => language === 'en')
  return new Set([...english, ...inEnglish.flatMap(({ label }) => words(fold(label)))])
}
