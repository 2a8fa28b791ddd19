/** What can be wrong with a message before there is an event to look at. */
export type EventHttpIssueCode =
  | 'cloudevents/batch-list'
  | 'cloudevents/charset'
  | 'cloudevents/event-format'
  | 'cloudevents/header-encoding'
  | 'cloudevents/header-name'
  | 'cloudevents/header-twice'
  | 'cloudevents/mode-unknown'
  | 'cloudevents/too-large'
  | 'cloudevents/too-many-events'
  | 'cloudevents/too-many-headers'

/** One reason to refuse a message, in words that hold nothing of it. */
export interface EventHttpIssue {
  readonly code: EventHttpIssueCode
  /** Always the message as a whole; for the place in its JSON there are other issues. */
  readonly at: ''
  readonly nl: string
  readonly en: string
}

/** An issue with its fixed sentence. */
export function httpIssue(code: EventHttpIssueCode): EventHttpIssue {
  const [nl, en] = sentences[code]
  return { code, at: '', nl, en }
}

const sentences: Readonly<Record<EventHttpIssueCode, readonly [nl: string, en: string]>> = {
  'cloudevents/batch-list': [
    'Een batch is een JSON-lijst van gebeurtenissen.',
    'A batch is a JSON list of events.',
  ],
  'cloudevents/charset': ['Gebeurtenissen in JSON gaan als UTF-8.', 'Events in JSON go as UTF-8.'],
  'cloudevents/event-format': [
    'Dit formaat van CloudEvents wordt niet gelezen; verzend JSON.',
    'This format of CloudEvents is not read; send JSON.',
  ],
  'cloudevents/header-encoding': [
    'Een ce-header is niet goed gecodeerd: procenttekens staan voor bytes in UTF-8.',
    'A ce- header is not encoded well: percent signs stand for bytes in UTF-8.',
  ],
  'cloudevents/header-name': [
    'Een ce-header noemt geen attribuut: kleine letters en cijfers; het mediatype staat in Content-Type.',
    'A ce- header names no attribute: lower-case letters and digits; the media type stands in Content-Type.',
  ],
  'cloudevents/header-twice': ['Een header komt twee keer voor.', 'A header occurs twice.'],
  'cloudevents/mode-unknown': [
    'Dit bericht bevat geen gebeurtenis: geen ce-headers en geen Content-Type van CloudEvents.',
    'This message holds no event: no ce- headers and no Content-Type of CloudEvents.',
  ],
  'cloudevents/too-large': [
    'Het bericht is groter dan is toegestaan.',
    'The message is larger than is allowed.',
  ],
  'cloudevents/too-many-events': [
    'De batch heeft meer gebeurtenissen dan is toegestaan.',
    'The batch has more events than is allowed.',
  ],
  'cloudevents/too-many-headers': [
    'Het bericht heeft meer headers dan is toegestaan.',
    'The message has more headers than is allowed.',
  ],
}
