/** The lasting name of a term (docs/decisions/0002). */
export function iriOf(key: string): string {
  return `https://w3id.org/samenspraak/id/begrip/${key}`
}
