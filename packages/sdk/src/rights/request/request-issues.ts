import { isDate } from '../../formats/index.ts'
import { rightsIssue } from '../policy/rights-issue.ts'
import type { RightsIssue } from '../policy/rights-issue.ts'
import { isKnown } from '../policy/vocabulary.ts'
import type { WordList } from '../policy/vocabulary.ts'
import type { AccessRequest } from './access-request.ts'

/** What is wrong with a request: what nobody knows is never a reason to show something. */
export function requestIssues(request: AccessRequest): readonly RightsIssue[] {
  const { rol, verwerkingsdoel, op, wie, zaak, personen, toestemmingen } = request
  return [
    ...(isKnown('rol', rol) ? [] : [rightsIssue('rights/role-unknown', '/rol')]),
    ...(isKnown('verwerkingsdoel', verwerkingsdoel)
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

function unlessKnown(list: WordList, code: string | undefined, at: string): readonly RightsIssue[] {
  return code === undefined || isKnown(list, code) ? [] : [rightsIssue('rights/fact-unknown', at)]
}

/** What is wrong with the form of a request; a request without its parts cannot be looked at any further. */
export function shapeIssues(request: unknown): readonly RightsIssue[] {
  return isWhole(request) ? [] : [rightsIssue('rights/request-invalid', '')]
}

/** Programs without types may send anything; what has not the parts of a request is none. */
function isWhole(request: unknown): boolean {
  if (!isObject(request)) return false
  const { rol, verwerkingsdoel, op, wie, zaak, personen, toestemmingen } = request
  return (
    [rol, verwerkingsdoel, op].every((text) => typeof text === 'string') &&
    [wie, zaak].every(isObject) &&
    [personen, toestemmingen].every((list) => Array.isArray(list) && list.every(isObject)) &&
    areLists(wie, ['namens', 'contracten'])
  )
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function areLists(facts: unknown, names: readonly string[]): boolean {
  return isObject(facts) && names.every((name) => facts[name] === undefined || Array.isArray(facts[name]))
}
