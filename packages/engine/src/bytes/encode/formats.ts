/** The numbers of `assembly/formats/format.ts`; docs/formats.md is the specification. */
export const formatNumbers: ReadonlyMap<string, number> = new Map([
  ['uuid', 1],
  ['date', 2],
  ['date-time', 3],
  ['email', 4],
  ['uri', 5],
  ['bsn', 6],
  ['rsin', 7],
  ['postcode', 8],
])
