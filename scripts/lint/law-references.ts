import type { Begrip, WettelijkeBron } from '../sources/glossary/begrip.ts'
import type { Finding } from './finding.ts'
import { inTerm } from './language/texts.ts'
import type { Rule } from './rule.ts'

// `2.3.2 lid 4 onder f`, `446-457`, `5 en 6`, `6c.1 (Stcrt. 2019, 41519)`: a number without a leading zero, then its parts.
const number = /^[1-9][0-9]*[a-z]{0,2}(?:([.:])[0-9]+[a-z]{0,2})*(?![^ ,-])/
const parts =
  /^(?:-[1-9]\d*[a-z]?)?(?:,? (?:en )?(?:[1-9][0-9a-z.:]*|lid [1-9]\d*[a-z]?(?:-\d+)?|onder (?:[a-z]{1,2}|\d+)(?: en [a-z])?|\(Stcrt\. \d{4}, \d+\)))*$/

/** Whether a legal source and a date can exist at all; whether the article says so needs a reader. */
export const lawReferenceFindings: Rule = function* ({ glossary }) {
  const separators = separatorsOf(glossary.values())
  for (const begrip of glossary.values()) {
    const finding = inTerm(begrip)
    const sources = begrip.wettelijkeBronnen ?? []
    for (const [index, source] of sources.entries()) {
      const at = `/wettelijkeBronnen/${index}`
      const fault = articleFault(source, separators.get(source.wet))
      if (fault !== undefined) yield finding('glossary/law-article-impossible', `${at}/artikel`, fault)
      const first = sources.findIndex(({ wet, artikel }) => wet === source.wet && artikel === source.artikel)
      if (first < index) yield finding('glossary/law-twice', at, `${source.wet} ${source.artikel}`)
    }
    yield* dateFindings(begrip)
  }
}

/** Every article of the Awb is written 1:3 and every article of the Wmo 1.1.1; the most usual sign is the right one. */
function separatorsOf(terms: Iterable<Begrip>): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const { wettelijkeBronnen = [] } of terms) {
    for (const { wet, artikel } of wettelijkeBronnen) {
      const ofLaw = counts.get(wet) ?? new Map<string, number>()
      const sign = signOf(artikel)
      counts.set(wet, ofLaw.set(sign, (ofLaw.get(sign) ?? 0) + 1))
    }
  }
  return new Map(
    [...counts].map(([wet, ofLaw]) => [
      wet,
      [...ofLaw].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? '',
    ]),
  )
}

function signOf(article: string): string {
  return number.exec(article)?.[1] ?? ''
}

function articleFault(
  { artikel, juriconnect = '' }: WettelijkeBron,
  sign: string | undefined,
): string | undefined {
  const found = number.exec(artikel)?.[0]
  if (found === undefined || !parts.test(artikel.slice(found.length))) return `${artikel} is no article`
  if (sign !== undefined && signOf(artikel) !== sign) return `other articles of this law have '${sign}'`
  const keys = juriconnect
    .split('&')
    .slice(1)
    .map((part) => part.split('=')[0] ?? '')
  if (new Set(keys).size < keys.length) return `${juriconnect} says one thing twice`
  const lid = /&lid=(\w+)/.exec(juriconnect)?.[1]
  return lid === undefined || artikel.includes(`lid ${lid}`) ? undefined : `${artikel} and ${juriconnect}`
}

/** A law cannot have been read, and nothing can have changed, after the last change of the term. */
function* dateFindings({ wettelijkeBronnen = [], geschiedenis, ...begrip }: Begrip): Generator<Finding> {
  const finding = inTerm({ ...begrip, geschiedenis })
  const last = geschiedenis.at(-1)?.datum
  for (const [index, { peildatum }] of wettelijkeBronnen.entries()) {
    const isLater = last !== undefined && peildatum > last
    if (!isDate(peildatum) || isLater)
      yield finding('glossary/date-impossible', `/wettelijkeBronnen/${index}/peildatum`, peildatum)
  }
  for (const [index, { datum }] of geschiedenis.entries()) {
    const before = geschiedenis[index - 1]?.datum ?? datum
    if (!isDate(datum) || datum < before)
      yield finding('glossary/date-impossible', `/geschiedenis/${index}/datum`, datum)
  }
}

/** A day of the calendar from the first Dutch constitution on: not 2026-02-30 and not 0026-07-01. */
function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return text >= '1814' && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
