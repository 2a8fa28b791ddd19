import type { Help } from '../../arguments/help-text.ts'
import { commonOptions } from '../../arguments/option.ts'

/** Help of `samenspraak validate`; its options are the ones that are parsed. */
export const validateHelp: Help = {
  usage: 'samenspraak validate [FILES|FOLDERS|-]',
  purpose: {
    nl:
      'Controleert JSON, NDJSON en CloudEvents. Het type staat in $schema of dataschema, of komt van --type.\n' +
      'Toont nooit waarden uit een document. Exitcodes: 0 goed, 1 bevindingen, 2 verkeerd gebruik of niets\n' +
      'gelezen, 3 invoer niet te lezen, 4 type onbekend, 6 te groot om te controleren, 70 fout van ons,\n' +
      '73 uitvoer niet te schrijven.',
    en:
      'Checks JSON, NDJSON and CloudEvents. The type stands in $schema or dataschema, or comes from --type.\n' +
      'Never shows values of a document. Exit codes: 0 fine, 1 findings, 2 wrong use or nothing read,\n' +
      '3 input cannot be read, 4 type unknown, 6 too large to check, 70 a fault of ours,\n' +
      '73 output cannot be written.',
  },
  options: [
    { name: 'type', value: 'NAME[@VERSION]', nl: 'Type van alle documenten', en: 'Type of all documents' },
    {
      name: 'input',
      value: 'json|ndjson',
      nl: 'Eén document, of één per regel (anders volgens de naam; standaardinvoer: vanzelf)',
      en: 'One document, or one a line (else by the name; standard input: found out)',
    },
    {
      name: 'format',
      value: 'human|json',
      nl: 'Vorm van het verslag (human)',
      en: 'Form of the report (human)',
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
    {
      name: 'max-line',
      value: 'BYTES',
      nl: 'Langste regel NDJSON (1048576); boven 8388608 ook het grootste document',
      en: 'Longest line of NDJSON (1048576); above 8388608 also the largest document',
    },
    {
      name: 'fail-on',
      value: 'issue|never',
      nl: 'Of bevindingen exitcode 1 geven (issue)',
      en: 'Whether findings give exit code 1 (issue)',
    },
    { name: 'allow-empty', nl: 'Geen enkel document is ook goed', en: 'Not a single document is fine too' },
    {
      name: 'quiet',
      nl: 'Alleen de exitcode, en wat de opdracht verhindert',
      en: 'Only the exit code, and what stops the command',
    },
    ...commonOptions,
  ],
  examples: [
    'samenspraak validate plan.json',
    'samenspraak validate --type ondersteuningsplan export.ndjson',
    'cat berichten.ndjson | samenspraak validate --input ndjson --format json > verslag.json',
  ],
}
