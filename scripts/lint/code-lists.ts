import type { Sources } from '../sources/sources.ts'
import type { Finding, RuleCode } from './finding.ts'

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
