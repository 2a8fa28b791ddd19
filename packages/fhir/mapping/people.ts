import type { Sheet } from '../src/row.ts'
import { contactgegevens, grondslag, periode } from './blocks.ts'

const informal = [
  'inwoner',
  'huisgenoot',
  'mantelzorger',
  'naaste',
  'vrijwilliger',
  'vertegenwoordiger',
] as const
const member = 'member->Practitioner|RelatedPerson'

/** Somebody who takes part in the plan: a place in the care team, and a person who fills it. */
export const betrokkene: Sheet = {
  choose: {
    by: 'betrokkenheid',
    types: Object.fromEntries(informal.map((code) => [code, 'RelatedPerson'])),
    otherwise: 'Practitioner',
  },
  rows: {
    id: { at: member, codec: 'id', of: 'betrokkene' },
    betrokkenheid: {
      at: 'role*',
      codec: 'concept',
      list: 'betrokkenheid',
      // The codes that Koppeltaal uses for the same roles; its code for a coordinator marks who that is at the moment.
      beside: {
        system: '$snomed',
        map: { mantelzorger: '407542009', naaste: '125677006', vertegenwoordiger: '310391000146105' },
      },
    },
    naam: { at: `${member}.name[0].text` },
    toelichting: { ext: 'toelichting' },
    inwoner: { ext: 'inwoner', codec: 'reference', of: 'inwoner' },
    // FHIR lets only a practitioner act on behalf of an organisation.
    organisatie: {
      ext: 'organisatie',
      codec: 'reference',
      of: 'organisatie',
      when: { property: 'betrokkenheid', is: informal },
      or: { at: 'onBehalfOf', codec: 'reference', of: 'organisatie' },
    },
    roltoewijzing: { ext: 'roltoewijzing', codec: 'reference', of: 'roltoewijzing' },
    periode: { at: 'period', sheet: periode },
    contact: { at: member, sheet: contactgegevens },
  },
}

/** Who keeps the plan together, for a time. */
export const regisseurschap: Sheet = {
  rows: {
    betrokkene: { at: 'member', codec: 'reference', of: 'betrokkene' },
    periode: { at: 'period', sheet: periode },
    aanvaardDoorInwoner: { ext: 'aanvaard-door-inwoner', codec: 'boolean' },
    overdracht: { ext: 'overdracht' },
  },
}

/** Who acts for a resident. */
export const vertegenwoordiging: Sheet = {
  rows: {
    betrokkene: { at: 'member', codec: 'reference', of: 'betrokkene' },
    over: { ext: 'over', many: true, codec: 'reference', of: 'inwoner' },
    soort: { at: 'role*', codec: 'concept', list: 'vertegenwoordiging' },
    periode: { at: 'period', sheet: periode },
    grondslag: { ext: 'grondslag', sheet: grondslag },
  },
}

/** What somebody thinks of the plan. */
export const instemming: Sheet = {
  rows: {
    betrokkene: { part: 'betrokkene', codec: 'reference', of: 'betrokkene' },
    houding: { part: 'houding', codec: 'coding', list: 'instemming' },
    namens: { part: 'namens', codec: 'reference', of: 'inwoner' },
    wijze: { part: 'wijze', codec: 'coding', list: 'wijze-van-instemming' },
    toelichting: { part: 'toelichting' },
    op: { part: 'op', codec: 'date' },
  },
}
