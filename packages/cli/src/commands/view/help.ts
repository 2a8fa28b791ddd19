import type { Help } from '../../arguments/help-text.ts'
import { commonOptions } from '../../arguments/option.ts'
import { allowEmptyOption, inputOption, maxLineOption, typeOption } from '../../input/input-options.ts'
import { requestOptions } from './request-options.ts'

/** Help of `samenspraak view`; its options are the ones that are parsed. */
export const viewHelp: Help = {
  usage: 'samenspraak view --rol ROL --doel DOEL [FILES|FOLDERS|-]',
  purpose: {
    nl:
      'Toont van elk document wat een rol mag zien: één regel JSON per document, in de volgorde van de invoer.\n' +
      'Een document waarvan niets te tonen is, geeft geen regel. Een ongeldig of onbekend document ook niet:\n' +
      'de bevinding gaat naar de foutuitvoer, zonder waarden. Wat geen regel toestaat, wordt niet getoond.\n' +
      'Zonder feiten (--verzoek of --feiten) tellen voorwaarden zoals betrokken-bij-plan als nee; wat in\n' +
      '--verzoek en opties staat, geldt voor elk document. Met --feiten wordt het per document uitgezocht.\n' +
      'Exitcodes: 0 goed, 1 bevindingen, 2 verkeerd gebruik of niets gelezen, 3 invoer niet te lezen,\n' +
      '4 type onbekend, 6 te groot om te controleren, 70 fout van ons, 73 uitvoer niet te schrijven.',
    en:
      'Shows of each document what a role may see: one line of JSON a document, in the order of the input.\n' +
      'A document of which nothing is shown gives no line. Neither does an invalid or unknown document:\n' +
      'the finding goes to standard error, without values. What no row permits is not shown.\n' +
      'Without facts (--verzoek or --feiten) conditions such as betrokken-bij-plan count as no; what stands\n' +
      'in --verzoek and options holds for every document. With --feiten it is found out for each document.\n' +
      'Exit codes: 0 fine, 1 findings, 2 wrong use or nothing read, 3 input cannot be read,\n' +
      '4 type unknown, 6 too large to check, 70 a fault of ours, 73 output cannot be written.',
  },
  options: [
    ...requestOptions,
    {
      name: 'format',
      value: 'document|json',
      nl: 'Alleen het document, of {"document", "report"} (document)',
      en: 'The document alone, or {"document", "report"} (document)',
    },
    {
      name: 'explain',
      nl: 'Zegt op de foutuitvoer wat getoond wordt en waarom, één keer per type en vraag',
      en: 'Says on standard error what is shown and why, once for each type and request',
    },
    {
      name: 'null-lines',
      nl: 'Schrijft null voor een document dat geen regel geeft',
      en: 'Writes null for a document that gives no line',
    },
    {
      name: 'inzageregels',
      value: 'FILE',
      nl: 'Schrijf er per document een inzageregel bij, voordat het wordt getoond; lukt dat niet, dan stopt alles',
      en: 'Append an access log entry for each document, before it is shown; if that fails, everything stops',
    },
    {
      name: 'bron',
      value: 'UUID',
      nl: 'Bij --inzageregels: de organisatie die ze vastlegt',
      en: 'With --inzageregels: the organisation that records them',
    },
    typeOption,
    inputOption,
    {
      name: 'max-findings',
      value: 'N',
      nl: 'Noem er hoogstens N; tellen gaat door (100)',
      en: 'Tell at most N; counting goes on (100)',
    },
    maxLineOption,
    allowEmptyOption,
    { name: 'quiet', nl: 'Geen tellingen', en: 'No counts' },
    ...commonOptions,
  ],
  examples: [
    'samenspraak view --rol wijkcoach --doel ondersteuning-uitvoeren --verzoek verzoek.json plan.json',
    'samenspraak view --rol huisarts --doel afstemming --roltoewijzing UUID --feiten dossier/ plannen.ndjson',
    'cat plannen.ndjson | samenspraak view --explain --rol inwoner --doel inzage-door-inwoner --inwoner UUID --feiten dossier/',
  ],
}
