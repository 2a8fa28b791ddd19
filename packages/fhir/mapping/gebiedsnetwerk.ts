import type { DocumentSheet, Sheet } from '../src/row.ts'
import { contactZonderAdres, periode, schema, vastlegging } from './blocks.ts'

const deelnemer: Sheet = {
  rows: {
    organisatie: { at: 'participatingOrganization', codec: 'reference', of: 'organisatie' },
    rol: { at: 'code*', codec: 'concept', list: 'netwerkrol' },
    toelichting: { ext: 'toelichting' },
    bijdrage: { ext: 'bijdrage' },
    contactpunt: { at: '.', sheet: contactZonderAdres },
    periode: { at: 'period', sheet: periode },
  },
}

const samenwerkingsafspraak: Sheet = {
  rows: {
    titel: { part: 'titel' },
    vanaf: { part: 'vanaf', codec: 'date' },
    document: { part: 'document', codec: 'uri' },
  },
}

const service = '<-HealthcareService(providedBy)'

/** A network of organisations in an area: no care team, because it is about no resident. */
export const gebiedsnetwerkDocument: DocumentSheet = {
  name: 'gebiedsnetwerk',
  kind: 'gebiedsnetwerk',
  resourceType: 'Organization',
  recognise: 'type*~$kind|gebiedsnetwerk',
  sheet: {
    fixed: {
      type: [
        {
          coding: [{ system: 'https://w3id.org/samenspraak/fhir/CodeSystem/soort', code: 'gebiedsnetwerk' }],
        },
      ],
    },
    rows: {
      $schema: schema,
      id: { at: '.', codec: 'id', of: 'gebiedsnetwerk' },
      naam: { at: 'name' },
      gebied: { at: `${service}.coverageArea[0]`, codec: 'reference', of: 'gebied' },
      doelen: { at: `${service}.type*`, many: true, codec: 'concept', list: 'netwerkdoel' },
      opgave: { at: `${service}.comment` },
      deelnemers: { at: '<-OrganizationAffiliation(organization)*', many: true, sheet: deelnemer },
      samenwerkingsafspraken: { ext: 'samenwerkingsafspraak', many: true, sheet: samenwerkingsafspraak },
      periode: { ext: 'periode', sheet: periode },
      vastlegging,
    },
  },
}
