import type { Help } from '../../arguments/help-text.ts'
import { commonOptions } from '../../arguments/option.ts'
import { allowEmptyOption, inputOption, maxLineOption, typeOption } from '../../input/input-options.ts'
import { formatNames } from '../../report/formats/format-names.ts'

/** Help of `samenspraak fhir`; its options are the ones that are parsed. */
export const fhirHelp: Help = {
  usage: 'samenspraak fhir to|from|check [FILES|FOLDERS|-]',
  purpose: {
    nl:
      'to schrijft documenten van Samenspraak als Bundles van FHIR R4: een per document, per lijst op een regel, of\n' +
      '(--together) een van alles. from leest ze terug: een document per regel, of (--together) een lijst per Bundle.\n' +
      'check controleert FHIR R4: de regels van R4, van nl-core en van Samenspraak, voor zover een resource zegt\n' +
      'eraan te voldoen, en of verwijzingen uitkomen. JSON, NDJSON en XML; zonder netwerk. Toont nooit waarden.\n' +
      'Wat niet is begrepen of niet is overgezet, is een bevinding; to en from melden die op de foutuitvoer.\n' +
      'Exitcodes: 0 goed, 1 bevindingen, 2 verkeerd gebruik of niets gelezen, 3 invoer niet te lezen,\n' +
      '6 te groot om te controleren, 70 fout van ons, 73 uitvoer niet te schrijven.',
    en:
      'to writes documents of Samenspraak as Bundles of FHIR R4: one a document, one for each list on a line, or\n' +
      '(--together) one of all. from reads them back: one document a line, or (--together) one list for each Bundle.\n' +
      'check holds FHIR R4 against the rules of R4, and of nl-core and Samenspraak as far as a resource says that it\n' +
      'meets them, and looks whether references lead somewhere. JSON, NDJSON and XML; no network. Never shows values.\n' +
      'What was not understood or not carried over is a finding; to and from report it on standard error.\n' +
      'Exit codes: 0 fine, 1 findings, 2 wrong use or nothing read, 3 input cannot be read,\n' +
      '6 too large to check, 70 a fault of ours, 73 output cannot be written.',
  },
  options: [
    inputOption,
    {
      name: 'format',
      value: `json|xml, ${formatNames.join('|')}`,
      nl: 'Van to: vorm van de Bundle (json); van check: vorm van het verslag (human)',
      en: 'Of to: form of the Bundle (json); of check: form of the report (human)',
    },
    {
      name: 'report',
      value: formatNames.join('|'),
      nl: 'Van to en from: vorm van het verslag op de foutuitvoer (human)',
      en: 'Of to and from: form of the report on standard error (human)',
    },
    {
      name: 'out',
      value: 'FOLDER',
      nl: 'Van to en from: een bestand per Bundle in deze map, in plaats van standaarduitvoer',
      en: 'Of to and from: a file for each Bundle in this folder, instead of standard output',
    },
    {
      name: 'together',
      nl: 'Van to: alles in een Bundle (blijft in het geheugen); van from: per Bundle een lijst op een regel',
      en: 'Of to: all in one Bundle (kept in memory); of from: for each Bundle a list on a line',
    },
    {
      name: 'tolerant',
      nl: 'Van to en from: schrijf wat kan, en noem al het andere',
      en: 'Of to and from: write what can be written, and name everything else',
    },
    {
      name: 'side-car',
      value: 'FILE',
      nl: 'Van from: bewaar hierin wat van anderen is, een regel per Bundle; van to: zet dat terug',
      en: 'Of from: keep in it what others wrote, a line for each Bundle; of to: put that back',
    },
    {
      name: 'bundle',
      value: 'collection|transaction|document',
      nl: 'Van to: waarvoor de Bundle is (collection)',
      en: 'Of to: what the Bundle is for (collection)',
    },
    {
      ...typeOption,
      nl: 'Van to: type van documenten die het niet zeggen',
      en: 'Of to: type of documents that do not say',
    },
    {
      name: 'allow-unknown-profiles',
      nl: 'Ga voorbij aan een profiel dat deze controle niet kent',
      en: 'Pass over a profile that this check does not know',
    },
    {
      name: 'max-issues',
      value: 'N',
      nl: 'Hoogstens N bevindingen per document (10)',
      en: 'At most N findings a document (10)',
    },
    {
      name: 'max-findings',
      value: 'N',
      nl: 'Toon er hoogstens N; tellen gaat door (100)',
      en: 'Show at most N; counting goes on (100)',
    },
    maxLineOption,
    allowEmptyOption,
    {
      name: 'quiet',
      nl: 'Alleen de exitcode, en wat de opdracht verhindert',
      en: 'Only the exit code, and what stops the command',
    },
    ...commonOptions,
  ],
  examples: [
    'samenspraak fhir to plan.json --format xml > plan.xml',
    'samenspraak fhir from --tolerant --together --side-car anders.ndjson bundles.ndjson > documenten.ndjson',
    'samenspraak fhir to --side-car anders.ndjson documenten.ndjson > bundles.ndjson',
    'samenspraak fhir check bundle.json',
    'cat bundles.ndjson | samenspraak fhir check --input ndjson --format sarif > verslag.sarif',
  ],
}
