import type { Sources } from '../sources/sources.ts'
import type { Finding, RuleCode } from './finding.ts'

/** Keys and relations of the glossary; the shape of each file is checked in shapes-of-files.ts. */
export function* glossaryFindings({ glossary, articles }: Sources): Generator<Finding> {
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

/** Names, values and terms of the code lists. */
export function* codeListFindings({ codeLists, glossary }: Sources): Generator<Finding> {
  for (const [name, list] of codeLists) {
    const finding = (code: RuleCode, at: string, detail: string): Finding => ({
      code,
      file: `schemas/codelijsten/${name}.yaml`,
      at,
      detail,
    })
    const values = list.waarden.map(({ waarde }) => waarde)
    if (list.naam !== name || new Set(values).size !== values.length)
      yield finding('codelists/name-differs', '/naam', list.naam)
    if (!glossary.has(list.begrip)) yield finding('codelists/term-unknown', '/begrip', list.begrip)
    for (const { waarde, begrip, en, uitleg } of list.waarden) {
      if (list.standaard === 'Samenspraak' && (en === undefined || uitleg === undefined)) {
        yield finding('codelists/own-value-unexplained', `/waarden/${waarde}`, waarde)
      }
      if (begrip !== undefined && !glossary.has(begrip))
        yield finding('codelists/term-unknown', `/waarden/${waarde}`, begrip)
    }
  }
}

/** Terms and parents of the roles. */
export function* roleFindings({ roles, glossary }: Sources): Generator<Finding> {
  const known = new Set(roles.map(({ sleutel }) => sleutel))
  for (const [index, { sleutel, begrip, bovenliggendeRol }] of roles.entries()) {
    const parentIsKnown = bovenliggendeRol === undefined || known.has(bovenliggendeRol)
    if (glossary.has(begrip) && parentIsKnown) continue
    yield {
      code: 'rights/role-unknown',
      file: 'schemas/bevoegdheden/rollen.yaml',
      at: `/${index}`,
      detail: sleutel,
    }
  }
}
