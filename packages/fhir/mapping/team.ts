import type { DocumentSheet, Sheet } from '../src/row.ts'
import { contactZonderAdres, periode, schema, vastlegging } from './blocks.ts'

const lidmaatschap: Sheet = {
  rows: {
    organisatie: { at: 'member', codec: 'reference', of: 'organisatie' },
    rol: { at: 'role*', codec: 'concept', list: 'verbandrol' },
    periode: { at: 'period', sheet: periode },
  },
}

const functie: Sheet = {
  rows: {
    functie: { part: 'functie', codec: 'coding', list: 'toegangsfunctie' },
    wettelijkRegime: { part: 'wettelijk-regime', codec: 'coding', list: 'wet' },
    mandaat: {
      part: 'mandaat',
      sheet: {
        rows: {
          toegang: { part: 'toegang', codec: 'reference', of: 'toegang' },
          kenmerk: { part: 'kenmerk' },
        },
      },
    },
    periode: { part: 'periode', sheet: periode },
  },
}

/** A standing team: a care team about nobody in particular, which is how it differs from the one of a plan. */
export const teamDocument: DocumentSheet = {
  name: 'team',
  kind: 'team',
  resourceType: 'CareTeam',
  recognise: 'category*~$kind|team',
  sheet: {
    fixed: {
      status: 'active',
      category: [
        { coding: [{ system: 'https://w3id.org/samenspraak/fhir/CodeSystem/soort', code: 'team' }] },
      ],
    },
    rows: {
      $schema: schema,
      id: { at: '.', codec: 'id', of: 'team' },
      naam: { at: 'name' },
      soort: { at: 'category*', codec: 'concept', list: 'teamsoort' },
      toelichting: { ext: 'toelichting' },
      organisatie: { at: 'managingOrganization*', codec: 'reference', of: 'organisatie' },
      samenwerkingsverband: { ext: 'samenwerkingsverband', codec: 'reference', of: 'samenwerkingsverband' },
      deelnemendeOrganisaties: { at: 'participant[role*~@verbandrol|]*', many: true, sheet: lidmaatschap },
      wettelijkeRegimes: { ext: 'wettelijk-regime', many: true, codec: 'coding', list: 'wet' },
      functies: { ext: 'teamfunctie', many: true, sheet: functie },
      doelgroep: { ext: 'doelgroep' },
      gemeenten: { ext: 'werkgebied', many: true, codec: 'coding', list: '$gemeentecode' },
      gebieden: { ext: 'gebied', many: true, codec: 'reference', of: 'gebied' },
      leden: {
        at: 'participant[role*~$kind|teamlid]*.member',
        many: true,
        codec: 'reference',
        of: 'roltoewijzing',
      },
      aantalMedewerkers: { ext: 'aantal-medewerkers', codec: 'integer' },
      contact: { at: '.', sheet: contactZonderAdres },
      periode: { at: 'period', sheet: periode },
      vastlegging,
    },
  },
}
