import type { Bevoegdheid } from '../../generated/bevoegdheid/1.0/types.ts'
import type { Policy } from '../rights/policy/policy.ts'
import { extentAsked } from './extent.ts'
import { reachOf } from './reach.ts'

/** Scopes for a FHIR server, with what they leave unsaid. */
export interface SmartScopes {
  /** Scopes of SMART App Launch 2, in the order of the alphabet. */
  readonly scopes: readonly string[]
  /** Groups that the role can reach and that no FHIR resource type stands for. */
  readonly notExpressed: readonly string[]
  readonly note: { readonly nl: string; readonly en: string }
}

/** Coarse scopes of a role: a first gate, never a replacement of the rows. */
export function toSmartScopes(policy: Policy, rol: string): SmartScopes {
  const letters = new Map<string, Set<string>>()
  const notExpressed = new Set<string>()
  for (const row of reachOf(policy, rol)) {
    // A resource is one resident's: totals, and that something exists, cannot be asked by scope.
    const { omvang } = extentAsked(row)
    if (omvang !== 'alles' && omvang !== 'minimum') continue
    const types = resourceTypes[row.gegevensgroep]
    if (types.length === 0) notExpressed.add(row.gegevensgroep)
    for (const type of types) {
      const scope = `${compartmentOf(row)}/${type}`
      const before = letters.get(scope) ?? []
      letters.set(scope, new Set([...before, ...row.acties.flatMap((actie) => lettersOf[actie])]))
    }
  }
  const scopes = [...letters].map(
    ([scope, some]) => `${scope}.${[...'cruds'].filter((letter) => some.has(letter)).join('')}`,
  )
  return { scopes: scopes.toSorted(), notExpressed: [...notExpressed], note }
}

const note = {
  nl: 'Een scope noemt alleen een soort gegeven en een handeling. Verwerkingsdoel, grondslag, periode, voorwaarden, gegevensgroep binnen een soort en beperking tot het minimum staan er niet in: de bevoegdheden blijven beslissen.',
  en: 'A scope only names a kind of data and an act. Purpose, legal basis, period, conditions, the data group within a kind and limitation to the minimum are not in it: the rows still decide.',
}

/** Ending is a change of status: nothing is ever deleted. */
const lettersOf: Readonly<Record<Bevoegdheid['acties'][number], readonly string[]>> = {
  lezen: ['r', 's'],
  toevoegen: ['c'],
  wijzigen: ['u'],
  beeindigen: ['u'],
}

const resourceTypes: Readonly<Record<Bevoegdheid['gegevensgroep'], readonly string[]>> = {
  omslag: ['CarePlan', 'CareTeam'],
  identificatie: ['Patient'],
  contact: ['Patient', 'RelatedPerson'],
  huishouden: ['RelatedPerson'],
  vertegenwoordiging: ['RelatedPerson'],
  'eigen-woorden': ['QuestionnaireResponse'],
  leefgebieden: ['Observation'],
  doelen: ['Goal'],
  afspraken: ['Task'],
  arrangement: ['CarePlan', 'ServiceRequest'],
  metingen: ['Observation'],
  gezondheid: ['Condition'],
  'inkomen-en-schulden': [],
  veiligheid: [],
  'juridisch-spoor': [],
  signalen: [],
  verwijzing: ['ServiceRequest', 'Task'],
  werkaantekeningen: [],
  'toestemming-en-inzage': ['Consent'],
  tevredenheid: ['QuestionnaireResponse'],
  verantwoording: [],
  referentiegegevens: [],
}

function compartmentOf({ organisatievoorwaarde }: Bevoegdheid): 'patient' | 'user' {
  return organisatievoorwaarde.soort === 'geen-organisatie' ? 'patient' : 'user'
}
