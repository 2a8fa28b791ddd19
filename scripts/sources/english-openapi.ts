import { readYamlFile } from './files.ts'

/** A sentence of a description in both languages. */
export interface Sentence {
  readonly nl: string
  readonly en: string
}

/** A description in English, and what is wrong with the sentences that it was made with. */
export interface EnglishDescription {
  readonly description: unknown
  /** Sentences of the description for which there is no English. */
  readonly missing: readonly string[]
  /** Sentences that the description does not have, or no longer. */
  readonly unused: readonly string[]
}

/** The sentences of the registry's description. */
export function readSentences(folder: string): readonly Sentence[] {
  return readYamlFile(`${folder}/english.yaml`)
}

/** A description in OpenAPI with its own texts in English; examples stay as they are. */
export function englishOf(description: unknown, sentences: readonly Sentence[]): EnglishDescription {
  const known = new Map(sentences.map(({ nl, en }) => [nl, en]))
  const missing = new Set<string>()
  const unused = new Set(known.keys())
  const translated = (text: string): string => {
    unused.delete(text)
    const found = known.get(text)
    if (found === undefined) missing.add(text)
    return found ?? text
  }
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(
      Object.entries(part).map(([key, value]) => {
        if (key === 'example' || key === 'examples') return [key, value]
        const isText = typeof value === 'string' && texts.has(key)
        return [key, isText ? translated(value) : walk(value)]
      }),
    )
  }
  return { description: walk(description), missing: [...missing], unused: [...unused] }
}

const texts: ReadonlySet<string> = new Set(['description', 'summary', 'title'])
