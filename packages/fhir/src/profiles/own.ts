import { extensionUrl, writtenOut } from '../names.ts'
import { objectsOf, plainText } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'

/** How a resource of ours is known: a code at an element, or any code of a system. */
interface Mark {
  readonly at: string
  readonly system: string
  readonly codes?: readonly string[]
}

/** A profile of ours, and what a resource must hold to be one of it; the first that fits is meant. */
interface OwnProfile {
  readonly name: string
  readonly marks?: readonly Mark[]
  /** Whether what it stands for has an id, which it then has as its identifier. */
  readonly hasId?: true
  readonly needs?: readonly string[]
}

const kind = (at: string, ...codes: readonly string[]): Mark => ({ at, system: '$kind', codes })
const snomed = (at: string, code: string): Mark => ({ at, system: '$snomed', codes: [code] })
const statements = [
  'eigen-woorden',
  'sterk-punt',
  'gezondheid',
  'inkomen-en-schulden',
  'werkaantekening',
] as const

const byType: Readonly<Record<string, readonly OwnProfile[]>> = {
  CarePlan: [
    {
      name: 'sp-arrangement',
      marks: [{ at: 'category', system: '@plansoort', codes: ['arrangement'] }],
      hasId: true,
    },
    {
      name: 'sp-arrangementregel',
      marks: [{ at: 'category', system: '@inzetvorm' }, snomed('category', '243114000')],
      hasId: true,
    },
    { name: 'sp-crisisplan', marks: [kind('category', 'crisisplan')] },
    { name: 'sp-ondersteuningsplan', marks: [snomed('category', '734163000')], hasId: true },
  ],
  Goal: [{ name: 'sp-doel', hasId: true }],
  Task: [
    { name: 'sp-terugkoppeling', marks: [kind('code', 'terugkoppeling')], hasId: true },
    {
      name: 'sp-verwijzingsvoortgang',
      marks: [{ at: 'code', system: '$taskCode', codes: ['fulfill'] }],
      needs: ['focus'],
    },
    { name: 'sp-afspraak', marks: [{ at: 'code', system: '@afspraaksoort' }], hasId: true },
  ],
  Condition: [{ name: 'sp-leefgebied', hasId: true }],
  Observation: [
    { name: 'sp-meting', marks: [kind('category', 'meting')], hasId: true },
    { name: 'sp-uitspraak', marks: [kind('code', ...statements)] },
    { name: 'sp-evaluatie', marks: [snomed('code', '712744002')] },
  ],
  CareTeam: [
    { name: 'sp-team', marks: [kind('category', 'team')], hasId: true },
    { name: 'sp-betrokkenen', needs: ['subject'] },
  ],
  Flag: [
    {
      name: 'sp-veiligheidsafspraak',
      marks: [kind('category', 'veiligheidsafspraak'), { at: 'code', system: '@contactregel' }],
    },
  ],
  Encounter: [{ name: 'sp-gesprek', marks: [kind('class', 'gesprek')], hasId: true }],
  RiskAssessment: [{ name: 'sp-risico' }],
  Patient: [{ name: 'sp-inwoner', hasId: true }],
  Group: [
    { name: 'sp-huishouden', marks: [kind('code', 'huishouden')], hasId: true },
    { name: 'sp-over-wie', marks: [kind('code', 'over-wie')] },
  ],
  Consent: [{ name: 'sp-toestemming', hasId: true, needs: ['patient'] }],
  Provenance: [{ name: 'sp-vastlegging' }],
  Organization: [
    { name: 'sp-gebiedsnetwerk', marks: [kind('type', 'gebiedsnetwerk')], hasId: true },
    { name: 'sp-organisatie', hasId: true },
  ],
  OrganizationAffiliation: [{ name: 'sp-netwerkdeelnemer', needs: ['organization'] }],
  ServiceRequest: [{ name: 'sp-verwijzing', marks: [snomed('category', '410606002')], hasId: true }],
}

/** The URLs of all profiles of ours. */
export const ownProfiles: readonly string[] = Object.values(byType)
  .flat()
  .map(({ name }) => extensionUrl(name))

/** The profile of ours that a resource is of, if it is; one from elsewhere seldom holds what ours do. */
export function ownProfileOf(resource: JsonObject): readonly string[] {
  const candidates = byType[plainText(resource['resourceType'])] ?? []
  const found = candidates.find((each) => fits(resource, each))
  return found === undefined ? [] : [extensionUrl(found.name)]
}

function fits(resource: JsonObject, { marks = [], hasId, needs = [] }: OwnProfile): boolean {
  return (
    marks.every((mark) => isMarked(resource[mark.at], mark)) &&
    needs.every((name) => resource[name] !== undefined) &&
    (hasId === undefined || objectsOf(resource['identifier']).some(isOurs))
  )
}

/** A concept may have codings of others beside ours; a Coding has no more than itself. */
function isMarked(value: Json | undefined, { system, codes }: Mark): boolean {
  const codings = objectsOf(value).flatMap((each) => [each, ...objectsOf(each['coding'])])
  return codings.some(
    (coding) =>
      coding['system'] === writtenOut(system) &&
      (codes === undefined || codes.includes(plainText(coding['code']))),
  )
}

function isOurs({ use, system, value }: JsonObject): boolean {
  return use === 'official' && system === writtenOut('$uri') && value !== undefined
}
