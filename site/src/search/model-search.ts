import { stem, tokens } from '@samenspraak/term-search/dutch'
import type { Language } from '../language.ts'
import { slugOf } from '../slug.ts'

/** A field or code list by its name, and the key in its address. */
export interface ModelName {
  readonly key: string
  readonly label: string
}

/** The names of what stands in messages. */
export interface ModelNames {
  readonly fields: readonly ModelName[]
  readonly lists: readonly ModelName[]
}

/** The names as text: a line each, fields before lists, with the key only where it does not follow from the name. */
export function packedNames({ fields, lists }: ModelNames): string {
  return [fields, lists]
    .map((names) =>
      names.map(({ key, label }) => (slugOf(label) === key ? label : `${label}\t${key}`)).join('\n'),
    )
    .join('\n\n')
}

/** The names from their text. */
export function modelNames(text: string): ModelNames {
  const [fields = '', lists = ''] = text.split('\n\n')
  return { fields: namesIn(fields), lists: namesIn(lists) }
}

/** The fields and lists whose names have all that was asked: a word, another form of it, or its beginning. */
export function findInModel(
  { fields, lists }: ModelNames,
  query: string,
  language: Language,
  limit: number,
): ModelNames {
  const words = tokens(query)
  const long = words.filter((word) => word.length >= shortestContent)
  const asked = long.length > 0 ? long : words
  const found = (names: readonly ModelName[]): readonly ModelName[] =>
    names
      .filter(({ label }) => asked.length > 0 && hasAll(tokens(label), asked, language))
      // Of two names the shorter says more exactly what was asked; equally short ones keep their alphabet.
      .toSorted((a, b) => tokens(a.label).length - tokens(b.label).length)
      .slice(0, limit)
  return { fields: found(fields), lists: found(lists) }
}

/** Shorter words carry a sentence rather than name something. */
const shortestContent = 4
const shortestBeginning = 3

function namesIn(text: string): readonly ModelName[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [label = '', key = slugOf(label)] = line.split('\t')
      return { key, label }
    })
}

function hasAll(label: readonly string[], asked: readonly string[], language: Language): boolean {
  return asked.every((word) =>
    label.some(
      (one) =>
        (word.length >= shortestBeginning && one.startsWith(word)) ||
        formOf(one, language) === formOf(word, language),
    ),
  )
}

function formOf(word: string, language: Language): string {
  return language === 'nl' ? stem(word) : word.replace(/e?s$/, '')
}
