import type { Help } from '../../arguments/help-text.ts'
import { commonOptions, type Option } from '../../arguments/option.ts'

const streamOptions: readonly Option[] = [
  {
    name: 'server',
    value: 'ADRES',
    isRepeated: true,
    nl: 'Server van NATS (anders NATS_URL, nats://127.0.0.1:4222)',
    en: 'Server of NATS (else NATS_URL, nats://127.0.0.1:4222)',
  },
  {
    name: 'stream',
    value: 'NAAM',
    nl: 'Stroom met berichten (SAMENSPRAAK)',
    en: 'Stream of messages (SAMENSPRAAK)',
  },
  {
    name: 'consumer',
    value: 'NAAM',
    nl: 'Workers met dezelfde naam delen het werk (samenspraak)',
    en: 'Workers of one name share the work (samenspraak)',
  },
  {
    name: 'filter',
    value: 'ONDERWERP',
    nl: 'Alleen deze onderwerpen van de stroom',
    en: 'Only these subjects of the stream',
  },
  {
    name: 'prefix',
    value: 'ONDERWERP',
    nl: 'Uitkomsten naar PREFIX.result.ID, wat niet klopt naar PREFIX.dead (samenspraak)',
    en: 'Verdicts to PREFIX.result.ID, what is wrong to PREFIX.dead (samenspraak)',
  },
  { name: 'source', value: 'URI', nl: 'Bron (source) van de uitkomsten', en: 'Source of the verdicts' },
  {
    name: 'once',
    value: 'kept|window',
    nl: 'Eén uitkomst zolang die bewaard blijft, of binnen het venster van de stroom (kept)',
    en: 'One verdict as long as it is kept, or within the window of the stream (kept)',
  },
  { name: 'create', nl: 'Maak de stromen die er niet zijn', en: 'Make the streams that do not exist' },
  {
    name: 'subject',
    value: 'ONDERWERP',
    nl: 'Wat een nieuwe stroom opneemt (PREFIX.in.>)',
    en: 'What a new stream takes in (PREFIX.in.>)',
  },
  {
    name: 'replicas',
    value: 'N',
    nl: 'Op hoeveel servers een nieuwe stroom staat (1)',
    en: 'On how many servers a new stream stands (1)',
  },
  {
    name: 'window',
    value: 'SECONDEN',
    nl: 'Venster voor dubbelen van een nieuwe stroom (120)',
    en: 'Window for duplicates of a new stream (120)',
  },
]

const schemaOptions: readonly Option[] = [
  {
    name: 'schemas',
    value: 'FILE|FOLDER',
    isRepeated: true,
    nl: 'JSON Schemas die berichten en $ref noemen; mag vaker',
    en: 'JSON Schemas that messages and $ref name; may be repeated',
  },
  {
    name: 'map',
    value: 'KEY=TYPE',
    isRepeated: true,
    nl: 'Type van ons, bestand of adres in een register bij dataschema, $schema of soort gebeurtenis; mag vaker',
    en: 'Type of ours, file or address in a registry for a dataschema, $schema or type of event; may be repeated',
  },
  {
    name: 'offline',
    nl: 'Haal niets op; schema’s van een register alleen uit de cache',
    en: 'Fetch nothing; schemas of a registry from the cache only',
  },
]

const boundOptions: readonly Option[] = [
  {
    name: 'in-flight',
    value: 'N',
    nl: 'Hoeveel berichten tegelijk (200)',
    en: 'How many messages at a time (200)',
  },
  {
    name: 'attempts',
    value: 'N',
    nl: 'Na zoveel keer aanbieden ongezien naar PREFIX.dead (10)',
    en: 'After so many deliveries unseen to PREFIX.dead (10)',
  },
  {
    name: 'ack-wait',
    value: 'SECONDEN',
    nl: 'Zo lang wacht de server voor hij opnieuw aanbiedt (30)',
    en: 'So long the server waits before it delivers again (30)',
  },
  {
    name: 'max-message',
    value: 'BYTES',
    nl: 'Grootste bericht dat wordt gelezen (1048576)',
    en: 'Largest message that is read (1048576)',
  },
  {
    name: 'max-issues',
    value: 'N',
    nl: 'Hoeveel bevindingen per bericht (10)',
    en: 'How many findings a message (10)',
  },
  {
    name: 'port',
    value: 'POORT',
    nl: 'Poort van /metrics en /health; 0 is een vrije (9464)',
    en: 'Port of /metrics and /health; 0 is a free one (9464)',
  },
  {
    name: 'host',
    value: 'ADRES',
    nl: 'Adres waarop die poort luistert (127.0.0.1)',
    en: 'Address on which that port listens (127.0.0.1)',
  },
]

/** Help of `samenspraak worker`; its options are the ones that are parsed. */
export const workerHelp: Help = {
  usage: 'samenspraak worker',
  purpose: {
    nl:
      'Controleert berichten uit een stroom van NATS JetStream: van elk bericht één uitkomst, en wat niet klopt\n' +
      'ongewijzigd apart. Een bericht is pas klaar als beide zijn opgeslagen. SIGTERM: af wat begonnen is, dan stoppen.\n' +
      'Aanmelden: NATS_CREDS, NATS_USER en NATS_PASSWORD, of NATS_TOKEN; NATS_CA voor een eigen certificaat.\n' +
      'Exitcodes: 0 gestopt op verzoek, 2 verkeerd gebruik, 4 stroom of schema is er niet, 5 server niet bereikbaar, 70 fout van ons.',
    en:
      'Checks messages out of a stream of NATS JetStream: one verdict for each, and what is wrong is put apart\n' +
      'unchanged. A message is done only when both are stored. SIGTERM: finish what was begun, then stop.\n' +
      'Signing in: NATS_CREDS, NATS_USER and NATS_PASSWORD, or NATS_TOKEN; NATS_CA for a certificate of your own.\n' +
      'Exit codes: 0 stopped as asked, 2 wrong use, 4 stream or schema missing, 5 server unreachable, 70 a fault of ours.',
  },
  options: [...streamOptions, ...schemaOptions, ...boundOptions, ...commonOptions],
  examples: [
    'samenspraak worker --create --subject "samenspraak.in.>"',
    'NATS_CREDS=worker.creds samenspraak worker --server tls://nats-1:4222 --server tls://nats-2:4222 --once window',
  ],
}
