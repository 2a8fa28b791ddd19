import { eventIssue, type EventIssue } from '../rules/event-rules.ts'
import { type ReceivedEvent, textOf } from './attributes.ts'

// The prefixes of the OIN scheme (Logius, Nummerstelsel OIN): which register the number in the middle comes from.
const oin = /^000000(?:0[1-46-9]|1[01]|99)(?:[0-9A-Z]{8}0000|[0-9A-Z]{9}000)$/
const kvk = /^\d{8}$/
const place = '/source'

/** What the profile asks of the source: who, which system, and not where the data is. */
export function sourceIssues(event: ReceivedEvent): readonly EventIssue[] {
  const source = textOf(event, 'source')
  if (source === undefined) return []
  return [...locationIssues(source, textOf(event, 'dataref')), ...urnIssues(source)]
}

function locationIssues(source: string, dataref: string | undefined): readonly EventIssue[] {
  if (source === dataref) return [eventIssue('cloudevents/source-location', place)]
  return /^(?:https?|ftps?|file):/i.test(source) ? [eventIssue('cloudevents/source-address', place)] : []
}

function urnIssues(source: string): readonly EventIssue[] {
  const [, name] = /^urn:nld:(.*)$/is.exec(source) ?? []
  if (name === undefined) return [eventIssue('cloudevents/source-urn', place)]
  const [, scheme, number = '', rest = ''] = /^(oin|kvk(?:nr|nummer)?):([^:.]*)(.*)$/is.exec(name) ?? []
  if (scheme === undefined) {
    const ofSystem = hasMore(name.slice(name.search(/[:.]|$/)))
    return [eventIssue('cloudevents/source-organisation', place), ...ofSystem]
  }
  const isOin = scheme.toLowerCase() === 'oin'
  if (!(isOin ? oin : kvk).test(number))
    return [eventIssue(isOin ? 'cloudevents/source-oin' : 'cloudevents/source-kvk', place), ...hasMore(rest)]
  return hasMore(rest)
}

/** After the organisation comes the system, behind a point or a colon. */
function hasMore(rest: string): readonly EventIssue[] {
  return /^[:.](?:systeem:)?[^:.]/i.test(rest) && !/^:systeem:?$/i.test(rest)
    ? []
    : [eventIssue('cloudevents/source-system', place)]
}
