import type { DocumentSheet, Sheet } from '../src/row.ts'
import {
  juridischeStatus,
  omvang,
  opmerkingen,
  periode,
  planstatus,
  schema,
  vastlegging,
  wettelijkRegime,
} from './blocks.ts'

const toewijzing: Sheet = {
  rows: {
    nummer: { part: 'nummer' },
    gemeente: { part: 'gemeente', codec: 'coding', list: '$gemeentecode' },
    productcategorie: {
      part: 'productcategorie',
      sheet: {
        rows: {
          standaard: {
            derived: [
              ['wmo020', 'iwmo-3.2'],
              ['jz020', 'ijw-3.2'],
            ],
          },
          wmo020: { part: 'wmo020', codec: 'coding', list: 'iwmo-3.2-wmo020' },
          jz020: { part: 'jz020', codec: 'coding', list: 'ijw-3.2-jz020' },
        },
      },
    },
    productcode: { part: 'productcode' },
    datum: { part: 'datum', codec: 'date' },
  },
}

const keuze: Sheet = {
  rows: {
    keuzeGeboden: { part: 'keuze-geboden', codec: 'boolean' },
    gekozenDoorInwoner: { part: 'gekozen-door-inwoner', codec: 'boolean' },
    toelichting: { part: 'toelichting' },
  },
}

/** One kind of help: a care plan of its own, which may be help from others in the sense of nl-core. */
const regel: Sheet = {
  partOf: true,
  fixed: {
    intent: 'plan',
    category: [{ coding: [{ system: 'http://snomed.info/sct', code: '243114000' }] }],
  },
  rows: {
    id: { at: '.', codec: 'id', of: 'regel' },
    over: { at: 'subject', codec: 'subject' },
    inzetvorm: { at: 'category*', codec: 'concept', list: 'inzetvorm' },
    wat: { at: 'activity[0].detail.description' },
    voorziening: { ext: 'voorziening', codec: 'reference', of: 'voorziening' },
    aanbieder: { at: 'activity[0].detail.performer*', codec: 'reference', of: 'organisatie' },
    uitvoerder: { ext: 'uitvoerder', codec: 'reference', of: 'organisatie' },
    leveringsvorm: { ext: 'leveringsvorm', codec: 'coding', list: 'leveringsvorm' },
    omvang: { at: 'activity[0].detail.quantity', sheet: omvang },
    periode: { at: 'period', sheet: periode },
    dientDoelen: { at: 'goal*', many: true, codec: 'reference', of: 'doel' },
    status: {
      at: 'status',
      codec: 'status',
      map: {
        voorgesteld: 'draft',
        'niet-ingezet': 'revoked',
        ingezet: 'active',
        gewijzigd: 'active',
        beeindigd: 'completed',
      },
      also: {
        at: 'activity[0].detail.status',
        map: {
          voorgesteld: 'not-started',
          'niet-ingezet': 'cancelled',
          ingezet: 'in-progress',
          gewijzigd: 'in-progress',
          beeindigd: 'completed',
        },
      },
    },
    redenEinde: { ext: 'reden-einde', codec: 'coding', list: 'reden-einde' },
    wettelijkRegime,
    beschikking: { ext: 'beschikking', codec: 'reference', of: 'beschikking' },
    toewijzing: { ext: 'toewijzing', sheet: toewijzing },
    keuze: { ext: 'keuze', sheet: keuze },
    opmerkingen,
  },
}

/** What is deployed for a plan, within the plan or as a message of its own. */
export const arrangement: Sheet = {
  fixed: {
    category: [
      { coding: [{ system: 'https://w3id.org/samenspraak/id/codelijst/plansoort', code: 'arrangement' }] },
    ],
  },
  rows: {
    $schema: schema,
    id: { at: '.', codec: 'id', of: 'arrangement' },
    planType: { derived: [['id', 'arrangement']] },
    juridischeStatus,
    plan: { at: 'partOf[0]', codec: 'reference', of: 'plan' },
    over: { at: 'subject', codec: 'subject' },
    status: planstatus,
    periode: { at: 'period', sheet: periode },
    samengesteldDoor: { at: 'author', codec: 'reference', of: 'roltoewijzing' },
    regels: { at: 'supportingInfo*->CarePlan[category*~@inzetvorm|]', many: true, sheet: regel },
    vastlegging,
  },
}

/** The arrangement as a message. */
export const arrangementDocument: DocumentSheet = {
  name: 'arrangement',
  kind: 'arrangement',
  resourceType: 'CarePlan',
  recognise: 'category*~@plansoort|arrangement',
  sheet: arrangement,
}
