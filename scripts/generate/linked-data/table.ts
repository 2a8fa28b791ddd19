import type { Begrip } from '../../sources/glossary/begrip.ts'
import { otherThan } from './differences.ts'
import type { GlossaryIndex } from './glossary-index.ts'
import { iriOf } from './iris.ts'
import { quoted } from '../../../site/src/tables/quoted.ts'

/** What the cells of a term need of the others, and the address of a term. */
export interface TableIndex extends Pick<GlossaryIndex, 'differences' | 'narrower'> {
  addressOf(term: Begrip): string
}

type Column = readonly [title: string, cell: (term: Begrip, index: TableIndex) => string | undefined]

/** Several values of one cell stand apart by this. */
const between = ' | '

const columns: readonly Column[] = [
  ['sleutel', (term) => term.sleutel],
  ['voorkeursterm', (term) => term.voorkeursterm.nl],
  ['preferred term (en)', (term) => term.voorkeursterm.en],
  ['alternatieve termen', (term) => joined(term.alternatief?.nl)],
  ['alternative terms (en)', (term) => joined(term.alternatief?.en)],
  ['zoektermen', (term) => joined(term.verborgen?.nl)],
  ['search terms (en)', (term) => joined(term.verborgen?.en)],
  ['definitie', (term) => term.definitie.nl],
  ['definition (en)', (term) => term.definitie.en],
  ['uitleg', (term) => term.uitleg.nl],
  ['explanation (en)', (term) => term.uitleg.en],
  ['toelichting', (term) => term.toelichting?.nl],
  ['scope note (en)', (term) => term.toelichting?.en],
  ['voorbeeld', (term) => term.voorbeeld?.nl],
  ['example (en)', (term) => term.voorbeeld?.en],
  ['soort', (term) => term.soort],
  ['status', (term) => term.status],
  ['vervangen door', (term) => term.vervangenDoor],
  ['ruimer begrip', (term) => term.breder?.begrip],
  ['soort relatie', (term) => term.breder?.relatie],
  [
    'nauwere begrippen',
    (term, { narrower }) => joined(narrower.get(term.sleutel)?.map(({ sleutel }) => sleutel)),
  ],
  ['verwante begrippen', (term) => joined(term.verwant)],
  ['niet hetzelfde als', (term, index) => differences(term, index, 'nl')],
  ['not the same as (en)', (term, index) => differences(term, index, 'en')],
  ['wettelijke bronnen', legalSources],
  ['geen wettelijke definitie', (term) => term.geenWettelijkeDefinitie?.nl],
  ['no statutory definition (en)', (term) => term.geenWettelijkeDefinitie?.en],
  [
    'overige bronnen',
    (term) => joined(term.overigeBronnen?.map((source) => source.webadres ?? source.titel)),
  ],
  [
    'overeenkomst',
    (term) => joined(term.overeenkomst?.map(({ soort, naam, doel }) => `${soort} ${naam} <${doel}>`)),
  ],
  ['gebruikt in', (term) => joined(term.gebruiktIn)],
  ['juridisch getoetst', (term) => (term.juridischGetoetst ? 'ja' : 'nee')],
  ['versie', (term) => term.geschiedenis.at(-1)?.versie],
  ['gewijzigd op', (term) => term.geschiedenis.at(-1)?.datum],
  ['webadres', (term, { addressOf }) => addressOf(term)],
]

/**
 * All terms as a table for a spreadsheet. A Dutch one wants semicolons, and the mark at the start to read UTF-8;
 * quotes and line ends are those of RFC 4180.
 */
export function writeTable(index: GlossaryIndex): string {
  const addressOf = ({ sleutel }: Begrip): string => iriOf(`begrip:${sleutel}`)
  const head = lineOf(columns.map(([title]) => title))
  return `\uFEFF${head}${tableLines(index.terms.values(), { ...index, addressOf })}`
}

/** The lines of some terms, without the line of titles. */
export function tableLines(terms: Iterable<Begrip>, index: TableIndex): string {
  return Array.from(terms, (term) => lineOf(columns.map(([, cell]) => cell(term, index) ?? ''))).join('')
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map(quoted).join(';')}\r\n`
}

function joined(values: readonly string[] | undefined): string | undefined {
  return values?.join(between)
}

function differences(term: Begrip, index: TableIndex, language: 'nl' | 'en'): string | undefined {
  return joined(
    index.differences
      .get(term.sleutel)
      ?.map((each) => `${otherThan(term, each).voorkeursterm[language]}: ${each.verschil[language]}`),
  )
}

function legalSources({ wettelijkeBronnen }: Begrip): string | undefined {
  return joined(
    wettelijkeBronnen?.map(({ wet, artikel, peildatum, gelezen, afwijking }) => {
      return `${wet}, artikel ${artikel} (${peildatum}; gelezen: ${gelezen}): ${afwijking.nl}`
    }),
  )
}
