import { eventIssue, type EventIssue, type EventRuleCode } from '../rules/event-rules.ts'
import {
  attributesOf,
  type Attribute,
  isGiven,
  knownNames,
  type ReceivedEvent,
  textNames,
  textOf,
} from './attributes.ts'
import { hasFineCharacters, isBase64, isMediaType, isRfc3339, isUriReference } from './event-text.ts'
import { isUri } from '../../formats/uri.ts'

const longestName = 20
const required: readonly string[] = ['specversion', 'id', 'source', 'type']
const forms: readonly (readonly [name: string, form: (value: string) => boolean, code: EventRuleCode])[] = [
  ['specversion', (value) => value === '1.0', 'cloudevents/specversion'],
  ['source', isUriReference, 'cloudevents/source-reference'],
  ['dataschema', isUri, 'cloudevents/dataschema-uri'],
  ['time', isRfc3339, 'cloudevents/time'],
  ['datacontenttype', isMediaType, 'cloudevents/datacontenttype'],
  ['dataref', isUriReference, 'cloudevents/dataref-reference'],
]

/** What of CloudEvents itself an event does not follow. */
export function coreIssues(event: ReceivedEvent): readonly EventIssue[] {
  const missing = required.filter((name) => !isGiven(event, name))
  return [
    ...missing.map((name) => eventIssue('cloudevents/required', `/${name}`)),
    ...attributesOf(event).flatMap(attributeIssues),
    ...forms.flatMap(([name, form, code]) => {
      const text = textOf(event, name)
      return text === undefined || form(text) ? [] : [eventIssue(code, `/${name}`)]
    }),
    ...sequenceIssues(event),
    ...dataIssues(event),
  ]
}

function attributeIssues({ name, value, at, position }: Attribute): readonly EventIssue[] {
  const issue = (code: EventRuleCode): EventIssue => eventIssue(code, at, position)
  const ofName = !/^[a-z0-9]+$/.test(name)
    ? [issue('cloudevents/name')]
    : name.length > longestName
      ? [issue('cloudevents/name-length')]
      : []
  if (textNames.includes(name) && typeof value !== 'string') return [...ofName, issue('cloudevents/not-text')]
  if (!isAttributeValue(value)) return [...ofName, issue('cloudevents/value')]
  if (typeof value !== 'string') return ofName
  // An extension of somebody else may be empty; those that CloudEvents defines may not.
  if (value === '' && knownNames.has(name)) return [...ofName, issue('cloudevents/empty')]
  return hasFineCharacters(value) ? ofName : [...ofName, issue('cloudevents/characters')]
}

function isAttributeValue(value: unknown): boolean {
  if (typeof value === 'string' || typeof value === 'boolean') return true
  return typeof value === 'number' && Number.isInteger(value) && isInt32(value)
}

function isInt32(value: number): boolean {
  return value >= -(2 ** 31) && value < 2 ** 31
}

function sequenceIssues(event: ReceivedEvent): readonly EventIssue[] {
  const sequence = textOf(event, 'sequence')
  const type = textOf(event, 'sequencetype')
  if (type !== undefined && !isGiven(event, 'sequence'))
    return [eventIssue('cloudevents/sequence-missing', '/sequencetype')]
  if (type !== 'Integer' || sequence === undefined || isIntegerText(sequence)) return []
  return [eventIssue('cloudevents/sequence-integer', '/sequence')]
}

/** A whole number of 32 bits as CloudEvents writes it in text. */
export function isIntegerText(text: string): boolean {
  return /^(?:0|-?[1-9]\d{0,9})$/.test(text) && isInt32(Number(text))
}

function dataIssues(event: ReceivedEvent): readonly EventIssue[] {
  if (!isGiven(event, 'data_base64')) return []
  const encoded = event['data_base64']
  if (typeof encoded !== 'string' || !isBase64(encoded))
    return [eventIssue('cloudevents/data-base64', '/data_base64')]
  return isGiven(event, 'data') ? [eventIssue('cloudevents/data-twice', '/data_base64')] : []
}
