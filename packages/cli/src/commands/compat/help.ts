import type { Help } from '../../arguments/help-text.ts'
import { commonOptions } from '../../arguments/option.ts'
import { versionOptions, versionsText } from './compat-options.ts'

/** Help of `samenspraak compat`; its options are the ones that are parsed. */
export const compatHelp: Help = {
  usage: 'samenspraak compat A B [C …]',
  purpose: {
    nl:
      'Zegt of documenten geldig blijven als schema A schema B wordt, en bewijst het met een document als dat niet zo is.\n' +
      'Dat document is verzonnen. Exitcodes: 0 compatibel, 1 niet compatibel, 2 verkeerd gebruik, 3 niet te lezen,\n' +
      '6 niet te bewijzen (grens bereikt of niet ondersteund), 70 fout van ons.\n' +
      versionsText.nl,
    en:
      'Says whether documents stay valid when schema A becomes schema B, and proves it with a document when not.\n' +
      'That document is made up. Exit codes: 0 compatible, 1 not compatible, 2 wrong use, 3 cannot be read,\n' +
      '6 cannot be proven (limit reached or not supported), 70 a fault of ours.\n' +
      versionsText.en,
  },
  options: [
    {
      name: 'mode',
      value: 'BACKWARD|FORWARD|FULL|…_TRANSITIVE|NONE',
      nl: 'Wat B moet kunnen: oude documenten lezen, door A gelezen worden, beide (BACKWARD)',
      en: 'What B must do: read old documents, be read by A, both (BACKWARD)',
    },
    {
      name: 'profile',
      value: 'strict|LENIENT|CONFLUENT',
      nl: 'Wiens antwoord telt: het bewijs, of de regels van dat register; het bewijs staat er altijd bij (strict)',
      en: 'Whose answer counts: the proof, or the rules of that registry; the proof is always shown (strict)',
    },
    ...versionOptions,
    ...commonOptions,
  ],
  examples: [
    'samenspraak compat plan-1.0.schema.json plan-1.1.schema.json',
    'samenspraak compat --mode FULL git:v1.0.0:schemas schemas',
    'samenspraak compat --mode BACKWARD_TRANSITIVE v1.json v2.json v3.json --format sarif',
  ],
}
