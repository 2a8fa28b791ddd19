import type { DocumentSheet, Sheet } from '../src/row.ts'
import { periode, schema, vastlegging } from './blocks.ts'

const lid: Sheet = {
  rows: {
    inwoner: { at: 'entity', codec: 'reference', of: 'inwoner' },
    rol: { ext: 'huishoudrol', codec: 'coding', list: 'huishoudrol' },
    verblijf: { ext: 'verblijf', codec: 'coding', list: 'verblijf-in-huishouden' },
    periode: { at: 'period', sheet: periode },
  },
}

const relatie: Sheet = {
  rows: {
    tussen: { part: 'tussen', many: true, codec: 'reference', of: 'inwoner' },
    soort: { part: 'soort', codec: 'coding', list: 'relatiesoort' },
    gezag: { part: 'gezag', codec: 'coding', list: 'gezag' },
    periode: { part: 'periode', sheet: periode },
  },
}

/** People who live together: a group, with what only holds for a household beside it. */
export const huishoudenDocument: DocumentSheet = {
  name: 'huishouden',
  kind: 'huishouden',
  resourceType: 'Group',
  recognise: 'code~$kind|huishouden',
  sheet: {
    fixed: {
      type: 'person',
      actual: true,
      code: {
        coding: [{ system: 'https://w3id.org/samenspraak/fhir/CodeSystem/soort', code: 'huishouden' }],
      },
    },
    rows: {
      $schema: schema,
      id: { at: '.', codec: 'id', of: 'huishouden' },
      soort: { ext: 'huishoudsoort', codec: 'coding', list: 'huishoudsoort' },
      omschrijving: { at: 'name' },
      leden: { at: 'member*', many: true, sheet: lid },
      andereBewoners: { ext: 'andere-bewoners', codec: 'integer' },
      relaties: { ext: 'relatie', many: true, sheet: relatie },
      adres: { ext: 'adres', codec: 'adres' },
      adresAfgeschermd: { ext: 'adres-afgeschermd', codec: 'boolean' },
      gemeente: { ext: 'gemeente', codec: 'coding', list: '$gemeentecode' },
      periode: { ext: 'periode', sheet: periode },
      voortgekomenUit: { ext: 'voortgekomen-uit', many: true, codec: 'reference', of: 'huishouden' },
      vastlegging,
    },
  },
}
