import type { Help } from '../../arguments/help-text.ts'
import { commonOptions } from '../../arguments/option.ts'

/** Help of `samenspraak term`; its options are the ones that are parsed. */
export const termHelp: Help = {
  usage: 'samenspraak term WORD…',
  purpose: {
    nl:
      'Zoekt een woord op in de woordenlijst: wat het betekent, welke wet het kent en waarmee het niet te verwarren is.\n' +
      'Ook meervouden, tikfouten, Engelse woorden, plaatselijke namen en wetsartikelen (wmo 2.3.2) leiden naar een begrip.\n' +
      'Exitcode 1: niets gevonden dat er genoeg op lijkt.\n' +
      '--json geeft { version, query, ambiguous, hit, others }: hit en others[] hebben sleutel, iri, score, via en\n' +
      'voorkeursterm; hit heeft ook begrip (het hele begrip), smaller, verwant, verschillen en artikelen. Versie 1 krijgt er\n' +
      'hooguit eigenschappen bij.',
    en:
      'Looks a word up in the glossary: what it means, which act knows it and what it must not be confused with.\n' +
      'Plurals, typing mistakes, English words, local names and articles of law (wmo 2.3.2) lead to a term as well.\n' +
      'Exit code 1: nothing found that resembles it enough.\n' +
      '--json gives { version, query, ambiguous, hit, others }: hit and others[] have sleutel, iri, score, via and\n' +
      'voorkeursterm; hit also has begrip (the whole term), smaller, verwant, verschillen and artikelen. Version 1 only\n' +
      'gains properties.',
  },
  options: [
    {
      name: 'all',
      nl: 'Ook toelichting, voorbeeld, opmerkingen, bronnen, andere woordenlijsten en geschiedenis',
      en: 'Also note, example, remarks, sources, other vocabularies and history',
    },
    {
      name: 'limit',
      value: 'N',
      nl: 'Hooguit zoveel andere treffers (5)',
      en: 'At most so many other hits (5)',
    },
    {
      name: 'list',
      nl: 'Alle begrippen: sleutel, Nederlandse en Engelse term, met tabs ertussen',
      en: 'All terms: key, Dutch and English label, with tabs in between',
    },
    {
      name: 'json',
      nl: "Alles voor programma's, in de vorm die hierboven staat",
      en: 'All of it for programs, in the form above',
    },
    ...commonOptions,
  ],
  examples: [
    'samenspraak term regie',
    'samenspraak term wijk team',
    'samenspraak term --lang en support plan',
    'samenspraak term --list | grep plan',
  ],
}
