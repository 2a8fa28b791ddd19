import type { Row, Sheet } from '../src/row.ts'

/** A run of days. */
export const periode: Sheet = {
  type: 'Period',
  rows: { begindatum: { at: 'start', codec: 'date' }, einddatum: { at: 'end', codec: 'date' } },
}

/** The act under which something was recorded; FHIR has no element for it. */
export const wettelijkRegime: Row = { ext: 'wettelijk-regime', codec: 'coding', list: 'wet' }

/** The schema that a document says it meets. */
export const schema: Row = { at: 'meta.tag[system=$schema].code', codec: 'uri' }

/** A remark with who made it. */
export const opmerking: Sheet = {
  type: 'Annotation',
  needs: ['tekst', 'auteur', 'op'],
  rows: {
    tekst: { at: 'text' },
    auteur: { at: '.', codec: 'annotationAuthor' },
    op: { at: 'time', codec: 'dateTime' },
  },
}

/** Remarks, wherever FHIR has notes. */
export const opmerkingen: Row = { at: 'note*', many: true, sheet: opmerking }

/** A life area: a domain of an instrument, or a name of one's own. */
export const leefgebied: Sheet = {
  type: 'CodeableConcept',
  rows: {
    stelsel: {
      derived: [
        ['domein2017', 'zrm-2017'],
        ['domein2013', 'zrm-2013'],
        ['eigenNaam', 'eigen'],
      ],
    },
    domein2017: { at: 'coding[system=@zrm-2017-domein].code' },
    domein2013: { at: 'coding[system=@zrm-2013-domein].code' },
    eigenNaam: { at: 'coding[system=$kind,code=eigen-leefgebied].display' },
  },
}

/** How often, how much. */
export const omvang: Sheet = {
  type: 'Quantity',
  rows: {
    aantal: { at: 'value', codec: 'integer' },
    eenheid: { at: '.', codec: 'eenheid', list: 'eenheid' },
    frequentie: { ext: 'frequentie', codec: 'frequentie' },
  },
}

/** How somebody can be reached, where FHIR has a list of addresses. */
export const contactgegevens: Sheet = {
  rows: {
    telefoonnummer: { at: 'telecom[system=phone].value' },
    email: { at: 'telecom[system=email].value' },
    adres: { at: 'address*', codec: 'adres' },
  },
}

/** The same where FHIR has one address. */
export const contactMetEenAdres: Sheet = {
  rows: {
    telefoonnummer: { at: 'telecom[system=phone].value' },
    email: { at: 'telecom[system=email].value' },
    adres: { at: 'address', codec: 'adres' },
  },
}

/** The same where FHIR has no address. */
export const contactZonderAdres: Sheet = {
  rows: {
    telefoonnummer: { at: 'telecom[system=phone].value' },
    email: { at: 'telecom[system=email].value' },
    adres: { ext: 'adres', codec: 'adres' },
  },
}

/** A place in an act. */
export const grondslag: Sheet = {
  rows: {
    wet: { part: 'wet' },
    artikel: { part: 'artikel' },
    lid: { part: 'lid', codec: 'integer' },
    juriconnect: { part: 'juriconnect', codec: 'uri' },
    begrip: { part: 'begrip' },
    peildatum: { part: 'peildatum', codec: 'date' },
  },
}

/** Who recorded a document when; FHIR keeps that in a resource beside it. */
export const vastlegging: Row = {
  at: '<-Provenance(target*)',
  sheet: {
    rows: {
      versie: { ext: 'versie', codec: 'integer' },
      vastgelegdOp: { at: 'recorded', codec: 'dateTime' },
      vastgelegdDoor: { at: 'agent[type~$agentType|author].who', codec: 'reference', of: 'roltoewijzing' },
      bron: { at: 'agent[type~$agentType|custodian].who', codec: 'reference', of: 'organisatie' },
      wettelijkRegime,
      gevoeligheid: { ext: 'gevoeligheid', codec: 'coding', list: 'gevoeligheid' },
    },
  },
}

/** The status of a plan; FHIR has one code for a plan that was withdrawn and one that was replaced. */
export const planstatus: Row = {
  at: 'status',
  codec: 'status',
  map: {
    concept: 'draft',
    actief: 'active',
    opgeschort: 'on-hold',
    afgerond: 'completed',
    ingetrokken: 'revoked',
    vervangen: 'revoked',
    foutief: 'entered-in-error',
  },
}

/** Whether a decision goes with a plan: then it is an order, and no more than a plan without one. */
export const juridischeStatus: Row = {
  at: 'intent',
  codec: 'status',
  map: { geen: 'plan', 'bijlage-bij-beschikking': 'order', 'inhoud-van-beschikking': 'order' },
}
