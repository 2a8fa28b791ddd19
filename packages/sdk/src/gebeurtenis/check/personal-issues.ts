import { holdsBsn } from '../personal/holds-bsn.ts'
import { namesPersonalData, seemsEmail, seemsPersonName } from '../personal/heuristics.ts'
import { eventIssue, type EventIssue } from '../rules/event-rules.ts'
import { type Attribute, attributesOf, knownNames, type ReceivedEvent, textOf } from './attributes.ts'
import { isIntegerText } from './core-issues.ts'
import { isRfc3339 } from './event-text.ts'

/** What seems to be personal data in the attributes; the data itself is not looked at. */
export function personalIssues(event: ReceivedEvent): readonly EventIssue[] {
  return attributesOf(event).flatMap((attribute) => {
    const { name, value, at, position } = attribute
    const text = typeof value === 'number' || typeof value === 'string' ? String(value) : ''
    const isPerson = name === 'subject' || !knownNames.has(name)
    return [
      ...(isBsnIn(attribute, text, event) ? [eventIssue('cloudevents/bsn', at, position)] : []),
      ...(seemsEmail(text) ? [eventIssue('cloudevents/email', at, position)] : []),
      ...(isPerson && seemsPersonName(text) ? [eventIssue('cloudevents/person-name', at, position)] : []),
      ...(namesPersonalData(name) ? [eventIssue('cloudevents/personal-attribute', at, position)] : []),
      ...(name === 'subject' && /\s/.test(text) ? [eventIssue('cloudevents/subject-opaque', at)] : []),
    ]
  })
}

function isBsnIn({ name }: Attribute, text: string, event: ReceivedEvent): boolean {
  if (name === 'time' && isRfc3339(text)) return false
  // A counter passes every number once; it is no person.
  if (name === 'sequence' && textOf(event, 'sequencetype') === 'Integer' && isIntegerText(text)) return false
  return holdsBsn(text, { takesEightDigits: !name.includes('kvk') }) || holdsBsn(name)
}
