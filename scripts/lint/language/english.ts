import { createTermLinker, fold } from './term-search.ts'
import type { Glossary } from '../../sources/glossary/begrip.ts'
import { fromRoot, readYamlFile } from '../../sources/files.ts'
import type { Finding, RuleCode } from '../finding.ts'
import type { Rule } from '../rule.ts'
import { withoutQuotes, words } from './sentences.ts'
import { labelsOf, textsOf } from './texts.ts'

// Function words of Dutch that no English text has: not die, of, is, in, had, was, want.
const dutchFunctionWords: ReadonlySet<string> = new Set(
  'aan als bij dan dat de deze een en er geen het hij hun kan maar naar niet nog ook om onder op te tot uit van voor waar wat wordt worden ze zich zij zijn zonder zoals u uw wie'.split(
    ' ',
  ),
)

// A name or a code may be the same in both languages.
const longestName = 4

// Lets a name of a place through (Alphen aan den Rijn) and no sentence: in Dutch more than one in four is such a word.
const dutchOneIn = 8

/** Names that stay Dutch, and Dutch labels that are also English words. */
const { names, english } = readYamlFile<{
  readonly names: readonly string[]
  readonly english: readonly string[]
}>(fromRoot('scripts/lint/language/dutch-in-english.yaml'))

/** The English of a text is English. */
export const englishFindings: Rule = function* (sources) {
  const linker = createTermLinker([...sources.glossary.values()])
  const also = wordsOfEnglishLabels(sources.glossary)
  for (const { file, at, text } of textsOf(sources)) {
    const finding = (code: RuleCode, detail: string): Finding => ({ code, file, at: `${at}/en`, detail })
    const plain = withoutNames(withoutQuotes(text.en))
    const said = words(plain)
    const functionWords = said.filter((word) => dutchFunctionWords.has(word.toLowerCase()))
    if (text.en.trim() === text.nl.trim() && said.length > longestName)
      yield finding('language/english-same', text.en.slice(0, 40))
    else if (new Set(functionWords).size > 1 && functionWords.length * dutchOneIn > said.length)
      yield finding('language/english-is-dutch', functionWords.slice(0, 5).join(' '))
    else {
      const left = linker
        .links(plain, 'nl')
        .map(({ start, end }) => plain.slice(start, end).replace(/['’]s$/, ''))
        .filter((used) => used !== used.toUpperCase() && !words(fold(used)).every((word) => also.has(word)))
      if (left.length > 0) yield finding('language/dutch-word-left', [...new Set(left)].join(', '))
    }
  }
}

/** A path is a name too. */
function withoutNames(text: string): string {
  return names.reduce((rest, name) => rest.replaceAll(name, ' '), text.replaceAll(/\S+\/\S+/g, ' '))
}

/** A Dutch label that is made of words of English labels, or of listed ones, is English too: contract, document. */
function wordsOfEnglishLabels(glossary: Glossary): ReadonlySet<string> {
  const labels = [...glossary.values()].flatMap((begrip) => [...labelsOf(begrip)])
  const inEnglish = labels.filter(({ language }) => language === 'en')
  return new Set([...english, ...inEnglish.flatMap(({ label }) => words(fold(label)))])
}
