import type { DocumentSheet, Sheet } from '../src/row.ts'
import { grondslag, schema, vastlegging, wettelijkRegime } from './blocks.ts'

/** Who refers: a role at an organisation, of which the person is only a name. */
const verwijzer: Sheet = {
  rows: {
    soort: {
      at: '.',
      sheet: {
        rows: {
          standaard: {
            derived: [
              ['cod327Wmo', 'iwmo-3.2'],
              ['cod327Jw', 'ijw-3.2'],
              ['verwijzersoort', 'samenspraak'],
            ],
          },
          cod327Wmo: { at: 'code*', codec: 'concept', list: 'iwmo-3.2-cod327' },
          cod327Jw: { at: 'code*', codec: 'concept', list: 'ijw-3.2-cod327' },
          verwijzersoort: { at: 'code*', codec: 'concept', list: 'verwijzersoort' },
          toelichting: { ext: 'toelichting' },
        },
      },
    },
    organisatie: { at: 'organization', codec: 'reference', of: 'organisatie' },
    roltoewijzing: { ext: 'roltoewijzing', codec: 'reference', of: 'roltoewijzing' },
    agbCode: { at: 'identifier[system=$agb].value' },
    naam: { at: 'practitioner.display' },
  },
}

const ontvanger: Sheet = {
  rows: {
    organisatie: { at: 'performer*', codec: 'reference', of: 'organisatie' },
    team: { at: 'performer*', codec: 'reference', of: 'team' },
    toegang: { at: 'performer*', codec: 'reference', of: 'toegang' },
    roltoewijzing: { at: 'performer*', codec: 'reference', of: 'roltoewijzing' },
  },
}

const contact: Sheet = {
  rows: {
    nietContacteren: { ext: 'niet-contacteren', codec: 'boolean' },
    instructie: { at: 'orderDetail[0].text' },
    telefoonnummer: { ext: 'telefoonnummer' },
    via: { ext: 'via', codec: 'reference', of: 'roltoewijzing' },
  },
}

/** A referral: the request, with a task that says how far it is. */
export const verwijzingDocument: DocumentSheet = {
  name: 'verwijzing',
  kind: 'verwijzing',
  resourceType: 'ServiceRequest',
  sheet: {
    fixed: {
      intent: 'order',
      category: [{ coding: [{ system: 'http://snomed.info/sct', code: '410606002' }] }],
    },
    rows: {
      $schema: schema,
      id: { at: '.', codec: 'id', of: 'verwijzing' },
      over: { at: 'subject', codec: 'subject' },
      soort: { at: 'code', codec: 'concept', list: 'verwijzingsoort' },
      verwijzer: { at: 'requester->PractitionerRole', sheet: verwijzer },
      naar: { at: '.', sheet: ontvanger },
      wettelijkRegime,
      grondslag: { ext: 'grondslag', sheet: grondslag },
      reden: { at: 'reasonCode[0].text' },
      urgentie: { at: 'priority', codec: 'status', map: { gewoon: 'routine', spoed: 'urgent' } },
      inwonerWeetErvan: { ext: 'inwoner-weet-ervan', codec: 'boolean' },
      inwonerStemtIn: { ext: 'inwoner-stemt-in', codec: 'boolean' },
      zonderInstemmingOmdat: { ext: 'zonder-instemming-omdat' },
      toestemming: { at: 'supportingInfo*', codec: 'reference', of: 'toestemming' },
      contact: { at: '.', sheet: contact },
      plan: { at: 'basedOn*', codec: 'reference', of: 'plan' },
      verzondenOp: { at: 'authoredOn', codec: 'dateTime' },
      geldigTot: { at: 'occurrencePeriod.end', codec: 'date' },
      aanvaardOp: { ext: 'aanvaard-op', codec: 'date' },
      status: {
        at: 'status',
        codec: 'status',
        map: {
          gevraagd: 'active',
          aanvaard: 'active',
          bezig: 'active',
          afgerond: 'completed',
          ingetrokken: 'revoked',
          afgewezen: 'revoked',
          foutief: 'entered-in-error',
        },
        also: {
          at: '<-Task(focus)[code~$taskCode|fulfill].status',
          map: {
            gevraagd: 'requested',
            aanvaard: 'accepted',
            bezig: 'in-progress',
            afgerond: 'completed',
            ingetrokken: 'cancelled',
            afgewezen: 'rejected',
            foutief: 'entered-in-error',
          },
        },
      },
      vastlegging,
    },
  },
}
