import type { EventRule } from './rule.ts'
import { must, should } from './rule.ts'

const cloudEvents = 'CloudEvents 1.0.2'
const types = 'Type System'
const json = 'JSON Format, Handling of Data'
const sequence = 'Sequence extension'

/** The codes of what makes something an event of CloudEvents. */
export type CoreRuleCode =
  | 'cloudevents/not-object'
  | 'cloudevents/required'
  | 'cloudevents/not-text'
  | 'cloudevents/empty'
  | 'cloudevents/specversion'
  | 'cloudevents/name'
  | 'cloudevents/name-length'
  | 'cloudevents/value'
  | 'cloudevents/characters'
  | 'cloudevents/source-reference'
  | 'cloudevents/dataschema-uri'
  | 'cloudevents/time'
  | 'cloudevents/datacontenttype'
  | 'cloudevents/dataref-reference'
  | 'cloudevents/data-twice'
  | 'cloudevents/data-base64'
  | 'cloudevents/sequence-missing'
  | 'cloudevents/sequence-integer'
  | 'cloudevents/size'

/** What makes something an event of CloudEvents at all. */
export const coreRules: Readonly<Record<CoreRuleCode, EventRule>> = {
  'cloudevents/not-object': must(cloudEvents, 'JSON Format, Envelope', {
    nl: 'Een gebeurtenis is een JSON-object.',
    en: 'An event is a JSON object.',
  }),
  'cloudevents/required': must(cloudEvents, 'REQUIRED Attributes', {
    nl: 'Dit attribuut is verplicht: specversion, id, source en type staan in elke gebeurtenis.',
    en: 'This attribute is required: specversion, id, source and type stand in every event.',
  }),
  'cloudevents/not-text': must(cloudEvents, types, {
    nl: 'Dit attribuut is een tekst.',
    en: 'This attribute is a text.',
  }),
  'cloudevents/empty': must(cloudEvents, 'Context Attributes', {
    nl: 'Dit attribuut mag niet leeg zijn; laat het weg als er niets te zeggen is.',
    en: 'This attribute must not be empty; leave it out when there is nothing to say.',
  }),
  'cloudevents/specversion': must(cloudEvents, 'specversion', {
    nl: 'De versie van CloudEvents is 1.0.',
    en: 'The version of CloudEvents is 1.0.',
  }),
  'cloudevents/name': must(cloudEvents, 'Naming Conventions', {
    nl: 'Een attribuutnaam bestaat uit kleine letters a tot en met z en cijfers.',
    en: 'The name of an attribute consists of lower-case letters a to z and digits.',
  }),
  'cloudevents/name-length': should(cloudEvents, 'Naming Conventions', {
    nl: 'Een attribuutnaam heeft hoogstens 20 tekens.',
    en: 'The name of an attribute has at most 20 characters.',
  }),
  'cloudevents/value': must(cloudEvents, types, {
    nl: 'Een attribuut is een tekst, waar of onwaar, of een geheel getal van 32 bits; een object of lijst hoort in data.',
    en: 'An attribute is a text, true or false, or a whole number of 32 bits; an object or list belongs in data.',
  }),
  'cloudevents/characters': must(cloudEvents, types, {
    nl: 'Een tekst bevat een stuurteken, een half teken of een code die geen teken is.',
    en: 'A text holds a control character, half a character, or a code that is no character.',
  }),
  'cloudevents/source-reference': must(cloudEvents, 'source', {
    nl: 'De bron is een URI of een verwijzing daarnaar (RFC 3986); codeer tekens die daarin niet mogen.',
    en: 'The source is a URI or a reference to one (RFC 3986); encode characters that it cannot hold.',
  }),
  'cloudevents/dataschema-uri': must(cloudEvents, 'dataschema', {
    nl: 'dataschema is een hele URI, met schema ervoor (RFC 3986).',
    en: 'dataschema is a whole URI, with its scheme (RFC 3986).',
  }),
  'cloudevents/time': must(cloudEvents, 'time', {
    nl: 'time is een tijdstip volgens RFC 3339: datum, T, tijd en Z of het verschil met UTC.',
    en: 'time is a moment of RFC 3339: date, T, time, and Z or the difference with UTC.',
  }),
  'cloudevents/datacontenttype': must(cloudEvents, 'datacontenttype', {
    nl: 'datacontenttype is een mediatype, zoals application/json.',
    en: 'datacontenttype is a media type, such as application/json.',
  }),
  'cloudevents/dataref-reference': must(cloudEvents, 'Dataref extension', {
    nl: 'dataref is een URI of een verwijzing daarnaar (RFC 3986).',
    en: 'dataref is a URI or a reference to one (RFC 3986).',
  }),
  'cloudevents/data-twice': must(cloudEvents, json, {
    nl: 'data en data_base64 staan nooit samen in een gebeurtenis.',
    en: 'data and data_base64 never stand together in one event.',
  }),
  'cloudevents/data-base64': must(cloudEvents, json, {
    nl: 'data_base64 is een tekst in Base64 (RFC 4648).',
    en: 'data_base64 is a text in Base64 (RFC 4648).',
  }),
  'cloudevents/sequence-missing': must(cloudEvents, sequence, {
    nl: 'sequencetype zegt iets over sequence, en die ontbreekt.',
    en: 'sequencetype says something about sequence, which is missing.',
  }),
  'cloudevents/sequence-integer': must(cloudEvents, sequence, {
    nl: 'Bij sequencetype Integer is sequence een geheel getal van 32 bits, als tekst.',
    en: 'With sequencetype Integer, sequence is a whole number of 32 bits, as a text.',
  }),
  'cloudevents/size': should(cloudEvents, 'Size Limits', {
    nl: 'Een gebeurtenis blijft onder 64 kB zoals zij verzonden wordt; verwijs met dataref naar wat groter is.',
    en: 'An event stays within 64 kB as it is sent; point with dataref to what is larger.',
  }),
}
