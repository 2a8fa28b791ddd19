import type { Row, Sheet } from '../src/row.ts'
import { leefgebied, opmerkingen, wettelijkRegime } from './blocks.ts'

const final = { status: 'final' } as const
const author: Row = { at: 'performer*', codec: 'auteur' }
const conversation: Row = { at: 'encounter', codec: 'reference', of: 'gesprek' }

/** What a resident said, in the resident's own words. */
export const eigenWoorden: Sheet = {
  fixed: final,
  rows: {
    inwoner: { at: 'subject', codec: 'reference', of: 'inwoner' },
    soort: { at: 'category*', codec: 'concept', list: 'eigen-woorden-soort' },
    tekst: { at: 'valueString' },
    op: { at: 'effectiveDateTime', codec: 'date' },
    uitGesprek: conversation,
    opmerkingen,
  },
}

/** A statement about strengths, health or money: only the code of the Observation differs. */
export const statement: Sheet = {
  fixed: final,
  rows: {
    id: { at: '.', codec: 'id', of: 'uitspraak' },
    over: { at: 'subject', codec: 'subject' },
    tekst: { at: 'valueString' },
    leefgebied: { at: 'category*', sheet: leefgebied },
    wettelijkRegime,
    auteur: author,
    uitGesprek: conversation,
    opmerkingen,
  },
}

/** How things are on one life area: what the plan is about. */
export const leefgebiedbeeld: Sheet = {
  fixed: {
    clinicalStatus: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
    },
  },
  rows: {
    id: { at: '.', codec: 'id', of: 'uitspraak' },
    over: { at: 'subject', codec: 'subject' },
    leefgebied: { at: 'category*', sheet: leefgebied },
    beeld: { at: 'code.text' },
    prioriteit: { ext: 'prioriteit', codec: 'coding', list: 'prioriteit' },
    wettelijkRegime,
    auteur: { at: 'asserter', codec: 'auteur' },
    uitGesprek: conversation,
    opmerkingen,
  },
}

/** A note that a professional keeps for their own work. */
export const werkaantekening: Sheet = {
  fixed: final,
  rows: {
    id: { at: '.', codec: 'id', of: 'uitspraak' },
    over: { at: 'subject', codec: 'subject' },
    auteur: author,
    tekst: { at: 'valueString' },
    op: { at: 'effectiveDateTime', codec: 'dateTime' },
  },
}
