import type { Sources } from '../sources/sources.ts'
import type { Finding, RuleCode } from './finding.ts'

/** Keys and relations of the glossary; the shape of each file is checked in shapes-of-files.ts. */
export function* glossaryFindings({ glossary }: Sources): Generator<Finding> {
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
  }
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
