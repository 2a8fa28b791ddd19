import { commonOptions, type Option } from '../../arguments/option.ts'
import { allowEmptyOption, maxLineOption } from '../../input/input-options.ts'
import { formatNames } from '../../report/formats/format-names.ts'

const which: readonly Option[] = [
  {
    name: 'type',
    value: 'NAME[@VERSION]|FILE|URL',
    nl: 'Type van alle documenten: van ons, een bestand met JSON Schema, of een adres in een register',
    en: 'Type of all documents: of ours, a file with JSON Schema, or an address in a registry',
  },
  {
    name: 'schemas',
    value: 'FILE|FOLDER',
    isRepeated: true,
    nl: 'JSON Schemas die documenten en $ref noemen; mag vaker',
    en: 'JSON Schemas that documents and $ref name; may be repeated',
  },
  {
    name: 'map',
    value: 'KEY=TYPE',
    isRepeated: true,
    nl: 'Type bij subject, schema-id, GUID, dataschema, $schema of soort gebeurtenis; mag vaker',
    en: 'Type for a subject, schema id, GUID, dataschema, $schema or type of event; may be repeated',
  },
  {
    name: 'offline',
    nl: 'Haal niets op; schema’s van een register alleen uit de cache',
    en: 'Fetch nothing; schemas of a registry from the cache only',
  },
  {
    name: 'input',
    value: 'json|array|ndjson|confluent',
    nl: 'Eén document, een lijst, één per regel, of berichten van Kafka (anders volgens naam en inhoud)',
    en: 'One document, a list, one a line, or messages of Kafka (else by name and content)',
  },
  maxLineOption,
  allowEmptyOption,
]

const reports: readonly Option[] = [
  {
    name: 'format',
    value: formatNames.join('|'),
    nl: 'Vorm van het verslag (human)',
    en: 'Form of the report (human)',
  },
  {
    name: 'report',
    value: 'FORMAT=FILE',
    isRepeated: true,
    nl: 'Een verslag naar een bestand; mag vaker',
    en: 'A report to a file; may be repeated',
  },
  {
    name: 'all-errors',
    value: 'N',
    isValueOptional: true,
    nl: 'Tot N bevindingen per document in plaats van 10 (100)',
    en: 'Up to N findings a document instead of 10 (100)',
  },
  {
    name: 'max-findings',
    value: 'N',
    nl: 'Toon er hoogstens N; tellen gaat door (100)',
    en: 'Show at most N; counting goes on (100)',
  },
  {
    name: 'show-values',
    value: 'none|masked|full',
    nl: 'Of het verslag waarden toont, of hun vorm (none)',
    en: 'Whether the report shows values, or their form (none)',
  },
  {
    name: 'fail-on',
    value: 'error|warning|never',
    nl: 'Wat exitcode 1 geeft (error)',
    en: 'What gives exit code 1 (error)',
  },
  {
    name: 'on-parse-error',
    value: 'count|stop',
    nl: 'Tel wat onleesbaar is, of stop met exitcode 3 (count)',
    en: 'Count what is unreadable, or stop with exit code 3 (count)',
  },
]

const run: readonly Option[] = [
  {
    name: 'valid-to',
    value: 'FILE|-',
    nl: 'Schrijf de geldige documenten, onveranderd',
    en: 'Write the valid documents, untouched',
  },
  {
    name: 'invalid-to',
    value: 'FILE|-',
    nl: 'Schrijf alle andere documenten, onveranderd',
    en: 'Write all other documents, untouched',
  },
  {
    name: 'checkpoint',
    value: 'FILE',
    nl: 'Onthoud hoe ver het is, en ga daar na een onderbreking verder',
    en: 'Remember how far it is, and go on from there after an interruption',
  },
  {
    name: 'tail',
    nl: 'Volg een bestand met regels terwijl het groeit, tot een onderbreking',
    en: 'Follow a file of lines while it grows, until an interruption',
  },
  { name: 'jobs', value: 'N', nl: 'Aantal threads (1)', en: 'Number of threads (1)' },
  {
    name: 'progress',
    value: 'auto|always|never',
    nl: 'Voortgang op standaardfout (auto: alleen op een terminal)',
    en: 'Progress on standard error (auto: on a terminal only)',
  },
  {
    name: 'color',
    value: 'auto|always|never',
    nl: 'Kleur (auto: op een terminal, tenzij NO_COLOR; FORCE_COLOR gaat voor)',
    en: 'Colour (auto: on a terminal, unless NO_COLOR; FORCE_COLOR goes first)',
  },
  {
    name: 'config',
    value: 'FILE|none',
    nl: 'Bestand met opties (samenspraak.config.json, als dat er is)',
    en: 'File with options (samenspraak.config.json, if it is there)',
  },
  {
    name: 'quiet',
    nl: 'Alleen de exitcode, en wat de opdracht verhindert',
    en: 'Only the exit code, and what stops the command',
  },
]

/** The options of `samenspraak validate`; also what its configuration file may hold. */
export const validateOptions: readonly Option[] = [...which, ...reports, ...run, ...commonOptions]

/** Options that belong to one run or to one person at a keyboard, so that a file of a project may not set them. */
export const optionsOfARun: ReadonlySet<string> = new Set([
  'checkpoint',
  'config',
  'help',
  'invalid-to',
  'show-values',
  'tail',
  'valid-to',
  'version',
])
