import { eventIssue, type EventIssue } from '../rules/event-rules.ts'
import { hasData, isGiven, type ReceivedEvent, textOf } from './attributes.ts'
import { isJsonMediaType } from './event-text.ts'

const aVersion = /(?:^|[/:#?=._-])v?\d+(?:\.\d+)*(?:$|[/:#?=._-])/i

/** What the profile, and we, ask of the data and of the ways to it. */
export function dataAdvice(event: ReceivedEvent): readonly EventIssue[] {
  const mediaType = textOf(event, 'datacontenttype')
  const schema = textOf(event, 'dataschema')
  const isThinWithoutWay = !hasData(event) && !isGiven(event, 'dataref')
  const isPlain = /^http:/i.test(textOf(event, 'dataref') ?? '')
  return [
    ...(hasData(event) && mediaType !== undefined && !isJsonMediaType(mediaType)
      ? [eventIssue('cloudevents/datacontenttype-json', '/datacontenttype')]
      : []),
    ...(schema !== undefined && !aVersion.test(schema)
      ? [eventIssue('cloudevents/dataschema-version', '/dataschema')]
      : []),
    ...(isThinWithoutWay ? [eventIssue('cloudevents/dataref-missing', '')] : []),
    ...(isPlain ? [eventIssue('cloudevents/dataref-tls', '/dataref')] : []),
  ]
}
