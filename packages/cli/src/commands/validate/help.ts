import type { Help } from '../../arguments/help-text.ts'
import { validateOptions } from './options.ts'

/** Help of `samenspraak validate`; its options are the ones that are parsed. */
export const validateHelp: Help = {
  usage: 'samenspraak validate [FILES|FOLDERS|-]',
  purpose: {
    nl:
      'Controleert JSON, NDJSON, lijsten en CloudEvents, ook gecomprimeerd met gzip of Zstandard. Het type staat in\n' +
      '$schema of dataschema, of komt van --type of --map. Toont geen waarden uit een document. Exitcodes: 0 goed,\n' +
      '1 bevindingen, 2 verkeerd gebruik of niets gelezen, 3 invoer niet te lezen, 4 type of schema onbruikbaar,\n' +
      '5 register niet bereikbaar, 6 te groot of te zwaar om te controleren, 70 fout van ons, 73 uitvoer niet te\n' +
      'schrijven, 130 en 143 onderbroken.',
    en:
      'Checks JSON, NDJSON, lists and CloudEvents, also compressed with gzip or Zstandard. The type stands in $schema\n' +
      'or dataschema, or comes from --type or --map. Shows no values of a document. Exit codes: 0 fine, 1 findings,\n' +
      '2 wrong use or nothing read, 3 input cannot be read, 4 type or schema unusable, 5 registry unreachable,\n' +
      '6 too large or too heavy to check, 70 a fault of ours, 73 output cannot be written, 130 and 143 interrupted.',
  },
  options: validateOptions,
  examples: [
    'samenspraak validate plan.json',
    'samenspraak validate --type ondersteuningsplan export.ndjson.gz --report sarif=bevindingen.sarif',
    'samenspraak validate --jobs 4 --valid-to goed.ndjson --invalid-to fout.ndjson --checkpoint stand.json groot.ndjson',
    'cat berichten.ndjson | samenspraak validate --input ndjson --format json > verslag.json',
  ],
}
