import type { Help } from '../../arguments/help-text.ts'
import { commonOptions } from '../../arguments/option.ts'

/** Help of `samenspraak rechten`; its options are the ones that are parsed. */
export const rechtenHelp: Help = {
  usage: 'samenspraak rechten toets|diff|gaten|matrix [VOOR NA]',
  purpose: {
    nl:
      'Voor wie over de bevoegdheden gaat: wie mag wat zien en doen, en klopt dat met wat is bedoeld?\n' +
      '  toets   vraagt de regels wat in de verwachtingen staat; exitcode 1 als één antwoord anders is\n' +
      '  diff    zegt in woorden wat er verandert tussen twee versies van de regels; exitcode 1 als rechten verschillen\n' +
      '  gaten   noemt wat iemand moet bekijken: regels zonder artikel, groepen die niemand leest, wat niet is getoetst\n' +
      '  matrix  leest alle regels voor, per rol en gegevensgroep\n' +
      'VOOR en NA zijn een bestand of map met regels (YAML of JSON), of ingebouwd: de regels die bij deze versie horen.\n' +
      'Bij een map met regels/ en verraad.yaml tellen beide. Exitcode 3: een bestand is niet te lezen of klopt niet;\n' +
      'elke fout noemt regel en kolom. Niemand heeft de ingebouwde regels juridisch getoetst.',
    en:
      'For who is responsible for the rights: who may see and do what, and is that what was meant?\n' +
      '  toets   asks the rows what the expectations say; exit code 1 when one answer differs\n' +
      '  diff    says in words what changes between two versions of the rows; exit code 1 when rights differ\n' +
      '  gaten   names what somebody must look at: rows without article, groups nobody reads, what is not tested\n' +
      '  matrix  reads all rows aloud, by role and data group\n' +
      'VOOR and NA (before and after) are a file or folder with rows (YAML or JSON), or ingebouwd: the rows of this\n' +
      'version. Of a folder with regels/ and verraad.yaml both count. Exit code 3: a file cannot be read or is not right;\n' +
      'each fault names line and column. Nobody has checked the built-in rows legally.',
  },
  options: [
    {
      name: 'regels',
      value: 'PAD',
      nl: 'Bestand of map met regels (ingebouwd)',
      en: 'File or folder with rows (ingebouwd: built in)',
    },
    {
      name: 'verwachtingen',
      value: 'CSV',
      nl: 'Tabel met verwachtingen (die van deze versie)',
      en: 'Table of expectations (those of this version)',
    },
    {
      name: 'situaties',
      value: 'BESTAND',
      nl: 'Situaties waarnaar de tabel verwijst (die van deze versie)',
      en: 'Situations that the table leads to (those of this version)',
    },
    {
      name: 'op',
      value: 'JJJJ-MM-DD',
      nl: 'De dag die telt (de dag waarop alle regels zijn begonnen)',
      en: 'The day that counts (the day on which all rows have begun)',
    },
    {
      name: 'format',
      value: 'text|json|csv|html',
      nl: 'Vorm van de uitvoer; csv en html alleen bij matrix (text)',
      en: 'Form of the output; csv and html only for matrix (text)',
    },
    ...commonOptions,
  ],
  examples: [
    'samenspraak rechten toets',
    'samenspraak rechten toets --regels beleid/ --verwachtingen verwachtingen.csv',
    'samenspraak rechten diff ingebouwd beleid/',
    'samenspraak rechten matrix --format html > matrix.html',
  ],
}
