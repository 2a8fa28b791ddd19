import type { Begrip, WettelijkeBron } from '@samenspraak/sdk/begrip'
import { exactScore } from '@samenspraak/term-search'
import type { Codelijst } from './glossary-files.ts'
import { iriOf } from './iri.ts'
import type { Answer, Ambiguous, Found } from './look-up.ts'
import type { Page } from './page.ts'
import type { TermFacts } from './term-facts.ts'
import { wholeSections } from './whole-sections.ts'

/** The answer for people, as the lines of standard output. */
export function answerText(
  answer: Answer,
  page: Page,
  { codeLists, isWhole }: { readonly codeLists: readonly Codelijst[]; readonly isWhole: boolean },
): string {
  const { ambiguous, best, others } = answer
  const lines = [
    ...(ambiguous === undefined ? [] : [...ambiguousLines(ambiguous, page), '']),
    ...(best === undefined ? [] : termLines(best, page, codeLists)),
    ...(best === undefined || !isWhole ? [] : wholeSections(best.facts.begrip, page)),
    ...page.section(
      page.words.also,
      others.flatMap((found) => hitLines(found, page)),
    ),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/** One hit on one line: key, label in both languages, and why it was found. */
export function hitLines({ begrip, via }: Found, page: Page): readonly string[] {
  const { sleutel, voorkeursterm } = begrip
  const label = `${voorkeursterm.nl} / ${voorkeursterm.en}`
  return [
    `  ${page.paint.strong(sleutel)}  ${label}  ${page.paint.faint(`(${page.words.fields[via.field]}: ${via.text})`)}`,
  ]
}

function ambiguousLines({ word, meanings }: Ambiguous, page: Page): readonly string[] {
  const sentences = word.zinnen.flatMap(({ zin, bedoeld, reden }) => {
    const meant = meanings.get(bedoeld)
    const label = meant === undefined ? bedoeld : page.of(meant.voorkeursterm)
    return [
      ...page.paragraph(`"${page.of(zin)}"`, 2),
      ...page.paragraph(`${page.words.meant} ${label}: ${page.of(reden)}`, 4),
    ]
  })
  return [page.paint.strong(page.words.ambiguous), ...page.paragraph(page.of(word.waarom), 2), ...sentences]
}

function termLines(
  { begrip, score, via, facts }: Found & { facts: TermFacts },
  page: Page,
  codeLists: readonly Codelijst[],
): readonly string[] {
  const { words, paint } = page
  const { nl, en } = begrip.voorkeursterm
  const isName = score >= exactScore && (via.field === 'preferred' || via.field === 'key')
  const label = (list: string, code: string): string => codeLabel(codeLists, list, code, page)
  const state = [
    label('begripssoort', begrip.soort),
    label('begripsstatus', begrip.status),
    ...(begrip.vervangenDoor === undefined ? [] : [`${words.replacedBy} ${begrip.vervangenDoor}`]),
    ...(begrip.juridischGetoetst ? [] : [words.notChecked]),
  ]
  return [
    page.language === 'nl' ? `${paint.strong(nl)} (${en})` : `${paint.strong(en)} (${nl})`,
    paint.faint(iriOf(begrip.sleutel)),
    state.join(', '),
    ...(isName ? [] : [`${words.foundVia} ${words.fields[via.field]}: ${via.text}`]),
    ...page.section(words.definition, page.paragraph(page.of(begrip.definitie), 2)),
    ...page.section(words.plain, page.paragraph(page.of(begrip.uitleg), 2)),
    ...page.section(
      words.alsoNamed,
      page.paragraph((begrip.alternatief?.[page.language] ?? []).join(', '), 2),
    ),
    ...relationLines(facts, page),
    ...page.section(words.law, lawLines(begrip, page)),
    ...page.section(
      words.usedIn,
      facts.artikelen.flatMap(({ nummer, titel, soort }) =>
        page.paragraph(`${words.practice} ${nummer}: ${titel ?? page.of(soort)}`, 2),
      ),
    ),
  ]
}

function relationLines({ verschillen, breder, smaller, verwant }: TermFacts, page: Page): readonly string[] {
  const named = (terms: readonly Begrip[]): readonly string[] =>
    page.paragraph(terms.map(({ voorkeursterm }) => page.of(voorkeursterm)).join(', '), 2)
  return [
    ...page.section(
      page.words.different,
      verschillen.flatMap(({ begrip, verschil }) => [
        `  ${page.paint.strong(page.of(begrip.voorkeursterm))}`,
        ...page.paragraph(page.of(verschil), 4),
      ]),
    ),
    ...page.section(page.words.wider, named(breder === undefined ? [] : [breder])),
    ...page.section(page.words.narrower, named(smaller)),
    ...page.section(page.words.related, named(verwant)),
  ]
}

function lawLines(
  { wettelijkeBronnen = [], geenWettelijkeDefinitie }: Begrip,
  page: Page,
): readonly string[] {
  const source = ({ wet, artikel, peildatum, afwijking }: WettelijkeBron): readonly string[] => [
    ...page.paragraph(page.words.article(wet, artikel, peildatum), 2),
    ...page.paragraph(`${page.words.deviation} ${page.of(afwijking)}`, 4),
  ]
  const none =
    geenWettelijkeDefinitie === undefined
      ? []
      : page.paragraph(`${page.words.noLegalDefinition} ${page.of(geenWettelijkeDefinitie)}`, 2)
  return [...wettelijkeBronnen.flatMap(source), ...none]
}

function codeLabel(codeLists: readonly Codelijst[], list: string, code: string, page: Page): string {
  const values = codeLists.find(({ naam }) => naam === list)?.waarden ?? []
  const found = values.find(({ waarde }) => waarde === code)
  return found === undefined ? code : page.of(found)
}
