import type { Law, SearchableTerm } from '@samenspraak/term-search'

/** A few terms to test with, so that a change in glossary/ changes no test. */
export const terms: readonly SearchableTerm[] = [
  {
    sleutel: 'plan',
    voorkeursterm: { nl: 'plan', en: 'plan' },
    definitie: { nl: 'Wat mensen willen bereiken.', en: 'What people want to achieve.' },
  },
  {
    sleutel: 'plan-van-aanpak',
    voorkeursterm: { nl: 'plan van aanpak', en: 'action plan (statutory)' },
    verborgen: { nl: ['pva'] },
    wettelijkeBronnen: [{ wet: 'Wgs', artikel: '4a' }],
  },
  {
    sleutel: 'ondersteuningsplan',
    voorkeursterm: { nl: 'ondersteuningsplan', en: 'support plan' },
    alternatief: { nl: ['integraal plan'] },
    definitie: { nl: 'Het document met de doelen.', en: 'The document with the goals.' },
  },
  { sleutel: 'doel', voorkeursterm: { nl: 'doel', en: 'goal' }, alternatief: { nl: ['doelstelling'] } },
  { sleutel: 'client', voorkeursterm: { nl: 'cliënt', en: 'client' }, verborgen: { nl: ['klant'] } },
  { sleutel: 'gebied', voorkeursterm: { nl: 'gebied', en: 'area' } },
  { sleutel: 'netwerk', voorkeursterm: { nl: 'netwerk', en: 'network' } },
  { sleutel: 'gebiedsnetwerk', voorkeursterm: { nl: 'gebiedsnetwerk', en: 'area network' } },
  { sleutel: 'wijkteam', voorkeursterm: { nl: 'wijkteam', en: 'neighbourhood team' } },
  {
    sleutel: 'onderzoek',
    voorkeursterm: { nl: 'onderzoek', en: 'assessment' },
    wettelijkeBronnen: [
      { wet: 'Wmo 2015', artikel: '2.3.2' },
      { wet: 'Wmo 2015', artikel: '2.3.2' },
    ],
  },
  {
    sleutel: 'naam',
    voorkeursterm: { nl: 'naam', en: 'name' },
    alternatief: { nl: ['verbond', 'collectief'] },
  },
  { sleutel: 'verbond-zorg', voorkeursterm: { nl: 'verbond (van zorg)', en: 'union (of care)' } },
  {
    sleutel: 'budget',
    voorkeursterm: { nl: 'integraal budget', en: 'whole budget' },
    verborgen: { nl: ['het budget'] },
  },
  { sleutel: 'melding', voorkeursterm: { nl: 'melding', en: 'report' } },
  { sleutel: 'wet', voorkeursterm: { nl: 'wet', en: 'act' } },
  { sleutel: 'his', voorkeursterm: { nl: 'HIS', en: 'HIS' } },
  {
    sleutel: 'sociaal-team',
    voorkeursterm: { nl: 'sociaal team', en: 'social team' },
  },
  {
    sleutel: 'afspraak',
    voorkeursterm: { nl: 'afspraak', en: 'agreement' },
    verborgen: { nl: ['overeenkomst'] },
  },
  {
    sleutel: 'contract',
    voorkeursterm: { nl: 'contract', en: 'contract' },
    alternatief: { nl: ['overeenkomst'] },
  },
]

/** The law of one of the terms. */
export const wmo: Law = {
  naam: 'Wmo 2015',
  titel: { nl: 'Wet maatschappelijke ondersteuning 2015', en: 'Social Support Act 2015 (Netherlands)' },
}
