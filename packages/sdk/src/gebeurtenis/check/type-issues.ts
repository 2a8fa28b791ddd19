import { eventIssue, type EventIssue } from '../rules/event-rules.ts'
import { type ReceivedEvent, textOf } from './attributes.ts'

const place = '/type'
const topDomains: ReadonlySet<string> = new Set(['com', 'eu', 'net', 'nl', 'org'])
/** Domains that people often write in the singular; a word outside this list is left alone. */
const singulars: ReadonlySet<string> = new Set([
  'aanvraag',
  'adres',
  'arrangement',
  'beschikking',
  'besluit',
  'document',
  'gebouw',
  'huishouden',
  'inwoner',
  'melding',
  'meting',
  'ondersteuningsplan',
  'organisatie',
  'persoon',
  'plan',
  'signaal',
  'terugkoppeling',
  'toestemming',
  'verwijzing',
  'voertuig',
  'voorziening',
  'zaak',
])

/** What the profile asks of the type: its order, its version, its words. */
export function typeIssues(event: ReceivedEvent): readonly EventIssue[] {
  const type = textOf(event, 'type')
  if (type === undefined) return []
  const parts = type.split('.')
  if (!isReverseName(parts)) return [eventIssue('cloudevents/type-notation', place)]
  const words = parts.filter((part) => !isVersion(part))
  return [
    ...(isInNormalOrder(words) ? [eventIssue('cloudevents/type-order', place)] : []),
    ...(hasFineVersion(parts) ? [] : [eventIssue('cloudevents/type-version', place)]),
    ...(isSingular(words[1] ?? '') ? [eventIssue('cloudevents/type-plural', place)] : []),
    ...(words.slice(1).some(namesOrganisation) ? [eventIssue('cloudevents/type-organisation', place)] : []),
  ]
}

function isReverseName(parts: readonly string[]): boolean {
  const [first = '', ...others] = parts
  const isPart = (part: string): boolean => /^[a-z0-9_-]+$/i.test(part) && !/^-|-$/.test(part)
  return /^[a-z][a-z0-9-]+$/i.test(first) && isPart(first) && others.length > 0 && others.every(isPart)
}

function isInNormalOrder(words: readonly string[]): boolean {
  const first = words[0]?.toLowerCase() ?? ''
  const last = words.at(-1)?.toLowerCase() ?? ''
  // Two letters are the domain of a country.
  return first.length > 2 && !topDomains.has(first) && topDomains.has(last)
}

/** A part that is a version, however it is written: v1, 1, v1-2, v1_2. */
function isVersion(part: string): boolean {
  return /^v?\d+(?:[_-]\d+)*$/i.test(part)
}

function hasFineVersion(parts: readonly string[]): boolean {
  const versions = parts.flatMap((part) => (isVersion(part) ? [part] : (/[-_](v\d+)$/.exec(part)?.[1] ?? [])))
  return versions.length === 0 || (versions.length === 1 && /^v\d+$/.test(versions[0] ?? ''))
}

function isSingular(domain: string): boolean {
  return singulars.has(domain.toLowerCase().split('-').at(-1) ?? '')
}

function namesOrganisation(part: string): boolean {
  return /^(?:gemeente|provincie|waterschap|stichting)-/i.test(part)
}
