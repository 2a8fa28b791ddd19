import { rightsIssue } from '../policy/rights-issue.ts'
import type { RightsIssue } from '../policy/rights-issue.ts'
import type { AccessRequest, CaseFacts, PersonFacts, Requester, ResolvedConsent } from './access-request.ts'

type Kind = 'text' | 'texts' | 'yes-or-no'
type Facts<T> = Readonly<Record<keyof T, readonly [kind: Kind, isNeeded: boolean]>>

const requester: Facts<Requester> = {
  roltoewijzing: ['text', false],
  inwoner: ['text', false],
  namens: ['texts', false],
  organisatie: ['text', false],
  organisatiesoort: ['text', false],
  contracten: ['texts', false],
  geheimhouding: ['text', false],
}
const caseFacts: Facts<CaseFacts> = {
  toegewezen: ['yes-or-no', false],
  betrokken: ['yes-or-no', false],
  binnenLidmaatschap: ['yes-or-no', false],
  opVerzoekVanInwoner: ['yes-or-no', false],
  planstatus: ['text', false],
}
const person: Facts<PersonFacts> = {
  inwoner: ['text', true],
  leeftijdsgroep: ['text', false],
  kanBelangenNietOverzien: ['yes-or-no', false],
}
const consent: Facts<ResolvedConsent> = {
  toestemming: ['text', true],
  inwoner: ['text', true],
  gegevensgroep: ['text', true],
  vanRegime: ['text', true],
  uitdrukkelijk: ['yes-or-no', true],
}

/**
 * What is wrong with the form of a request. A fact is left out or it is said: `null`, an empty text or a value of another
 * type is neither, and would count as known to be another than who asks.
 */
export function shapeIssues(request: unknown): readonly RightsIssue[] {
  if (!isObject(request)) return [invalid('')]
  const { rol, verwerkingsdoel, op, wie, zaak, personen, toestemmingen } = request
  return [
    ...Object.entries({ rol, verwerkingsdoel, op }).flatMap(([name, value]) =>
      typeof value === 'string' ? [] : [invalid(`/${name}`)],
    ),
    ...factIssues(wie, requester, '/wie'),
    ...factIssues(zaak, caseFacts, '/zaak'),
    ...listIssues(personen, person, '/personen'),
    ...listIssues(toestemmingen, consent, '/toestemmingen'),
  ]
}

/** The facts alone: what else a program hangs on a request is not looked at. */
export function factsOf({
  rol,
  verwerkingsdoel,
  op,
  wie,
  zaak,
  personen,
  toestemmingen,
}: AccessRequest): AccessRequest {
  return {
    rol,
    verwerkingsdoel,
    op,
    wie: { ...picked(wie, requester), ...listsOf(wie) },
    zaak: picked(zaak, caseFacts),
    personen: personen.map((one) => picked(one, person)),
    toestemmingen: toestemmingen.map((one) => picked(one, consent)),
  }
}

function listsOf({ namens, contracten }: Requester): Pick<Requester, 'namens' | 'contracten'> {
  return {
    ...(namens === undefined ? {} : { namens: [...namens] }),
    ...(contracten === undefined ? {} : { contracten: [...contracten] }),
  }
}

function picked<T extends object>(facts: T, known: Facts<T>): T {
  const copy = { ...facts }
  for (const name in copy) if (!Object.hasOwn(known, name)) delete copy[name]
  return copy
}

function listIssues<T>(list: unknown, facts: Facts<T>, at: string): readonly RightsIssue[] {
  return Array.isArray(list)
    ? Array.from(list).flatMap((one, index) => factIssues(one, facts, `${at}/${index}`))
    : [invalid(at)]
}

function factIssues<T>(value: unknown, facts: Facts<T>, at: string): readonly RightsIssue[] {
  if (!isObject(value)) return [invalid(at)]
  const issues: RightsIssue[] = []
  for (const name in facts) {
    const [kind, isNeeded] = facts[name]
    const fact = value[name]
    if (fact === undefined ? isNeeded : !isOf(kind, fact)) issues.push(invalid(`${at}/${name}`))
  }
  return issues
}

function isOf(kind: Kind, fact: unknown): boolean {
  if (kind === 'yes-or-no') return typeof fact === 'boolean'
  if (kind === 'text') return typeof fact === 'string' && fact !== ''
  return Array.isArray(fact) && Array.from(fact).every((one) => isOf('text', one))
}

function invalid(at: string): RightsIssue {
  return rightsIssue('rights/request-invalid', at)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
