import { codeValue } from '../../data/code-list.ts'
import { fieldsWith } from '../../data/fields.ts'
import { requireTerm } from '../../data/terms.ts'
import type { Begrip } from '../../data/terms.ts'
import type { Language } from '../../language.ts'
import { compareWords } from './words.ts'

/** An aspect of two terms; equal ones are said to be so, in words. */
export interface ComparedRow {
  readonly aspect: string
  readonly values: readonly [string, string]
  readonly isSame: boolean
}

/** What is laid side by side of two terms. */
export function comparedRows(first: Begrip, second: Begrip, language: Language): readonly ComparedRow[] {
  const words = compareWords[language]
  const aspects: readonly (readonly [string, (term: Begrip) => string])[] = [
    [words.definition, (term) => term.definitie[language]],
    [words.plain, (term) => term.uitleg[language]],
    [words.kind, (term) => codeValue('begripssoort', term.soort, language).label],
    [words.law, (term) => lawText(term, words.noLaw)],
    [words.wider, (term) => widerText(term, language, words.none)],
    [words.others, (term) => term.alternatief?.[language]?.join(', ') ?? words.none],
    [words.fields, (term) => String(fieldsWith(term.sleutel).length)],
  ]
  return aspects.map(([aspect, valueOf]) => {
    const values = [valueOf(first), valueOf(second)] as const
    return { aspect, values, isSame: values[0] === values[1] }
  })
}

function lawText(term: Begrip, none: string): string {
  const sources = term.wettelijkeBronnen ?? []
  return sources.length === 0 ? none : sources.map(({ wet, artikel }) => `${wet} ${artikel}`).join('; ')
}

function widerText({ breder }: Begrip, language: Language, none: string): string {
  return breder === undefined ? none : requireTerm(breder.begrip).voorkeursterm[language]
}
