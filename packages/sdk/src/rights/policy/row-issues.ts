import type { Bevoegdheid, Voorwaarde } from '../../../generated/bevoegdheid/1.0/types.ts'
import { conditionKinds } from '../conditions/condition-words.ts'
import type { Verraad } from './policy.ts'
import { rightsIssue } from './rights-issue.ts'
import type { RightsIssue, RightsIssueCode } from './rights-issue.ts'
import { isKnown } from './vocabulary.ts'
import type { WordList } from './vocabulary.ts'

/** What is wrong with rows: each with its place, none passed over in silence. */
export function rowIssues(rows: readonly Bevoegdheid[]): readonly RightsIssue[] {
  const keys = new Set<string>()
  return rows.flatMap((row, index) => {
    const at = `/${index}`
    const isTwice = keys.has(row.sleutel)
    keys.add(row.sleutel)
    return [...issuesIf(isTwice, 'rights/key-twice', `${at}/sleutel`), ...issuesOfRow(row, at)]
  })
}

/** What is wrong with the list of telling codes. */
export function verraadIssues(verraad: readonly Verraad[]): readonly RightsIssue[] {
  return verraad.flatMap(({ codelijst, waarde, gegevensgroep }, index) => [
    ...issuesIf(codelijst === '' || waarde === '', 'rights/code-list-unknown', `/verraad/${index}`),
    ...unlessKnown('gegevensgroep', gegevensgroep, 'rights/group-unknown', `/verraad/${index}/gegevensgroep`),
  ])
}

function issuesOfRow(row: Bevoegdheid, at: string): readonly RightsIssue[] {
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
    ...voorwaarden.flatMap((condition, index) => issuesOfCondition(condition, `${at}/voorwaarden/${index}`)),
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
function issuesOfCondition(condition: Voorwaarde, at: string): readonly RightsIssue[] {
  if (!conditionKinds.has(condition.soort)) return [rightsIssue('rights/condition-unknown', at)]
  switch (condition.soort) {
    case 'planstatus-in':
      return codesOf('planstatus', condition.planstatussen, `${at}/planstatussen`)
    case 'regime-in':
      return codesOf('wet', condition.wettelijkeRegimes, `${at}/wettelijkeRegimes`)
    case 'voorzieningssoort-in':
      return codesOf('voorzieningssoort', condition.voorzieningssoorten, `${at}/voorzieningssoorten`)
    case 'leeftijd-in':
    case 'eigen-leeftijd-in':
      return codesOf('leeftijdsgroep', condition.leeftijdsgroepen, `${at}/leeftijdsgroepen`)
    case 'geheimhouding-in':
      return codesOf('geheimhouding', condition.geheimhoudingen, `${at}/geheimhoudingen`)
    default:
      return []
  }
}

function codesOf(list: WordList, codes: readonly string[], at: string): readonly RightsIssue[] {
  return codes.flatMap((code, index) => unlessKnown(list, code, 'rights/fact-unknown', `${at}/${index}`))
}

function unlessKnown(
  list: WordList,
  code: unknown,
  issue: RightsIssueCode,
  at: string,
): readonly RightsIssue[] {
  return issuesIf(!isKnown(list, code), issue, at)
}

function issuesIf(isWrong: boolean, code: RightsIssueCode, at: string): readonly RightsIssue[] {
  return isWrong ? [rightsIssue(code, at)] : []
}
