import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Difference } from '../../scripts/generate/linked-data/glossary-index.ts'
import { writeJsonLd } from '../../scripts/generate/linked-data/json-ld.ts'
import type { Description } from '../../scripts/generate/linked-data/graph.ts'
import { iriOf } from '../../scripts/generate/linked-data/iris.ts'
import { tableLines } from '../../scripts/generate/linked-data/table.ts'
import { writeTurtle } from '../../scripts/generate/linked-data/turtle.ts'
import type { Begrip } from '../../scripts/sources/glossary/begrip.ts'
import type { Bilingual, Labels } from '../../scripts/sources/glossary/bilingual.ts'
import { readJsonFile } from '../../scripts/sources/files.ts'
import { quoted } from '../src/tables/quoted.ts'
import { graphOfLocalGlossary, graphOfLocalTerm } from './local-graph.ts'
import type { LocalAddresses } from './local-graph.ts'
import type { LocalGlossary, NationalGlossary } from './local-glossary.ts'
import type { LocalName } from './local-name.ts'

/** What the site is told of a term that a municipality added or has a name for; national terms without one have none. */
export interface Local {
  readonly gemeente: Bilingual
  /** The address of a term of the municipality; a national term keeps its own. */
  readonly adres?: string
  /** Names of the municipality for a national term; they stand among its other words too. */
  readonly namen?: Labels
  readonly toelichting?: Bilingual
}

/** A term as the site gets it. */
export interface SiteTerm extends Begrip {
  readonly plaatselijk?: Local
}

/** The national glossary from a folder of data of @samenspraak/schemas. */
export function readNationalGlossary(data: string): NationalGlossary {
  return {
    terms: readJsonFile(join(data, 'glossary.json')),
    laws: readJsonFile(join(data, 'wetten.json')),
    articles: readJsonFile(join(data, 'artikelen.json')),
  }
}

/**
 * Makes a folder from which the site is built: the national data, with the terms and the names of a municipality. What
 * is published of national terms stays as it is; the names of a municipality stand in a file of their own.
 */
export function writeLocalData(nationalData: string, local: LocalGlossary, out: string): void {
  cpSync(nationalData, out, { recursive: true })
  const national: readonly Begrip[] = readJsonFile(join(nationalData, 'glossary.json'))
  const addresses: LocalAddresses = {
    national: new Map(national.map((term) => [term.sleutel, term])),
    own: new Map(local.terms.map((term) => [term.sleutel, term])),
    base: local.settings.adressen,
  }
  const terms = siteTerms(national, local)
  write(join(out, 'glossary.json'), `${JSON.stringify(terms, null, 2)}\n`)
  for (const term of local.terms)
    writeGraph(join(out, 'linked-data', 'begrippen', term.sleutel), graphOfLocalTerm(term, addresses))
  writeGraph(join(out, 'linked-data', 'plaatselijk'), graphOfLocalGlossary(local, addresses))
  const table = join(out, 'linked-data', 'begrippen.csv')
  write(table, `${readFileSync(table, 'utf8')}${linesOf(local, terms, addresses)}`)
  write(join(out, 'linked-data', 'plaatselijke-namen.csv'), tableOfNames(local.names))
}

function siteTerms(
  national: readonly Begrip[],
  { settings, terms, names }: LocalGlossary,
): readonly SiteTerm[] {
  const byKey = new Map(names.map((name) => [name.begrip, name]))
  const gemeente = settings.naam
  const own = terms.map((term) => ({
    ...term,
    plaatselijk: { gemeente, adres: `${settings.adressen}${term.sleutel}` },
  }))
  return [...national.map((term) => withNames(term, byKey.get(term.sleutel), gemeente)), ...own].toSorted(
    (a, b) => (a.sleutel < b.sleutel ? -1 : 1),
  )
}

function withNames(term: Begrip, name: LocalName | undefined, gemeente: Bilingual): SiteTerm {
  if (name === undefined) return term
  const { namen, toelichting } = name
  const remark = toelichting === undefined ? {} : { toelichting }
  return {
    ...term,
    alternatief: {
      nl: [...(term.alternatief?.nl ?? []), ...(namen.nl ?? [])],
      en: [...(term.alternatief?.en ?? []), ...(namen.en ?? [])],
    },
    plaatselijk: { gemeente, namen, ...remark },
  }
}

function linesOf(local: LocalGlossary, all: readonly Begrip[], { base, own }: LocalAddresses): string {
  const narrower = new Map(
    local.terms.map(({ sleutel }) => [sleutel, all.filter(({ breder }) => breder?.begrip === sleutel)]),
  )
  const differences = new Map(local.terms.map((term) => [term.sleutel, differencesOf(term, all)]))
  const addressOf = ({ sleutel }: Begrip): string =>
    own.has(sleutel) ? `${base}${sleutel}` : iriOf(`begrip:${sleutel}`)
  return tableLines(local.terms, { narrower, differences, addressOf })
}

function differencesOf(term: Begrip, all: readonly Begrip[]): readonly Difference[] {
  return all.flatMap((first) =>
    (first.nietHetzelfdeAls ?? []).flatMap(({ begrip, verschil }) => {
      if (first.sleutel !== term.sleutel && begrip !== term.sleutel) return []
      const second = all.find(({ sleutel }) => sleutel === begrip)
      return second === undefined ? [] : [{ first, second, verschil }]
    }),
  )
}

function tableOfNames(names: readonly LocalName[]): string {
  const head = ['begrip', 'namen', 'names (en)', 'toelichting', 'note (en)']
  const rows = names.map(({ begrip, namen, toelichting }) => [
    begrip,
    (namen.nl ?? []).join(' | '),
    (namen.en ?? []).join(' | '),
    toelichting?.nl ?? '',
    toelichting?.en ?? '',
  ])
  return `\uFEFF${[head, ...rows].map((row) => `${row.map(quoted).join(';')}\r\n`).join('')}`
}

function writeGraph(path: string, descriptions: readonly Description[]): void {
  write(`${path}.ttl`, writeTurtle(descriptions))
  write(`${path}.jsonld`, writeJsonLd(descriptions))
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
