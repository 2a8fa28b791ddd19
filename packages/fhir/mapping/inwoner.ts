import type { DocumentSheet, Sheet } from '../src/row.ts'
import {
  contactMetEenAdres,
  contactgegevens,
  grondslag,
  leefgebied,
  periode,
  schema,
  vastlegging,
} from './blocks.ts'

const identificatie: Sheet = {
  rows: {
    wijze: {
      derived: [
        ['bsn', 'bsn'],
        ['redenZonderBsn', 'persoonsgegevens'],
        ['pseudoniemen', 'pseudoniem'],
      ],
    },
    bsn: { at: 'identifier[system=$bsn].value' },
    naam: { at: 'name[use=official]', codec: 'persoonsnaam' },
    geboortedatum: { at: 'birthDate', codec: 'date' },
    pseudoniemen: {
      at: 'identifier[system=$uri,use=secondary]*',
      many: true,
      sheet: {
        rows: {
          pseudoniem: { at: 'value' },
          voorOrganisatie: { at: 'assigner', codec: 'reference', of: 'organisatie' },
          periode: { at: 'period', sheet: periode },
        },
      },
    },
    redenZonderBsn: { ext: 'reden-zonder-bsn', codec: 'coding', list: 'reden-zonder-bsn' },
  },
}

const identiteitscontrole: Sheet = {
  rows: {
    wijze: { part: 'wijze', codec: 'coding', list: 'identiteitscontrole' },
    op: { part: 'op', codec: 'date' },
    door: { part: 'door', codec: 'reference', of: 'organisatie' },
  },
}

const communicatie: Sheet = {
  rows: {
    talen: { at: 'communication*.language', many: true, codec: 'concept', list: '$language' },
    tolkNodig: {
      at: 'extension[url=http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired].valueBoolean',
      codec: 'boolean',
    },
    voorkeurskanaal: { ext: 'voorkeurskanaal', codec: 'coding', list: 'contactkanaal' },
    behoeften: { ext: 'communicatiebehoefte', many: true, codec: 'coding', list: 'communicatiebehoefte' },
    toelichting: { ext: 'communicatie-toelichting' },
  },
}

const hoedanigheid: Sheet = {
  rows: {
    hoedanigheid: { part: 'hoedanigheid', codec: 'coding', list: 'hoedanigheid' },
    wettelijkRegime: { part: 'wettelijk-regime', codec: 'coding', list: 'wet' },
    periode: { part: 'periode', sheet: periode },
    grondslag: { part: 'grondslag', sheet: grondslag },
  },
}

const vertegenwoordiger: Sheet = {
  needs: ['soort'],
  rows: {
    soort: { at: 'relationship*', codec: 'concept', list: 'vertegenwoordiging' },
    naam: { at: 'name.text' },
    inwoner: { ext: 'inwoner', codec: 'reference', of: 'inwoner' },
    organisatie: { at: 'organization', codec: 'reference', of: 'organisatie' },
    periode: { at: 'period', sheet: periode },
    grondslag: { ext: 'grondslag', sheet: grondslag },
    contact: { at: '.', sheet: contactMetEenAdres },
  },
}

const sterkPunt: Sheet = {
  rows: {
    tekst: { part: 'tekst' },
    leefgebied: { part: 'leefgebied', sheet: leefgebied },
    auteur: { part: 'auteur', codec: 'auteur' },
  },
}

/** A resident, with who they are only as far as the message says it. */
export const inwonerDocument: DocumentSheet = {
  name: 'inwoner',
  kind: 'inwoner',
  resourceType: 'Patient',
  sheet: {
    rows: {
      $schema: schema,
      id: { at: '.', codec: 'id', of: 'inwoner' },
      identificatie: { at: '.', sheet: identificatie },
      identiteitscontrole: { ext: 'identiteitscontrole', sheet: identiteitscontrole },
      aanspreekvorm: { at: 'name[use=usual].text' },
      contact: { at: '.', sheet: contactgegevens },
      adresAfgeschermd: { ext: 'adres-afgeschermd', codec: 'boolean' },
      communicatie: { at: '.', sheet: communicatie },
      gemeente: { ext: 'gemeente', codec: 'coding', list: '$gemeentecode' },
      verantwoordelijkeGemeenteJeugd: {
        ext: 'verantwoordelijke-gemeente-jeugd',
        codec: 'coding',
        list: '$gemeentecode',
      },
      hoedanigheden: { ext: 'hoedanigheid', many: true, sheet: hoedanigheid },
      vertegenwoordigers: { at: 'contact*', many: true, sheet: vertegenwoordiger },
      sterkePunten: { ext: 'sterk-punt', many: true, sheet: sterkPunt },
      status: {
        at: 'active',
        codec: 'status',
        map: { actief: true, vertrokken: false, overleden: false, samengevoegd: false },
        also: { at: 'deceasedBoolean', map: { overleden: true } },
      },
      statusSinds: { ext: 'status-sinds', codec: 'date' },
      samengevoegdMet: { at: 'link[type=replaced-by].other', codec: 'reference', of: 'inwoner' },
      vastlegging,
    },
  },
}
