const base = 'https://w3id.org/samenspraak/id/begrip/'

/** The lasting name of a term (docs/decisions/0002). */
export function iriOf(key: string): string {
  return `${base}${key}`
}

/** The key in a lasting name that someone pasted; any other text as it is. */
export function withoutIri(text: string): string {
  const pasted = text.trim()
  return pasted.startsWith(base) ? pasted.slice(base.length) : text
}
