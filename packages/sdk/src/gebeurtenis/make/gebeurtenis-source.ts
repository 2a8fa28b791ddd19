/** Who sends events: a government by its OIN, anybody else by the KvK number; and with which system. */
export type GebeurtenisSource =
  | { readonly oin: string; readonly systeem: string }
  | { readonly kvkNummer: string; readonly systeem: string }

/** The source as the URN that the NL GOV profile asks for: `urn:nld:oin:…:systeem:…`. */
export function toSourceUrn(source: GebeurtenisSource): string {
  const organisation = 'oin' in source ? `oin:${source.oin}` : `kvknr:${source.kvkNummer}`
  return `urn:nld:${organisation}:systeem:${source.systeem}`
}
