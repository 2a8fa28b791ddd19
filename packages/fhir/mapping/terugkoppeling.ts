import type { DocumentSheet, Sheet } from '../src/row.ts'
import { grondslag, schema, vastlegging } from './blocks.ts'

const contactpersoon: Sheet = {
  rows: {
    naam: { part: 'naam' },
    telefoonnummer: { part: 'telefoonnummer' },
    email: { part: 'email' },
  },
}

/** What the receiver of a referral reports back. */
export const terugkoppelingDocument: DocumentSheet = {
  name: 'terugkoppeling',
  kind: 'terugkoppeling',
  resourceType: 'Task',
  recognise: 'code~$kind|terugkoppeling',
  sheet: {
    fixed: {
      intent: 'order',
      code: {
        coding: [{ system: 'https://w3id.org/samenspraak/fhir/CodeSystem/soort', code: 'terugkoppeling' }],
      },
    },
    rows: {
      $schema: schema,
      id: { at: '.', codec: 'id', of: 'terugkoppeling' },
      verwijzing: { at: 'focus', codec: 'reference', of: 'verwijzing' },
      over: { at: 'for', codec: 'subject' },
      status: {
        at: 'status',
        codec: 'status',
        map: { aanvaard: 'accepted', afgewezen: 'rejected', bezig: 'in-progress', afgerond: 'completed' },
      },
      afwijzing: {
        at: '.',
        sheet: {
          rows: {
            reden: { at: 'statusReason', codec: 'concept', list: 'reden-afwijzing' },
            toelichting: { at: 'statusReason.text' },
          },
        },
      },
      watGedaan: { at: 'output[type~$kind|wat-gedaan].valueString' },
      vervolg: { at: 'businessStatus', codec: 'concept', list: 'vervolg-na-verwijzing' },
      startVerwacht: { at: 'executionPeriod.start', codec: 'date' },
      contactpersoon: { ext: 'contactpersoon', sheet: contactpersoon },
      door: {
        at: '.',
        sheet: {
          rows: {
            organisatie: { at: 'owner', codec: 'reference', of: 'organisatie' },
            roltoewijzing: { ext: 'door-roltoewijzing', codec: 'reference', of: 'roltoewijzing' },
          },
        },
      },
      naar: {
        at: '.',
        sheet: {
          rows: {
            organisatie: { at: 'requester', codec: 'reference', of: 'organisatie' },
            roltoewijzing: { ext: 'naar-roltoewijzing', codec: 'reference', of: 'roltoewijzing' },
          },
        },
      },
      op: { at: 'authoredOn', codec: 'dateTime' },
      inwonerWeetErvan: { ext: 'inwoner-weet-ervan', codec: 'boolean' },
      grondslag: { ext: 'grondslag', sheet: grondslag },
      toestemming: { ext: 'toestemming', codec: 'reference', of: 'toestemming' },
      vastlegging,
    },
  },
}
