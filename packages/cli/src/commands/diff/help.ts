import type { Help } from '../../arguments/help-text.ts'
import { commonOptions } from '../../arguments/option.ts'
import { versionOptions, versionsText } from '../compat/compat-options.ts'

/** Help of `samenspraak diff`; its options are the ones that are parsed. */
export const diffHelp: Help = {
  usage: 'samenspraak diff A B',
  purpose: {
    nl:
      'Noemt elke verandering tussen twee versies van schema’s: voor documenten, voor de typen in de SDK, voor de\n' +
      'betekenis van woorden en voor wie wat mag zien; en welke versieverhoging daarbij hoort.\n' +
      'Exitcodes: 0 geen verschillen, 1 verschillen, 2 verkeerd gebruik, 3 niet te lezen, 6 niet te bewijzen, 70 fout van ons.\n' +
      versionsText.nl,
    en:
      'Names every change between two versions of schemas: for documents, for the types in the SDK, for the meaning\n' +
      'of words and for who may see what; and which version bump goes with it.\n' +
      'Exit codes: 0 no differences, 1 differences, 2 wrong use, 3 cannot be read, 6 cannot be proven, 70 a fault of ours.\n' +
      versionsText.en,
  },
  options: [
    {
      name: 'notion',
      value: 'document|sdk|term|rights',
      nl: 'Alleen veranderingen van deze soort (alle)',
      en: 'Only changes of this kind (all)',
    },
    ...versionOptions,
    ...commonOptions,
  ],
  examples: [
    'samenspraak diff plan-1.0.schema.json plan-1.1.schema.json',
    'samenspraak diff git:v1.0.0:schemas schemas --format markdown',
    'samenspraak diff oud nieuw --notion rights --regels ingebouwd',
  ],
}
