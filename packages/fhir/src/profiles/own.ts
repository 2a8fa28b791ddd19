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
  readonly hasId?: boolean
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

/** A profile with what does not depend on the resource worked out. */
interface Candidate {
  readonly url: string
  readonly marks: readonly Mark[]
  readonly hasId: boolean
  readonly needs: readonly string[]
}

const candidatesByType: ReadonlyMap<string, readonly Candidate[]> = new Map(
  Object.entries(byType).map(([type, profiles]) => [type, profiles.map(candidateOf)]),
)
const uri = writtenOut('$uri')

/** The URLs of all profiles of ours. */
export const ownProfiles: readonly string[] = [...candidatesByType.values()].flat().map(({ url }) => url)

/** The profile of ours that a resource is of, if it is; one from elsewhere seldom holds what ours do. */
export function ownProfileOf(resource: JsonObject): readonly string[] {
  const candidates = candidatesByType.get(plainText(resource['resourceType'])) ?? []
  for (const candidate of candidates) if (fits(resource, candidate)) return [candidate.url]
  return []
}

function candidateOf({ name, marks = [], hasId = false, needs = [] }: OwnProfile): Candidate {
  const writtenMarks = marks.map((mark) => ({ ...mark, system: writtenOut(mark.system) }))
  return { url: extensionUrl(name), marks: writtenMarks, hasId, needs }
}

function fits(resource: JsonObject, { marks, hasId, needs }: Candidate): boolean {
  return (
    needs.every((name) => resource[name] !== undefined) &&
    (!hasId || objectsOf(resource['identifier']).some(isOurs)) &&
    marks.every((mark) => isMarked(resource[mark.at], mark))
  )
}

/** A concept may have codings of others beside ours; a Coding has no more than itself. */
function isMarked(value: Json | undefined, mark: Mark): boolean {
  return objectsOf(value).some(
    (each) => isMeant(each, mark) || objectsOf(each['coding']).some((coding) => isMeant(coding, mark)),
  )
}

function isMeant({ system, code }: JsonObject, mark: Mark): boolean {
  return system === mark.system && (mark.codes === undefined || mark.codes.includes(plainText(code)))
}

function isOurs({ use, system, value }: JsonObject): boolean {
  return use === 'official' && system === uri && value !== undefined
}
