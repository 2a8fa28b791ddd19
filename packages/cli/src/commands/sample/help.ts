import type { Help } from '../../arguments/help-text.ts'
import { commonOptions } from '../../arguments/option.ts'

/** Help of `samenspraak sample`; its options are the ones that are parsed. */
export const sampleHelp: Help = {
  usage: 'samenspraak sample [TYPE]',
  purpose: {
    nl:
      'Maakt verzonnen documenten die geldig zijn, of net niet. Dezelfde --seed geeft dezelfde documenten.\n' +
      'Eén document is een leesbaar JSON-bestand; met --count, --invalid of --municipality wordt het NDJSON.',
    en:
      'Makes invented documents that are valid, or nearly so. The same --seed gives the same documents.\n' +
      'One document is a readable JSON file; --count, --invalid and --municipality give NDJSON.',
  },
  options: [
    {
      name: 'count',
      value: 'N',
      nl: 'Aantal documenten, één per regel',
      en: 'Number of documents, one a line',
    },
    { name: 'seed', value: 'N', nl: 'Beginwaarde van het toeval (1)', en: 'Start of the random numbers (1)' },
    {
      name: 'invalid',
      nl: 'Net niet geldig; op standaardfout de bevinding van validate --type TYPE --input ndjson',
      en: 'Nearly valid; on standard error the finding with validate --type TYPE --input ndjson',
    },
    {
      name: 'municipality',
      value: 'NAME|CODE',
      nl: 'Alles van een verzonnen gemeente met deze code of naam',
      en: 'Everything of an invented municipality with this code or name',
    },
    {
      name: 'plans',
      value: 'N',
      nl: 'Aantal plannen van de gemeente',
      en: 'Number of plans of the municipality',
    },
    { name: 'list', nl: 'De typen die er zijn', en: 'The types that there are' },
    ...commonOptions,
  ],
  examples: [
    'samenspraak sample ondersteuningsplan > plan.json',
    'samenspraak sample ondersteuningsplan --count 1000 --seed 7 > plannen.ndjson',
    'samenspraak sample --municipality Emmen --plans 500 | samenspraak validate --input ndjson',
  ],
}
