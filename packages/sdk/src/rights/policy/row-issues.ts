import type { Bevoegdheid, Voorwaarde } from '../../../generated/bevoegdheid/1.0/types.ts'
import { conditionKinds } from '../conditions/condition-words.ts'
import type { InOwnWords, Verraad } from './policy.ts'
import { rightsIssue } from './rights-issue.ts'
import type { RightsIssue, RightsIssueCode } from './rights-issue.ts'
import { isKnown } from './vocabulary.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What is wrong with rows: each with its place, none passed over in silence. */
export function rowIssues(rows: readonly Bevoegdheid[], words: Vocabulary): readonly RightsIssue[] {
  const keys = new Set<string>()
  return rows.flatMap((row, index) => {
    const at = `/${index}`
    const isTwice = keys.has(row.sleutel)
    keys.add(row.sleutel)
    return [...issuesIf(isTwice, 'rights/key-twice', `${at}/sleutel`), ...issuesOfRow(row, at, words)]
  })
}

/** Rows that are not even built like rows; types do not keep these out, for rows are read from files. */
export function shapeIssues(rows: readonly InOwnWords<Bevoegdheid>[]): readonly RightsIssue[] {
  return rows.flatMap(
    ({ sleutel, acties, periode, organisatievoorwaarde, voorwaarden = [] }: Unread, index) => {
      const isBuilt =
        typeof sleutel === 'string' &&
        Array.isArray(acties) &&
        Array.isArray(voorwaarden) &&
        [periode, organisatievoorwaarde].every((part) => typeof part === 'object' && part !== null)
      return issuesIf(!isBuilt, 'rights/row-invalid', `/${index}`)
    },
  )
}

type Unread = { readonly [Name in keyof Bevoegdheid]?: unknown }

/** What is wrong with the list of telling codes. */
export function verraadIssues(
  verraad: readonly InOwnWords<Verraad>[],
  words: Vocabulary,
): readonly RightsIssue[] {
  return verraad.flatMap(({ codelijst, waarde, gegevensgroep }, index) => [
    ...issuesIf(codelijst === '' || waarde === '', 'rights/code-list-unknown', `/verraad/${index}`),
    ...known(words)(
      'gegevensgroep',
      gegevensgroep,
      'rights/group-unknown',
      `/verraad/${index}/gegevensgroep`,
    ),
  ])
}

function issuesOfRow(row: Bevoegdheid, at: string, words: Vocabulary): readonly RightsIssue[] {
  const unlessKnown = known(words)
  const { rol, gegevensgroep, verwerkingsdoel, periode, voorwaarden = [], effect, rechtsgrond } = row
  return [
    ...unlessKnown('rol', rol, 'rights/role-unknown', `${at}/rol`),
    ...unlessKnown('gegevensgroep', gegevensgroep, 'rights/group-unknown', `${at}/gegevensgroep`),
    ...(verwerkingsdoel === undefined
      ? []
      : unlessKnown('verwerkingsdoel', verwerkingsdoel, 'rights/purpose-unknown', `${at}/verwerkingsdoel`)),
    ...row.acties.flatMap((actie, index) =>
      unlessKnown('gegevensactie', actie, 'rights/row-invalid', `${at}/acties/${index}`),
    ),
    ...issuesIf(
      (periode.einddatum ?? periode.begindatum) < periode.begindatum,
      'rights/period-reversed',
      `${at}/periode`,
    ),
    ...issuesIf(!effects.has(effect), 'rights/row-invalid', `${at}/effect`),
    ...issuesIf(!obligations.has(row.verplichting?.soort), 'rights/row-invalid', `${at}/verplichting/soort`),
    ...issuesIf(
      effect === 'toestaan' && rechtsgrond === undefined,
      'rights/legal-basis-missing',
      `${at}/rechtsgrond`,
    ),
    ...voorwaarden.flatMap((condition, index) =>
      issuesOfCondition(condition, `${at}/voorwaarden/${index}`, words),
    ),
  ]
}

const effects: ReadonlySet<string> = new Set(['toestaan', 'verbieden'])
const obligations: ReadonlySet<string | undefined> = new Set([
  undefined,
  'weglaten',
  'zichtbaar-afschermen',
  'tot-minimum-beperken',
  'samenvoegen',
])

/** The condition itself, and each code it names. */
function issuesOfCondition(condition: Voorwaarde, at: string, words: Vocabulary): readonly RightsIssue[] {
  if (!conditionKinds.has(condition.soort)) return [rightsIssue('rights/condition-unknown', at)]
  const codesOf = (list: string, codes: readonly string[], name: string): readonly RightsIssue[] =>
    codes.flatMap((code, index) => known(words)(list, code, 'rights/fact-unknown', `${at}/${name}/${index}`))
  switch (condition.soort) {
    case 'planstatus-in':
      return codesOf('planstatus', condition.planstatussen, 'planstatussen')
    case 'regime-in':
      return codesOf('wet', condition.wettelijkeRegimes, 'wettelijkeRegimes')
    case 'voorzieningssoort-in':
      return codesOf('voorzieningssoort', condition.voorzieningssoorten, 'voorzieningssoorten')
    case 'code-in':
      return [
        ...issuesIf(
          !Object.hasOwn(words.words, condition.codelijst),
          'rights/code-list-unknown',
          `${at}/codelijst`,
        ),
        ...codesOf(condition.codelijst, condition.codes, 'codes'),
      ]
    case 'periode-geldt':
    case 'eigen-onderdeel-loopt': {
      const { dagenNaAfloop = 0 } = condition
      const isNumber = Number.isInteger(dagenNaAfloop) && dagenNaAfloop >= 0
      return issuesIf(!isNumber, 'rights/row-invalid', `${at}/dagenNaAfloop`)
    }
    case 'leeftijd-in':
    case 'eigen-leeftijd-in':
      return codesOf('leeftijdsgroep', condition.leeftijdsgroepen, 'leeftijdsgroepen')
    case 'geheimhouding-in':
      return codesOf('geheimhouding', condition.geheimhoudingen, 'geheimhoudingen')
    default:
      return []
  }
}

type UnlessKnown = (list: string, code: unknown, issue: RightsIssueCode, at: string) => readonly RightsIssue[]

function known(words: Vocabulary): UnlessKnown {
  return (list, code, issue, at) => issuesIf(!isKnown(list, code, words), issue, at)
}

function issuesIf(isWrong: boolean, code: RightsIssueCode, at: string): readonly RightsIssue[] {
  return isWrong ? [rightsIssue(code, at)] : []
}
