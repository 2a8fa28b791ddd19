import type { DocumentSheet, Row, Sheet } from '../src/row.ts'
import { opmerkingen, schema, vastlegging, wettelijkRegime } from './blocks.ts'

/** A score on one domain of one edition of the matrix. */
const score2013 = (code: string): Row => ({
  at: `component[code~@zrm-2013-domein|${code}].valueInteger`,
  codec: 'integer',
})
const score2017 = (code: string): Row => ({
  at: `component[code~@zrm-2017-domein|${code}].valueInteger`,
  codec: 'integer',
})

const zrm2013: Sheet = {
  rows: {
    $schema: { ext: 'schema-van-uitslag', codec: 'uri' },
    editie: { derived: [['domeinen', '2013']] },
    domeinen: {
      at: '.',
      sheet: {
        rows: {
          financien: score2013('financien'),
          dagbesteding: score2013('dagbesteding'),
          huisvesting: score2013('huisvesting'),
          huiselijkeRelaties: score2013('huiselijke-relaties'),
          geestelijkeGezondheid: score2013('geestelijke-gezondheid'),
          lichamelijkeGezondheid: score2013('lichamelijke-gezondheid'),
          verslaving: score2013('verslaving'),
          adlVaardigheden: score2013('adl-vaardigheden'),
          sociaalNetwerk: score2013('sociaal-netwerk'),
          maatschappelijkeParticipatie: score2013('maatschappelijke-participatie'),
          justitie: score2013('justitie'),
        },
      },
    },
  },
}

const zrm2017: Sheet = {
  rows: {
    $schema: { ext: 'schema-van-uitslag', codec: 'uri' },
    editie: { derived: [['domeinen', '2017']] },
    domeinen: {
      at: '.',
      sheet: {
        rows: {
          financien: score2017('financien'),
          werkEnOpleiding: score2017('werk-en-opleiding'),
          tijdsbesteding: score2017('tijdsbesteding'),
          huisvesting: score2017('huisvesting'),
          huiselijkeRelaties: score2017('huiselijke-relaties'),
          geestelijkeGezondheid: score2017('geestelijke-gezondheid'),
          lichamelijkeGezondheid: score2017('lichamelijke-gezondheid'),
          middelengebruik: score2017('middelengebruik'),
          basaleAdl: score2017('basale-adl'),
          instrumenteleAdl: score2017('instrumentele-adl'),
          sociaalNetwerk: score2017('sociaal-netwerk'),
          maatschappelijkeParticipatie: score2017('maatschappelijke-participatie'),
          justitie: score2017('justitie'),
        },
      },
    },
  },
}

const uitslag: Sheet = {
  rows: {
    instrument: { at: 'code.coding[system=$kind].code' },
    zrm2013: { at: '.', sheet: zrm2013, when: { property: 'instrument', is: ['zrm-2013'] } },
    zrm2017: { at: '.', sheet: zrm2017, when: { property: 'instrument', is: ['zrm-2017'] } },
    trede: { at: 'valueInteger', codec: 'integer' },
    vraag: { at: 'code.text' },
    schaal: {
      at: 'referenceRange[0]',
      sheet: {
        rows: {
          laagste: { at: 'low.value', codec: 'integer' },
          hoogste: { at: 'high.value', codec: 'integer' },
        },
      },
    },
    cijfer: { at: 'valueQuantity', codec: 'decimal' },
  },
}

/** A measurement with an instrument. */
export const metingDocument: DocumentSheet = {
  name: 'meting',
  kind: 'meting',
  resourceType: 'Observation',
  recognise: 'category*~$kind|meting',
  sheet: {
    fixed: {
      status: 'final',
      category: [
        { coding: [{ system: 'https://w3id.org/samenspraak/fhir/CodeSystem/soort', code: 'meting' }] },
      ],
    },
    rows: {
      $schema: schema,
      id: { at: '.', codec: 'id', of: 'meting' },
      onderwerp: { ext: 'meetonderwerp', codec: 'coding', list: 'meetonderwerp' },
      over: { at: 'subject', codec: 'subject' },
      huishouden: { at: 'focus*', codec: 'reference', of: 'huishouden' },
      organisatie: { at: 'focus*', codec: 'reference', of: 'organisatie' },
      plan: { at: 'basedOn*', codec: 'reference', of: 'plan' },
      doel: { at: 'focus*', codec: 'reference', of: 'doel' },
      wettelijkRegime,
      beoordelaar: {
        at: '.',
        sheet: {
          rows: {
            rol: { ext: 'beoordelaarsrol', codec: 'coding', list: 'beoordelaarsrol' },
            roltoewijzing: { at: 'performer*', codec: 'reference', of: 'roltoewijzing' },
          },
        },
      },
      datum: { at: 'effectiveDateTime', codec: 'date' },
      moment: { ext: 'meetmoment', codec: 'coding', list: 'meetmoment' },
      hulpAanwezig: { ext: 'hulp-aanwezig', codec: 'boolean' },
      uitslag: { at: '.', sheet: uitslag },
      context: { ext: 'context' },
      opmerkingen,
      vastlegging,
    },
  },
}
