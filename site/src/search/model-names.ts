import { stem, tokens } from '@samenspraak/term-search/dutch'
import { codeLists } from '../data/built.ts'
import { currentSchemas, fields } from '../data/fields.ts'
import { groupBy } from '../group.ts'
import type { Language } from '../language.ts'

/** What the model calls the carrier of a term: a title or name of a field, message or code list. */
export interface ModelName {
  readonly key: string
  readonly language: Language
  readonly text: string
}

// A name that many terms share, such as `soort`, leads to none of them, and a term of many names, such as `datum`, to any.
const mostTerms = 2
const mostNames = 24
const mostWords = 2
const shortestWord = 4

/** Names in the model of which no label of a term has any word; the search finds the others by those labels. */
export function namesBeside(labels: readonly string[]): readonly ModelName[] {
  const known = new Set(labels.flatMap((label) => tokens(label).map(stem)))
  return particular(namesInModel()).filter(({ text }) => {
    const words = text.split(' ')
    const long = words.filter((word) => word.length >= shortestWord)
    return words.length <= mostWords && long.length > 0 && !long.some((word) => known.has(stem(word)))
  })
}

function particular(names: readonly ModelName[]): readonly ModelName[] {
  const ofTerm = groupBy(names, ({ key }) => key)
  return [...groupBy(names, ({ text }) => text).values()].flatMap((same) => {
    const once = new Map(same.map((name) => [name.key, name]))
    if (once.size > mostTerms) return []
    return [...once.values()].filter(({ key }) => (ofTerm.get(key)?.length ?? 0) <= mostNames)
  })
}

/** Every name once for a term, in lower case and with its words apart. */
function namesInModel(): readonly ModelName[] {
  const names = [
    ...fields.flatMap(({ begrip, titel, path }) => [
      ...inBoth(begrip, titel),
      { key: begrip, language: 'nl', text: wordsOfProperty(path) } as const,
    ]),
    ...currentSchemas.flatMap(({ begrip, titel }) => inBoth(begrip, titel)),
    ...codeLists.flatMap(({ begrip, titel }) => inBoth(begrip, titel)),
  ].map((name) => ({ ...name, text: tokens(name.text).join(' ') }))
  return [
    ...new Map(names.toReversed().map((name) => [`${name.key} ${name.text}`, name])).values(),
  ].toReversed()
}

/** An outside schema or list may lack the English title. */
function inBoth(
  key: string,
  { nl, en }: { readonly nl: string; readonly en?: string },
): readonly ModelName[] {
  const dutch: ModelName = { key, language: 'nl', text: nl }
  return en === undefined ? [dutch] : [dutch, { key, language: 'en', text: en }]
}

/** `regels[].beginDatum` says `begin datum`: the last property, with its words apart. */
function wordsOfProperty(path: string): string {
  const [last = ''] = path.split('.').slice(-1)
  return last.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
}
