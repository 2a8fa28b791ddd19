import type { Help } from '../../arguments/help-text.ts'
import { commonOptions } from '../../arguments/option.ts'

/** Help of `samenspraak site`; its options are the ones that are parsed. */
export const siteHelp: Help = {
  usage: 'samenspraak site build --out FOLDER',
  purpose: {
    nl:
      'Bouwt de site van het begrippenkader, met begrippen en namen van een gemeente als die er zijn.\n' +
      'Mislukt het, dan blijft de map zoals hij was. Nodig: npm install @samenspraak/site.\n' +
      'Exitcodes: 0 gebouwd, 1 fout in de plaatselijke begrippen, 2 verkeerd gebruik of pakket ontbreekt,\n' +
      '3 map niet te lezen, 70 fout van ons, 73 in de map staat iets anders of hij is niet te schrijven.',
    en:
      'Builds the site of the glossary, with terms and names of a municipality if there are any.\n' +
      'When it fails, the folder stays as it was. Needed: npm install @samenspraak/site.\n' +
      'Exit codes: 0 built, 1 a fault in the local terms, 2 wrong use or package missing,\n' +
      '3 folder cannot be read, 70 a fault of ours, 73 the folder holds something else or cannot be written.',
  },
  options: [
    { name: 'out', value: 'FOLDER', nl: 'Map voor de site', en: 'Folder for the site' },
    {
      name: 'local',
      value: 'FOLDER',
      nl: 'Map met begrippen en namen van de gemeente',
      en: 'Folder with terms and names of the municipality',
    },
    {
      name: 'base',
      value: '/PATH/',
      nl: 'Pad waaronder de site staat; anders /',
      en: 'Path under which the site stands; / otherwise',
    },
    {
      name: 'url',
      value: 'URL',
      nl: 'Begin van de adressen: https://begrippen.example.nl',
      en: 'Start of the addresses: https://begrippen.example.nl',
    },
    { name: 'mail', value: 'ADDRESS', nl: 'Waar reacties heen gaan', en: 'Where comments go' },
    { name: 'no-pdf', nl: 'Maak geen PDF', en: 'Make no PDF' },
    {
      name: 'force',
      nl: 'Vervang ook een map die geen site van ons is',
      en: 'Also replace a folder that is no site of ours',
    },
    ...commonOptions,
  ],
  examples: [
    'samenspraak site build --out site',
    'samenspraak site build --local begrippen-van-ons --out site --url https://begrippen.example.nl',
  ],
}
