import type { Help } from '../../arguments/help-text.ts'
import { commonOptions } from '../../arguments/option.ts'

/** Help of `samenspraak conformance`; its options are the ones that are parsed. */
export const conformanceHelp: Help = {
  usage: 'samenspraak conformance run|list',
  purpose: {
    nl:
      'run toetst een programma aan het contract van de uitwisseling; list noemt de gevallen.\n' +
      'Een verslag noemt plaatsen en regels, nooit waarden van een document.\n' +
      'Exitcodes: 0 alles geslaagd, 1 afwijkingen, 2 verkeerd gebruik, 3 configuratie onbruikbaar,\n' +
      '5 doel niet te bereiken, 70 fout van ons, 73 verslag niet te schrijven.',
    en:
      'run holds a program against the contract of the exchange; list names the cases.\n' +
      'A report names places and rules, never values of a document.\n' +
      'Exit codes: 0 all passed, 1 departures, 2 wrong use, 3 configuration of no use,\n' +
      '5 target cannot be reached, 70 a fault of ours, 73 report cannot be written.',
  },
  options: [
    { name: 'target', value: 'URL', nl: 'Adres tot en met /v1', en: 'Address up to and including /v1' },
    {
      name: 'config',
      value: 'FILE',
      nl: 'Aanroepers en hun tokens (YAML)',
      en: 'Callers and their tokens (YAML)',
    },
    {
      name: 'group',
      value: 'positive|negative|rights|versions|events',
      nl: 'Alleen deze gevallen',
      en: 'Only these cases',
    },
    {
      name: 'report',
      value: 'FORMAT=FILE',
      isRepeated: true,
      nl: 'Schrijf ook een verslag: human, junit, html, badge-json of badge-svg',
      en: 'Also write a report: human, junit, html, badge-json or badge-svg',
    },
    ...commonOptions,
  ],
  examples: [
    'samenspraak conformance list --group rights',
    'samenspraak conformance run --target https://partij.example.nl/v1 --config conformance.yaml --report html=verslag.html',
  ],
}
