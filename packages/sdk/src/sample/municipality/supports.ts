import type { NonEmpty } from '../random.ts'
import type { Doc } from './document.ts'

type Regel = Doc<'arrangement'>['regels'][number]
type Domein = Extract<
  NonNullable<Doc<'inwoner'>['sterkePunten']>[number]['leefgebied'],
  { stelsel: 'zrm-2017' }
>

/** One kind of support: under which act, in which form, and what plans with it say. */
export interface Support {
  readonly wettelijkRegime: 'wmo2015' | 'jeugdwet' | 'participatiewet' | 'wgs'
  readonly inzetvorm: Regel['inzetvorm']
  readonly naam: string
  readonly domein: Domein['domein2017']
  readonly zrm: keyof Doc<'zelfredzaamheidsmatrix'>['domeinen']
  readonly doelen: NonEmpty<string>
  readonly afspraken: NonEmpty<string>
  readonly woorden: NonEmpty<string>
}

/** Short names of the kinds of support, for use in the code. */
export type SupportKey = 'huishouden' | 'begeleiding' | 'dagbesteding' | 'jeugdhulp' | 'schulden' | 'werk'

/** The kinds of support that plans of a sample municipality consist of. */
export const supports: Readonly<Record<SupportKey, Support>> = {
  huishouden: {
    ...{ wettelijkRegime: 'wmo2015', inzetvorm: 'algemene-voorziening', naam: 'Een schoon en leefbaar huis' },
    ...{ domein: 'instrumentele-adl', zrm: 'instrumenteleAdl' },
    doelen: [
      'Ik wil mijn kleinkinderen in een schoon huis ontvangen.',
      'Ik wil zo lang mogelijk hier wonen.',
    ],
    afspraken: ['De keuken, de badkamer en de vloeren schoonmaken.', 'Samen het bed verschonen.'],
    woorden: ['Als mijn rug meewerkt, kan ik nog veel zelf.', 'Ramen lukken niet meer, de rest soms wel.'],
  },
  begeleiding: {
    ...{ wettelijkRegime: 'wmo2015', inzetvorm: 'algemene-voorziening', naam: 'Begeleiding thuis' },
    ...{ domein: 'geestelijke-gezondheid', zrm: 'geestelijkeGezondheid' },
    doelen: ['Ik wil weer zelf mijn post openmaken.', 'Ik wil een vaste indeling van de week.'],
    afspraken: ['Samen de post openmaken en ordenen.', 'Een weekplanning op de koelkast maken.'],
    woorden: [
      'Ik red me best, maar de brieven maken me bang.',
      'Laat me eerst slapen, dan praten we verder.',
    ],
  },
  dagbesteding: {
    ...{ wettelijkRegime: 'wmo2015', inzetvorm: 'maatwerkvoorziening', naam: 'Dagbesteding bij dementie' },
    ...{ domein: 'tijdsbesteding', zrm: 'tijdsbesteding' },
    doelen: ['Ik wil twee dagen per week onder de mensen zijn.', 'Mijn man moet ook eens kunnen uitrusten.'],
    afspraken: ['Twee dagen per week meedoen in de groep.', 'De chauffeur belt aan de achterdeur.'],
    woorden: ['Zingen gaat vanzelf.', 'Thuis duurt een dag lang.'],
  },
  jeugdhulp: {
    ...{ wettelijkRegime: 'jeugdwet', inzetvorm: 'individuele-voorziening', naam: 'Ambulante jeugdhulp' },
    ...{ domein: 'huiselijke-relaties', zrm: 'huiselijkeRelaties' },
    doelen: ['Wij willen thuis minder ruzie.', 'Wij willen dat ons kind weer elke dag naar school gaat.'],
    afspraken: ['Een gesprek met de mentor op school.', 'Elke week oefenen met een vaste bedtijd.'],
    woorden: ['Het is geen onwil.', 'Op voetbal gaat het wel goed.'],
  },
  schulden: {
    ...{ wettelijkRegime: 'wgs', inzetvorm: 'schuldhulpverlening', naam: 'Schuldhulpverlening' },
    ...{ domein: 'financien', zrm: 'financien' },
    doelen: [
      'Ik wil over een half jaar geen nieuwe schulden meer hebben.',
      'Ik wil weten wat ik per week heb.',
    ],
    afspraken: ['Een overzicht maken van inkomsten en uitgaven.', 'De energieleverancier om uitstel vragen.'],
    woorden: ['Ik durf de deur niet meer open te doen.', 'Ik wil gewoon alles betalen.'],
  },
  werk: {
    ...{ wettelijkRegime: 'participatiewet', inzetvorm: 'werk', naam: 'Begeleiding naar werk' },
    ...{ domein: 'werk-en-opleiding', zrm: 'werkEnOpleiding' },
    doelen: ['Ik wil werk dat bij mij past.', 'Ik wil mijn diploma halen.'],
    afspraken: ['Een dag meelopen in de werkplaats.', 'Samen een brief schrijven.'],
    woorden: ['Ik ben goed met mijn handen.', 'Vroeg opstaan lukt sinds kort.'],
  },
}
