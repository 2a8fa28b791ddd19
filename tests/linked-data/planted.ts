import { readCodeLists } from '../../scripts/sources/code-lists.ts'
import type { Begrip } from '../../scripts/sources/glossary/begrip.ts'
import { readLaws } from '../../scripts/sources/glossary/references.ts'
import type { LinkedDataSources } from '../../scripts/generate/linked-data/linked-data-sources.ts'

/** LinkedDataSources with these terms and no others, to plant a fault in; the laws and code lists are the real ones. */
export function sourcesWith(...terms: readonly Begrip[]): LinkedDataSources {
  return {
    schemas: [],
    set: new Map(),
    glossary: new Map(terms.map((term) => [term.sleutel, term])),
    collections: [],
    articles: [],
    laws,
    codeLists,
  }
}

const laws = readLaws()
const codeLists = readCodeLists()

/** A term with everything that a term must have. */
export function aTerm(sleutel: string, changes: Partial<Begrip> = {}): Begrip {
  const text = { nl: `${sleutel} in het Nederlands`, en: `${sleutel} in English` }
  return {
    sleutel,
    soort: 'gegeven',
    voorkeursterm: text,
    definitie: text,
    uitleg: text,
    status: 'voorgesteld',
    overigeBronnen: [{ titel: 'Een boek' }],
    juridischGetoetst: false,
    geschiedenis: [{ versie: '1.0', datum: '2026-01-01', wijziging: text }],
    ...changes,
  }
}
