import type { Row, Sheet } from '../src/row.ts'
import { leefgebied, omvang, opmerkingen, periode, wettelijkRegime } from './blocks.ts'

const achievement = 'http://terminology.hl7.org/CodeSystem/goal-achievement'

/** How a goal stands: FHIR says in two elements what we say in one. */
export const doelstatus: Row = {
  at: 'lifecycleStatus',
  codec: 'status',
  map: {
    voorgesteld: 'proposed',
    aanvaard: 'accepted',
    bezig: 'active',
    opgeschort: 'on-hold',
    bereikt: 'completed',
    'deels-bereikt': 'completed',
    'niet-bereikt': 'completed',
    vervallen: 'cancelled',
  },
  also: {
    at: 'achievementStatus',
    map: {
      bereikt: { coding: [{ system: achievement, code: 'achieved' }] },
      'niet-bereikt': { coding: [{ system: achievement, code: 'not-achieved' }] },
    },
  },
}

const zrm = ['zrm-2017', 'zrm-2013'] as const

/** How a goal is measured: where it starts is ours to say, where it goes is the target. */
export const meetlat: Sheet = {
  rows: {
    instrument: { at: 'measure.coding[system=$kind].code' },
    domein2017: { at: 'measure.coding[system=@zrm-2017-domein].code' },
    domein2013: { at: 'measure.coding[system=@zrm-2013-domein].code' },
    van: { ext: 'vertrekpunt', codec: 'integer', when: { property: 'instrument', is: zrm } },
    naar: { at: 'detailInteger', codec: 'integer', when: { property: 'instrument', is: zrm } },
    vanTrede: {
      ext: 'vertrekpunt',
      codec: 'integer',
      when: { property: 'instrument', is: ['participatieladder'] },
    },
    naarTrede: {
      at: 'detailInteger',
      codec: 'integer',
      when: { property: 'instrument', is: ['participatieladder'] },
    },
  },
}

const parent =
  'extension[url=http://hl7.org/fhir/StructureDefinition/goal-relationship].extension[url=target].valueReference'

/** A goal of the plan. */
export const doel: Sheet = {
  rows: {
    id: { at: '.', codec: 'id', of: 'doel' },
    over: { at: 'subject', codec: 'subject' },
    soort: { at: 'category*', codec: 'concept', list: 'doelsoort' },
    tekst: { at: 'description.text' },
    perspectief: { ext: 'perspectief', codec: 'coding', list: 'perspectief' },
    leefgebieden: { at: 'category*', many: true, sheet: leefgebied },
    bovenliggendDoel: { at: parent, codec: 'reference', of: 'doel' },
    richting: { ext: 'richting', codec: 'coding', list: 'richting' },
    meetlat: { at: 'target[0]', sheet: meetlat },
    streefdatum: { at: 'target[0].dueDate', codec: 'date' },
    prioriteit: {
      at: 'priority',
      codec: 'concept',
      list: 'prioriteit',
      beside: {
        system: '$goalPriority',
        map: { hoog: 'high-priority', midden: 'medium-priority', laag: 'low-priority' },
      },
    },
    status: doelstatus,
    wettelijkRegime,
    auteur: { at: 'expressedBy', codec: 'auteur' },
    uitGesprek: { ext: 'uit-gesprek', codec: 'reference', of: 'gesprek' },
    opmerkingen,
  },
}

const pertainsToGoal = 'extension[url=http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal]*'

/** Who does what. */
export const afspraak: Sheet = {
  fixed: { intent: 'plan' },
  rows: {
    id: { at: '.', codec: 'id', of: 'afspraak' },
    soort: { at: 'code', codec: 'concept', list: 'afspraaksoort' },
    over: { at: 'for', codec: 'subject' },
    wat: { at: 'description' },
    uitvoerder: { at: 'owner', codec: 'reference', of: 'betrokkene' },
    voorDoelen: { at: `${pertainsToGoal}.valueReference`, many: true, codec: 'reference', of: 'doel' },
    wanneer: { at: 'restriction.period', sheet: periode },
    frequentie: { ext: 'frequentie', codec: 'frequentie' },
    omvang: { ext: 'omvang', sheet: omvang },
    plaats: { at: 'location.display' },
    methode: { ext: 'methode' },
    status: {
      at: 'status',
      codec: 'status',
      map: { gepland: 'accepted', bezig: 'in-progress', gedaan: 'completed', gestopt: 'cancelled' },
    },
    resultaat: { at: 'output[type~$kind|resultaat].valueString' },
    wettelijkRegime,
    auteur: { at: 'requester', codec: 'auteur' },
    opmerkingen,
  },
}
