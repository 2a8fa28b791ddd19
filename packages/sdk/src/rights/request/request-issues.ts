import { isDate } from '../../formats/index.ts'
import { rightsIssue } from '../policy/rights-issue.ts'
import type { RightsIssue } from '../policy/rights-issue.ts'
import { isKnown, ownVocabulary } from '../policy/vocabulary.ts'
import type { Vocabulary } from '../policy/vocabulary.ts'
import type { AccessRequest } from './access-request.ts'

/** What is wrong with a request: what nobody knows is never a reason to show something. */
export function requestIssues(
  request: AccessRequest,
  words: Vocabulary = ownVocabulary,
): readonly RightsIssue[] {
  const unlessKnown = unlessKnownIn(words)
  const { rol, verwerkingsdoel, op, wie, zaak, personen, toestemmingen } = request
  return [
    ...(isKnown('rol', rol, words) ? [] : [rightsIssue('rights/role-unknown', '/rol')]),
    ...(isKnown('verwerkingsdoel', verwerkingsdoel, words)
      ? []
      : [rightsIssue('rights/purpose-unknown', '/verwerkingsdoel')]),
    ...(isDate(op) ? [] : [rightsIssue('rights/day-invalid', '/op')]),
    ...unlessKnown('organisatiesoort', wie.organisatiesoort, '/wie/organisatiesoort'),
    ...unlessKnown('geheimhouding', wie.geheimhouding, '/wie/geheimhouding'),
    ...unlessKnown('planstatus', zaak.planstatus, '/zaak/planstatus'),
    ...personen.flatMap(({ leeftijdsgroep }, index) =>
      unlessKnown('leeftijdsgroep', leeftijdsgroep, `/personen/${index}/leeftijdsgroep`),
    ),
    ...toestemmingen.flatMap(({ gegevensgroep, vanRegime }, index) => [
      ...unlessKnown('gegevensgroep', gegevensgroep, `/toestemmingen/${index}/gegevensgroep`),
      ...unlessKnown('wet', vanRegime, `/toestemmingen/${index}/vanRegime`),
    ]),
  ]
}

type UnlessKnown = (list: string, code: string | undefined, at: string) => readonly RightsIssue[]

function unlessKnownIn(words: Vocabulary): UnlessKnown {
  return (list, code, at) =>
    code === undefined || isKnown(list, code, words) ? [] : [rightsIssue('rights/fact-unknown', at)]
}
