import type { Help } from '../../arguments/help-text.ts'
import { commonOptions } from '../../arguments/option.ts'
import { allowEmptyOption, inputOption, maxLineOption, typeOption } from '../../input/input-options.ts'

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
    typeOption,
    inputOption,
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
    maxLineOption,
    {
      name: 'fail-on',
      value: 'issue|never',
      nl: 'Of bevindingen exitcode 1 geven (issue)',
      en: 'Whether findings give exit code 1 (issue)',
    },
    allowEmptyOption,
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
