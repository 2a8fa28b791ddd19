import type { Help } from '../../arguments/help-text.ts'
import { validateOptions } from '../validate/options.ts'
import { inputOption } from '../../input/input-options.ts'

/** Options of `validate` that mean the same here. */
const shared: ReadonlySet<string> = new Set([
  'all-errors',
  'allow-empty',
  'color',
  'fail-on',
  'format',
  'help',
  'lang',
  'max-findings',
  'max-line',
  'on-parse-error',
  'quiet',
  'report',
  'version',
])

/** Help of `samenspraak lint`; its options are the ones that are parsed. */
export const lintHelp: Help = {
  usage: 'samenspraak lint event [FILES|FOLDERS|-]',
  purpose: {
    nl:
      'event houdt gebeurtenissen, van wie ook, tegen CloudEvents 1.0 en het NL GOV-profiel 1.1, en zoekt\n' +
      'burgerservicenummers en andere persoonsgegevens in hun attributen. JSON, NDJSON en lijsten (batches), ook\n' +
      'gecomprimeerd; zonder netwerk. Toont nooit waarden. [MUST] is een fout; [SHOULD] en [?], een vermoeden, zijn\n' +
      'waarschuwingen, die meetellen met --fail-on warning. Een burgerservicenummer is altijd een fout.\n' +
      'Exitcodes: 0 goed, 1 bevindingen, 2 verkeerd gebruik of niets gelezen, 3 invoer niet te lezen,\n' +
      '6 te groot om te controleren, 70 fout van ons, 73 uitvoer niet te schrijven, 130 en 143 onderbroken.',
    en:
      'event holds events, of anybody, against CloudEvents 1.0 and the NL GOV profile 1.1, and looks for citizen\n' +
      'service numbers and other personal data in their attributes. JSON, NDJSON and lists (batches), also compressed;\n' +
      'no network. Never shows values. [MUST] is an error; [SHOULD] and [?], a guess, are warnings, which count with\n' +
      '--fail-on warning. A citizen service number is always an error.\n' +
      'Exit codes: 0 fine, 1 findings, 2 wrong use or nothing read, 3 input cannot be read,\n' +
      '6 too large to check, 70 a fault of ours, 73 output cannot be written, 130 and 143 interrupted.',
  },
  options: [inputOption, ...validateOptions.filter(({ name }) => shared.has(name))],
  examples: [
    'samenspraak lint event gebeurtenis.json',
    'samenspraak lint event --fail-on warning --report junit=gebeurtenissen.xml gebeurtenissen.ndjson.gz',
    'curl -s https://example.nl/v1/gebeurtenissen | samenspraak lint event -',
  ],
}
