import type { Language } from '../term.ts'

/** What a term was found by: one of its labels, its key, a law, a word that leads to it, or its definition. */
export type Field = 'alternative' | 'definition' | 'hidden' | 'key' | 'law' | 'preferred' | 'word'

/** One text that a term is found by. */
export interface Source {
  /** Place of its term. */
  readonly term: number
  readonly field: Field
  readonly language: Language
  /** Empty for a definition, which is too long to show. */
  readonly text: string
}

const fields: readonly Field[] = ['preferred', 'alternative', 'hidden', 'key', 'law', 'word', 'definition']

/** A source as the identifier of its document, so that nothing has to be stored beside the index. */
export function idOfSource({ term, field, language, text }: Source): string {
  return `${term} ${fields.indexOf(field)} ${language} ${text}`
}

/** The source that an identifier says. */
export function sourceOfId(id: string): Source | undefined {
  const [, term, kind, language, text = ''] = /^(\d+) (\d) (en|nl) (.*)$/su.exec(id) ?? []
  const field = fields[Number(kind)]
  if (field === undefined) return undefined
  return { term: Number(term), field, language: language === 'en' ? 'en' : 'nl', text }
}
