import { isObject, objectsOf, plainText } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'
import { dayInWords } from './days.ts'
import { detail } from './page.ts'
import type { Item } from './page.ts'

/** What a kind of resource is called, and the elements that people read of it. */
interface Readable {
  readonly title: string
  /** The element that names it, when it has one. */
  readonly head?: string
  readonly details?: readonly (readonly [label: string, path: string])[]
}

const period = [
  ['Vanaf', 'period.start'],
  ['Tot en met', 'period.end'],
] as const

const byType: Readonly<Record<string, Readable>> = {
  CarePlan: { title: 'Plan', head: 'title', details: [...period, ['Wat', 'activity.detail.description']] },
  Goal: { title: 'Doel', head: 'description.text', details: [['Te bereiken op', 'target.dueDate']] },
  Task: {
    title: 'Afspraak of voortgang',
    head: 'description',
    details: [
      ['Vanaf', 'restriction.period.start'],
      ['Tot en met', 'restriction.period.end'],
      ['Waar', 'location.display'],
      ['Resultaat', 'output.valueString'],
    ],
  },
  Condition: { title: 'Leefgebied', head: 'note.text' },
  Observation: { title: 'Uitspraak', head: 'valueString', details: [['Op', 'effectiveDateTime']] },
  CareTeam: { title: 'Wie meedoen', head: 'name' },
  Flag: { title: 'Afspraak over contact', head: 'code.text', details: period },
  Encounter: { title: 'Gesprek', details: period },
  RiskAssessment: {
    title: 'Risico',
    head: 'prediction.outcome.text',
    details: [['Wat helpt', 'mitigation']],
  },
  Patient: {
    title: 'Inwoner',
    head: 'name.family',
    details: [
      ['Voornamen', 'name.given'],
      ['Geboren op', 'birthDate'],
      ['Bereikbaar op', 'telecom.value'],
    ],
  },
  Practitioner: { title: 'Professional', head: 'name.text', details: [['Bereikbaar op', 'telecom.value']] },
  RelatedPerson: { title: 'Naaste', head: 'name.text', details: [['Bereikbaar op', 'telecom.value']] },
  Organization: { title: 'Organisatie', head: 'name', details: [['Bereikbaar op', 'telecom.value']] },
  ServiceRequest: {
    title: 'Verwijzing',
    head: 'reasonCode.text',
    details: [['Aanvaard op', 'authoredOn']],
  },
  Group: { title: 'Inwoners over wie dit samen gaat' },
  Provenance: { title: 'Vastlegging', details: [['Vastgelegd op', 'recorded']] },
}

/** What a resource says to who reads it, made of nothing but its own elements. */
export function itemOfResource(resource: JsonObject): Item {
  const type = plainText(resource['resourceType'])
  const { title, head, details = [] } = byType[type] ?? { title: type }
  const name = head === undefined ? '' : valuesAt(resource, head)
  return {
    head: name === '' ? title : `${title}: ${name}`,
    details: details.flatMap(([label, path]) => detail(label, valuesAt(resource, path))),
  }
}

/** All single values at a path, each element of each list; days in words. */
function valuesAt(resource: JsonObject, path: string): string {
  const found = path
    .split('.')
    .reduce<readonly Json[]>((from, name) => from.flatMap((at) => below(at, name)), [resource])
  return found.map(plainText).map(inWords).join('; ')
}

function below(at: Json, name: string): readonly Json[] {
  return objectsOf(at).flatMap((element) => {
    const value = element[name]
    if (value === undefined || isObject(value)) return value === undefined ? [] : [value]
    return Array.isArray(value) ? value : [value]
  })
}

function inWords(text: string): string {
  return /^\d{4}-\d{2}-\d{2}(?:T|$)/.test(text) ? (dayInWords(text) ?? text) : text
}
