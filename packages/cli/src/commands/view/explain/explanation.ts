import { type Policy, type Report, sentenceOf, type ShownGroup } from '@samenspraak/sdk/rights'
import type { Language, Text } from '../../../language.ts'
import type { ExplainWords } from './words.ts'

/** What one explanation is about. */
export interface Explained {
  /** `ondersteuningsplan@1.0`. */
  readonly type: string
  readonly report: Report
  /** What could not be established. */
  readonly open: readonly Text[]
  /** The rows of the acting role. */
  readonly rows: Policy['rows']
  readonly hasFacts: boolean
}

/** What is said instead of the hundred and first explanation. */
export const limitNote: Text = {
  nl: 'Voor nog meer vragen staat de uitleg alleen in --format json.\n',
  en: 'For yet more requests the explanation is only in --format json.\n',
}

/** A report read aloud: who asks for what, what is shown by which row, and what is not. */
export function explanationOf(
  { type, report, open, rows, hasFacts }: Explained,
  words: ExplainWords,
  language: Language,
): string {
  const say = texts[language]
  const { rol, verwerkingsdoel, op, policy, getoond, afgeschermd, alleenInTotalen, aantalVerzwegen } = report
  const asked = { role: words.role(rol, language), purpose: words.purpose(verwerkingsdoel, language), op }
  const lines = [
    say.asked(type, asked),
    `  ${say.policy(policy.version, policy.hash)}`,
    ...(getoond.length === 0 ? [`  ${say.nothing}`] : []),
    ...getoond.flatMap((group) => groupLines(group, rows, words, language)),
    ...(afgeschermd.length === 0
      ? []
      : [`  ${say.hidden(afgeschermd.map((group) => words.group(group, language)))}`]),
    ...(alleenInTotalen.length === 0
      ? []
      : [`  ${say.inTotals(alleenInTotalen.map((group) => words.group(group, language)))}`]),
    ...(aantalVerzwegen === 0 ? [] : [`  ${say.silent(aantalVerzwegen)}`]),
    ...[...new Set(open.map((one) => one[language]))].map((sentence) => `  ${sentence}`),
    ...(hasFacts ? [] : [`  ${say.noFacts}`]),
  ]
  return `${lines.join('\n')}\n`
}

function groupLines(
  { gegevensgroep, omvang, bevoegdheden }: ShownGroup,
  rows: Policy['rows'],
  words: ExplainWords,
  language: Language,
): readonly string[] {
  const say = texts[language]
  return [
    `  ${say.shown(words.group(gegevensgroep, language))} (${say[omvang]})`,
    ...bevoegdheden.flatMap(({ sleutel, toestemmingen }) => {
      const row = rows.find((one) => one.sleutel === sleutel)
      const sentence = row === undefined ? '' : ` ${sentenceOf(row)[language]}`
      // How many, not which: an id of a consent leads to a resident.
      const consents = toestemmingen.length === 0 ? '' : ` ${say.consents(toestemmingen.length)}`
      return [`    ${sleutel}:${sentence}${consents}`]
    }),
  ]
}

interface Phrases extends Readonly<Record<ShownGroup['omvang'], string>> {
  asked(type: string, who: { readonly role: string; readonly purpose: string; readonly op: string }): string
  policy(version: string, hash: string): string
  readonly nothing: string
  shown(group: string): string
  hidden(groups: readonly string[]): string
  inTotals(groups: readonly string[]): string
  silent(count: number): string
  consents(count: number): string
  readonly noFacts: string
}

const texts: Readonly<Record<Language, Phrases>> = {
  nl: {
    asked: (type, { role, purpose, op }) => `${type} voor ${role}, met als doel ${purpose}, op ${op}`,
    policy: (version, hash) => `Regels: versie ${version}, sha256 ${hash}`,
    nothing: 'Er wordt niets getoond.',
    alles: 'alles',
    deels: 'verschilt per onderdeel',
    minimum: 'alleen het minimum',
    totalen: 'alleen totalen, niet per persoon',
    shown: (group) => `Getoond: ${group}`,
    hidden: (groups) => `Afgeschermd: ${groups.join('; ')}`,
    inTotals: (groups) => `Daarvan alleen in totalen te zien: ${groups.join('; ')}`,
    silent: (count) =>
      `Ook afgeschermd: ${count} ${count === 1 ? 'gegevensgroep die niet genoemd wordt' : 'gegevensgroepen die niet genoemd worden'}`,
    consents: (count) => `(${count} ${count === 1 ? 'toestemming' : 'toestemmingen'})`,
    noFacts: 'Geen feiten gegeven: voorwaarden zoals betrokken-bij-plan tellen als nee.',
  },
  en: {
    asked: (type, { role, purpose, op }) => `${type} for ${role}, for the purpose of ${purpose}, on ${op}`,
    policy: (version, hash) => `Rules: version ${version}, sha256 ${hash}`,
    nothing: 'Nothing is shown.',
    alles: 'everything',
    deels: 'differs from element to element',
    minimum: 'only the minimum',
    totalen: 'only totals, not for one person',
    shown: (group) => `Shown: ${group}`,
    hidden: (groups) => `Hidden: ${groups.join('; ')}`,
    inTotals: (groups) => `Of these, to be seen in totals only: ${groups.join('; ')}`,
    silent: (count) =>
      `Hidden too: ${count} data ${count === 1 ? 'group that is' : 'groups that are'} not named`,
    consents: (count) => `(${count} ${count === 1 ? 'consent' : 'consents'})`,
    noFacts: 'No facts given: conditions such as betrokken-bij-plan count as no.',
  },
}
