// CBS, Gemeentelijke indeling 2026: the municipalities of the examples. Any other goes by its code.
const codes: Readonly<Record<string, string>> = {
  'Alphen aan den Rijn': '0484',
  Emmen: '0114',
}

/** Municipalities that can be called by their name. */
export const municipalityNames: readonly string[] = Object.keys(codes)

/** The municipality code (CBS, four digits) of a name or a code; undefined for a name that is not in the list. */
export function toMunicipalityCode(nameOrCode: string): string | undefined {
  if (/^\d{4}$/.test(nameOrCode)) return nameOrCode
  const wanted = nameOrCode.trim().toLowerCase()
  return Object.entries(codes).find(([name]) => name.toLowerCase() === wanted)?.[1]
}
