/**
 * For each code list of a status: the codes with which something stops. Setting one is ending, for which the right to
 * end is enough. `foutief` is not among them: that something should never have been recorded is a correction.
 */
export const endedCodes: ReadonlyMap<string, ReadonlySet<unknown>> = new Map([
  ['aanvraagstatus', new Set(['besloten', 'ingetrokken'])],
  ['afspraakstatus', new Set(['gedaan', 'gestopt'])],
  ['agendapuntstatus', new Set(['afgerond', 'gestopt'])],
  ['arrangementregelstatus', new Set(['beeindigd', 'niet-ingezet'])],
  ['budgetstatus', new Set(['afgerekend'])],
  ['contractstatus', new Set(['beeindigd', 'ingetrokken'])],
  ['doelstatus', new Set(['bereikt', 'deels-bereikt', 'niet-bereikt', 'vervallen'])],
  ['documentstatus', new Set(['ingetrokken', 'vervangen'])],
  ['maatwerkroutestatus', new Set(['ingetrokken'])],
  ['meldingstatus', new Set(['afgehandeld', 'ingetrokken'])],
  ['onderzoekstatus', new Set(['afgebroken', 'afgerond'])],
  ['organisatiestatus', new Set(['opgegaan-in-andere', 'opgeheven'])],
  ['planstatus', new Set(['afgerond', 'ingetrokken', 'vervangen'])],
  ['signaalstatus', new Set(['afgesloten'])],
  ['toestemmingsstatus', new Set(['ingetrokken'])],
  ['verwijzingstatus', new Set(['afgerond', 'afgewezen', 'ingetrokken'])],
])
