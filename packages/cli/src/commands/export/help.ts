import type { Help } from '../../arguments/help-text.ts'
import { commonOptions } from '../../arguments/option.ts'
import { allowEmptyOption, inputOption, maxLineOption } from '../../input/input-options.ts'
import { formatNames } from '../../report/formats/format-names.ts'

/** Help of `samenspraak export`; its options are the ones that are parsed. */
export const exportHelp: Help = {
  usage:
    'samenspraak export objecttypes [TYPE…]\n' +
    '       samenspraak export iwmo [FILES|FOLDERS|-]\n' +
    '       samenspraak export csv codelijst|begrippen|verwachtingen [NAME]',
  purpose: {
    nl:
      'objecttypes maakt van elk schema wat de Objecttypes API vraagt: per type één regel met wat u eerst POST naar\n' +
      '/objecttypes en daarna, in volgorde, naar /objecttypes/{uuid}/versions. Versie n is onze hoofdversie n.\n' +
      'iwmo zegt per regel van een arrangement of er een toewijzing (301) hoort, nooit of nog niet, en met welke codes\n' +
      'van iWmo of iJw 3.2; wat een mens nog moet kiezen staat in "open". Er wordt geen bericht verstuurd.\n' +
      'csv schrijft een codelijst, een collectie begrippen of de verwachtingen van de bevoegdheden als rekenblad, en\n' +
      'leest het met --read terug als JSON (verwachtingen: als CSV voor rechten toets).\n' +
      'Exitcodes: 0 goed, 1 bevindingen, 2 verkeerd gebruik of niets gelezen, 3 invoer niet te lezen,\n' +
      '4 type of lijst onbekend, 6 te groot om te controleren, 70 fout van ons, 73 uitvoer niet te schrijven.',
    en:
      'objecttypes makes of each schema what the Objecttypes API asks: for each type a line with what you POST first to\n' +
      '/objecttypes and then, in order, to /objecttypes/{uuid}/versions. Version n is our major version n.\n' +
      'iwmo says for each line of an arrangement whether it needs an allocation (301), never or not yet, and with which\n' +
      'codes of iWmo or iJw 3.2; what a person must still choose is in "open". No message is sent.\n' +
      'csv writes a code list, a collection of terms or the expectations of the rights as a spreadsheet, and\n' +
      'reads it back with --read as JSON (expectations: as CSV for rechten toets).\n' +
      'Exit codes: 0 fine, 1 findings, 2 wrong use or nothing read, 3 input cannot be read,\n' +
      '4 type or list unknown, 6 too large to check, 70 a fault of ours, 73 output cannot be written.',
  },
  options: [
    {
      name: 'status',
      value: 'draft|published',
      nl: 'Van objecttypes: status van de versies (draft)',
      en: 'Of objecttypes: status of the versions (draft)',
    },
    {
      name: 'excel',
      nl: 'Van csv: puntkomma en BOM, zoals Excel in het Nederlands opent',
      en: 'Of csv: semicolon and BOM, as Dutch Excel opens it',
    },
    {
      name: 'read',
      value: 'FILE',
      nl: 'Van csv: lees dit rekenblad terug (komma of puntkomma, met of zonder BOM)',
      en: 'Of csv: read this spreadsheet back (comma or semicolon, with or without BOM)',
    },
    inputOption,
    maxLineOption,
    allowEmptyOption,
    {
      name: 'report',
      value: formatNames.join('|'),
      nl: 'Van iwmo: vorm van het verslag op de foutuitvoer (human)',
      en: 'Of iwmo: form of the report on standard error (human)',
    },
    {
      name: 'quiet',
      nl: 'Van iwmo: geen samenvatting',
      en: 'Of iwmo: no summary',
    },
    ...commonOptions,
  ],
  examples: [
    'samenspraak export objecttypes ondersteuningsplan > objecttypes.ndjson',
    'samenspraak export iwmo arrangementen.ndjson',
    'samenspraak export csv codelijst inzetvorm --excel > inzetvorm.csv',
    'samenspraak export csv codelijst inzetvorm --read inzetvorm.csv',
  ],
}
