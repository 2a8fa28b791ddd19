import type { Sources } from '../sources/sources.ts'
import type { Finding, RuleCode } from './finding.ts'

/** Keys and relations of the glossary; the shape of each file is checked in shapes-of-files.ts. */
export function* glossaryFindings({
  glossary,
  articles,
}: Pick<Sources, 'articles' | 'glossary'>): Generator<Finding> {
  const keyOfLabel = new Map([...glossary].map(([key, term]) => [spelling(term.voorkeursterm.nl), key]))
  const numbers = new Set(articles.map(({ nummer }) => nummer))
  for (const [key, term] of glossary) {
    const finding = (code: RuleCode, at: string, detail: string): Finding => ({
      code,
      file: `glossary/${key}.yaml`,
      at,
      detail,
    })
    if (term.wettelijkeBronnen === undefined && term.geenWettelijkeDefinitie === undefined)
      yield finding('glossary/law-unsaid', '', key)
    if (term.sleutel !== key) yield finding('glossary/key-differs', '/sleutel', term.sleutel)
    if (term.breder !== undefined && !glossary.has(term.breder.begrip))
      yield finding('glossary/term-unknown', '/breder', term.breder.begrip)
    for (const related of term.verwant ?? []) {
      const other = glossary.get(related)
      if (other === undefined) yield finding('glossary/term-unknown', '/verwant', related)
      else if (!(other.verwant ?? []).includes(key))
        yield finding('glossary/relation-not-symmetric', '/verwant', related)
    }
    for (const { begrip } of term.nietHetzelfdeAls ?? []) {
      if (!glossary.has(begrip)) yield finding('glossary/term-unknown', '/nietHetzelfdeAls', begrip)
      else if (begrip < key) yield finding('glossary/pair-stored-twice', '/nietHetzelfdeAls', begrip)
    }
    for (const place of ['alternatief', 'verborgen'] as const) {
      for (const label of term[place]?.nl ?? []) {
        if ((keyOfLabel.get(spelling(label)) ?? key) !== key)
          yield finding('glossary/label-of-another', `/${place}/nl`, label)
      }
    }
    for (const number of term.gebruiktIn ?? [])
      if (!numbers.has(number)) yield finding('glossary/source-unknown', '/gebruiktIn', number)
  }
}

/** A label as the index compares it. */
function spelling(label: string): string {
  return label.toLocaleLowerCase('nl')
}
