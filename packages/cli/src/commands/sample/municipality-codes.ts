import { gemeenten } from '@samenspraak/sdk/sample'

/** The municipality code (CBS, four digits) of a name or a code that CBS uses; undefined for any other text. */
export function toMunicipalityCode(nameOrCode: string): string | undefined {
  if (gemeenten.has(nameOrCode)) return nameOrCode
  const wanted = nameOrCode.trim().toLowerCase()
  return [...gemeenten.values()].find(({ naam }) => naam.toLowerCase() === wanted)?.code
}

/** Names of municipalities, to propose the nearest of. */
export function municipalityNames(): readonly string[] {
  return Array.from(gemeenten.values(), ({ naam }) => naam)
}
