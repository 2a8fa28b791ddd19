import type { DocumentSheet, Sheet } from '../src/row.ts'
import { grondslag, periode, schema, vastlegging } from './blocks.ts'

/** Who consented, where FHIR has a reference. */
const gever: Sheet = {
  rows: {
    soort: {
      derived: [
        ['inwoner', 'inwoner'],
        ['namens', 'vertegenwoordiger'],
      ],
    },
    inwoner: { at: '.', codec: 'reference', of: 'inwoner' },
    namens: { ext: 'namens', codec: 'reference', of: 'inwoner' },
    naam: { at: 'display' },
    vertegenwoordiging: { ext: 'vertegenwoordiging', codec: 'coding', list: 'vertegenwoordiging' },
  },
}

/** Who withdrew, where FHIR has no element. */
const intrekker: Sheet = {
  rows: {
    soort: {
      derived: [
        ['inwoner', 'inwoner'],
        ['namens', 'vertegenwoordiger'],
      ],
    },
    inwoner: { part: 'inwoner', codec: 'reference', of: 'inwoner' },
    namens: { part: 'namens', codec: 'reference', of: 'inwoner' },
    naam: { part: 'naam' },
    vertegenwoordiging: { part: 'vertegenwoordiging', codec: 'coding', list: 'vertegenwoordiging' },
  },
}

const partij: Sheet = {
  rows: {
    organisatie: { at: 'reference', codec: 'reference', of: 'organisatie' },
    team: { ext: 'team', codec: 'reference', of: 'team' },
    roltoewijzing: { ext: 'roltoewijzing', codec: 'reference', of: 'roltoewijzing' },
  },
}

const regimes: Sheet = {
  rows: {
    van: { ext: 'regime-van', codec: 'coding', list: 'wet' },
    naar: { ext: 'regime-naar', codec: 'coding', list: 'wet' },
    grondslag: { ext: 'grondslag', sheet: grondslag },
  },
}

const bewijs: Sheet = {
  rows: {
    wijze: { ext: 'bewijs-wijze', codec: 'coding', list: 'toestemmingswijze' },
    op: { at: 'dateTime', codec: 'dateTime' },
    vastgelegdDoor: { ext: 'bewijs-vastgelegd-door', codec: 'reference', of: 'roltoewijzing' },
    document: { at: 'sourceReference', codec: 'reference', of: 'document' },
    gesprek: { ext: 'uit-gesprek', codec: 'reference', of: 'gesprek' },
  },
}

const intrekking: Sheet = {
  rows: {
    op: { part: 'op', codec: 'dateTime' },
    door: { part: 'door', sheet: intrekker },
    wijze: { part: 'wijze', codec: 'coding', list: 'toestemmingswijze' },
  },
}

const rule = 'provision.provision[0]'

/** A consent: nothing is permitted but what the rule inside permits. */
export const toestemmingDocument: DocumentSheet = {
  name: 'toestemming',
  kind: 'toestemming',
  resourceType: 'Consent',
  sheet: {
    fixed: {
      scope: {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'patient-privacy' }],
      },
      category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'IDSCL' }] }],
      policyRule: {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'OPTOUT' }],
      },
    },
    rows: {
      $schema: schema,
      id: { at: '.', codec: 'id', of: 'toestemming' },
      over: { at: 'patient', codec: 'patients' },
      gegevenDoor: { at: 'performer*', many: true, sheet: gever },
      verwerkingsdoel: { at: `${rule}.purpose*`, codec: 'coding', list: 'verwerkingsdoel' },
      uitleg: { ext: 'uitleg' },
      gegevensgroepen: { at: `${rule}.securityLabel*`, many: true, codec: 'coding', list: 'gegevensgroep' },
      van: { at: `${rule}.actor[role~$participation|CST]*`, many: true, sheet: partij },
      naar: { at: `${rule}.actor[role~$participation|IRCP]*`, many: true, sheet: partij },
      regimes: { at: '.', sheet: regimes },
      plan: { at: `${rule}.data[meaning=instance].reference`, codec: 'reference', of: 'plan' },
      uitdrukkelijk: { ext: 'uitdrukkelijk', codec: 'boolean' },
      periode: { at: `${rule}.period`, sheet: periode },
      bewijs: { at: '.', sheet: bewijs },
      status: {
        at: 'status',
        codec: 'status',
        map: { gegeven: 'active', geweigerd: 'active', ingetrokken: 'inactive', foutief: 'entered-in-error' },
        also: {
          at: `${rule}.type`,
          map: { gegeven: 'permit', geweigerd: 'deny', ingetrokken: 'deny', foutief: 'deny' },
        },
      },
      intrekking: { ext: 'intrekking', sheet: intrekking },
      vastlegging,
    },
  },
}
