import type { Begrip, WettelijkeBron } from '../sources/glossary/begrip.ts'
import type { Wet } from '../sources/glossary/references.ts'
import type { Sources } from '../sources/sources.ts'
import type { Finding, RuleCode } from './finding.ts'

/** What the glossary leads to: classes and codes of others, laws, and terms from the files around the terms. */
export function* referenceFindings(sources: Sources): Generator<Finding> {
  const targets = matchTargets(sources)
  const laws = new Map(sources.laws.map((law) => [law.naam, law]))
  for (const [key, term] of sources.glossary) {
    const file = `glossary/${key}.yaml`
    yield* matchFindings(file, term, targets)
    for (const [index, source] of (term.wettelijkeBronnen ?? []).entries())
      yield* legalFindings(`/wettelijkeBronnen/${index}`, file, source, laws.get(source.wet))
  }
  yield* termUseFindings(sources)
  yield* fileNameFindings(sources)
}

/** Everything a term may be matched with: GGM classes, and codes as `<source of the list>#<code>`. */
function matchTargets({ ggmClasses, codeLists }: Sources): ReadonlySet<string> {
  const national = [...codeLists.values()].filter(
    ({ standaard }) => standaard === 'iWmo' || standaard === 'iJw',
  )
  return new Set([
    ...ggmClasses.map(({ iri }) => iri),
    ...national.flatMap(({ bron, waarden }) => waarden.map(({ waarde }) => `${bron ?? ''}#${waarde}`)),
  ])
}

function* matchFindings(
  file: string,
  { overeenkomst: matches = [] }: Begrip,
  targets: ReadonlySet<string>,
): Generator<Finding> {
  for (const [index, { doel }] of matches.entries()) {
    const at = `/overeenkomst/${index}/doel`
    if (!targets.has(doel)) yield { code: 'glossary/match-unknown', file, at, detail: doel }
    if (matches.findIndex((match) => match.doel === doel) < index)
      yield { code: 'glossary/match-twice', file, at, detail: doel }
  }
}

function* legalFindings(
  at: string,
  file: string,
  source: WettelijkeBron,
  law: Wet | undefined,
): Generator<Finding> {
  const finding = (code: RuleCode, detail: string): Finding => ({ code, file, at, detail })
  const { wet, artikel, juriconnect, celex, peildatum } = source
  if (juriconnect === undefined && celex === undefined)
    yield finding('glossary/law-unanchored', `${wet} ${artikel}`)
  if (law === undefined || (celex !== undefined && celex !== law.celex)) {
    yield finding('glossary/law-unknown', `${wet} ${celex ?? ''}`)
  }
  if (juriconnect === undefined) return
  const { bwb, parts } = readJuriconnect(juriconnect)
  if (law !== undefined && bwb !== law.bwb) yield finding('glossary/law-unknown', `${wet} ${bwb}`)
  // `2.3.2 lid 4 onder f`, `446-457` and `5 en 6` lead to their first article.
  if (parts.get('artikel') !== /^[0-9A-Za-z:.]+/.exec(artikel)?.[0])
    yield finding('glossary/law-unknown', `${artikel} and ${juriconnect}`)
  for (const date of ['z', 'g'])
    if (parts.get(date) !== peildatum)
      yield finding('glossary/law-date-differs', `${date}=${parts.get(date) ?? ''} and ${peildatum}`)
}

/** `jci1.3:c:BWBR0035362&artikel=1.1.1&z=2026-07-01` as the number of the law and the parts after it. */
function readJuriconnect(reference: string): { readonly bwb: string; readonly parts: URLSearchParams } {
  const [start = '', ...parts] = reference.split('&')
  return { bwb: start.slice(start.lastIndexOf(':') + 1), parts: new URLSearchParams(parts.join('&')) }
}

/** The terms and articles that collections, questions, ambiguous words and practice words name. */
function* termUseFindings(sources: Sources): Generator<Finding> {
  const articles = new Set(sources.articles.map(({ nummer }) => nummer))
  const uses = [
    ...sources.collections.map((one) => use(`collecties/${one.sleutel}`, '/begrippen', one.begrippen)),
    ...sources.questions.map((one) => use(`vragen/${one.sleutel}`, '/begrippen', one.begrippen)),
    ...sources.ambiguousWords.flatMap(({ woord, zinnen }) =>
      zinnen.map(({ bedoeld, artikel }, index) =>
        use(
          `dubbelzinnig/${fileNameOf(woord)}`,
          `/${index}`,
          [bedoeld],
          artikel === undefined ? [] : [artikel],
        ),
      ),
    ),
    ...sources.practiceWords.map((one, index) =>
      use('bronnen/praktijkwoorden', `/${index}`, one.begrippen, one.artikelen),
    ),
    ...sources.searchWords.map(({ begrip }, index) => use('bronnen/zoekwoorden', `/${index}`, [begrip])),
  ]
  for (const { file, at, terms, from } of uses) {
    const unknown = [
      ...terms.filter((key) => !sources.glossary.has(key)),
      ...from.filter((number) => !articles.has(number)),
    ]
    for (const detail of unknown) yield { code: 'glossary/key-unknown', file, at, detail }
  }
}

interface Use {
  readonly file: string
  readonly at: string
  readonly terms: readonly string[]
  /** Numbers of the articles from practice. */
  readonly from: readonly string[]
}

function use(name: string, at: string, terms: readonly string[], from: readonly string[] = []): Use {
  return { file: `glossary/${name}.yaml`, at, terms, from }
}

/** A file around the terms is named after what is in it. */
function* fileNameFindings(sources: Sources): Generator<Finding> {
  const { aroundTermFiles, collections, questions, ambiguousWords } = sources
  const folders = [
    ['collecties', aroundTermFiles.collecties, collections.map(({ sleutel }) => sleutel)],
    ['vragen', aroundTermFiles.vragen, questions.map(({ sleutel }) => sleutel)],
    ['dubbelzinnig', aroundTermFiles.dubbelzinnig, ambiguousWords.map(({ woord }) => fileNameOf(woord))],
  ] as const
  for (const [folder, files, keys] of folders) {
    for (const [index, name] of files.entries()) {
      const detail = keys[index] ?? ''
      if (detail !== name)
        yield { code: 'glossary/key-unknown', file: `glossary/${folder}/${name}.yaml`, at: '', detail }
    }
  }
}

/** `Coördinator van zorg` stands in coordinator-van-zorg.yaml. */
function fileNameOf(word: string): string {
  const plain = word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')
}
