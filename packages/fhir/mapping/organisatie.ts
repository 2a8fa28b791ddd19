import type { DocumentSheet, Sheet } from '../src/row.ts'
import { contactMetEenAdres, contactgegevens, grondslag, periode, schema, vastlegging } from './blocks.ts'

const kenmerken: Sheet = {
  rows: {
    kvkNummer: { at: 'identifier[system=$kvk].value' },
    vestigingsnummer: { at: 'identifier[system=$vestiging].value' },
    agbCode: { at: 'identifier[system=$agb].value' },
    oin: { at: 'identifier[system=$oin].value' },
    rsin: { at: 'identifier[system=$rsin].value' },
  },
}

const vestiging: Sheet = {
  rows: {
    naam: { part: 'naam' },
    vestigingsnummer: { part: 'vestigingsnummer' },
    adres: { part: 'adres', codec: 'adres' },
    telefoonnummer: { part: 'telefoonnummer' },
  },
}

const verwerking: Sheet = {
  rows: {
    naam: { part: 'naam' },
    vorm: { part: 'vorm', codec: 'coding', list: 'verwerkingsverantwoordelijkheid' },
    gezamenlijkMet: { part: 'gezamenlijk-met', many: true, codec: 'reference', of: 'organisatie' },
    grondslagen: { part: 'grondslag', many: true, sheet: grondslag },
    vindplaats: { part: 'vindplaats', codec: 'uri' },
  },
}

/** An organisation, with the numbers by which registers know it. */
export const organisatieDocument: DocumentSheet = {
  name: 'organisatie',
  kind: 'organisatie',
  resourceType: 'Organization',
  unless: ['type*~$kind|gebiedsnetwerk'],
  sheet: {
    rows: {
      $schema: schema,
      id: { at: '.', codec: 'id', of: 'organisatie' },
      naam: { at: 'name' },
      roepnaam: { at: 'alias*' },
      kenmerken: { at: '.', sheet: kenmerken },
      gemeentecode: { at: 'identifier[system=$gemeentecode].value' },
      soorten: { at: 'type*', many: true, codec: 'concept', list: 'organisatiesoort' },
      rechtsvorm: { ext: 'rechtsvorm', codec: 'coding', list: 'rechtsvorm' },
      onderdeelVan: { at: 'partOf', codec: 'reference', of: 'organisatie' },
      wettelijkeRegimes: { ext: 'wettelijk-regime', many: true, codec: 'coding', list: 'wet' },
      werkgebied: { ext: 'werkgebied', many: true, codec: 'coding', list: '$gemeentecode' },
      contact: { at: '.', sheet: contactgegevens },
      webadres: { at: 'telecom[system=url].value' },
      vestigingen: { ext: 'vestiging', many: true, sheet: vestiging },
      verantwoordelijkVoor: { ext: 'verantwoordelijk-voor', many: true, sheet: verwerking },
      privacycontact: { at: 'contact[purpose~$kind|privacy]', sheet: contactMetEenAdres },
      status: {
        at: 'active',
        codec: 'status',
        map: { actief: true, 'opgegaan-in-andere': false, opgeheven: false },
      },
      opvolger: { ext: 'opvolger', codec: 'reference', of: 'organisatie' },
      periode: { ext: 'periode', sheet: periode },
      vastlegging,
    },
  },
}
