import type { Help } from '../../arguments/help-text.ts'
import { commonOptions } from '../../arguments/option.ts'
import { allowEmptyOption, inputOption, maxLineOption } from '../../input/input-options.ts'
import { formatNames } from '../../report/formats/format-names.ts'

/** Help of `samenspraak fhir`; its options are the ones that are parsed. */
export const fhirHelp: Help = {
  usage: 'samenspraak fhir check [FILES|FOLDERS|-]',
  purpose: {
    nl:
      'check controleert FHIR R4 in JSON of NDJSON: de regels van R4, van nl-core en van Samenspraak, voor zover een\n' +
      'resource zegt eraan te voldoen, en of verwijzingen uitkomen. Zonder netwerk. Toont nooit waarden.\n' +
      'Exitcodes: 0 goed, 1 bevindingen, 2 verkeerd gebruik of niets gelezen, 3 invoer niet te lezen,\n' +
      '6 te groot om te controleren, 70 fout van ons, 73 uitvoer niet te schrijven.',
    en:
      'check holds FHIR R4 in JSON or NDJSON against the rules of R4, and of nl-core and Samenspraak as far as a\n' +
      'resource says that it meets them, and looks whether references lead somewhere. No network. Never shows values.\n' +
      'Exit codes: 0 fine, 1 findings, 2 wrong use or nothing read, 3 input cannot be read,\n' +
      '6 too large to check, 70 a fault of ours, 73 output cannot be written.',
  },
  options: [
    inputOption,
    {
      name: 'format',
      value: formatNames.join('|'),
      nl: 'Vorm van het verslag (human)',
      en: 'Form of the report (human)',
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
    'samenspraak fhir check bundle.json',
    'cat bundles.ndjson | samenspraak fhir check --input ndjson --format sarif > verslag.sarif',
  ],
}
