/** Text as a string of FSH. */
export function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll(/\s+/g, ' ').trim()}"`
}

/** A name of FSH for an id: `reden-einde` becomes `RedenEinde`. */
export function nameOf(id: string): string {
  return id
    .split(/[^A-Za-z\d]+/)
    .map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}`)
    .join('')
}

/** An extension can have the name of a profile or of a value set; each kind has an ending of its own. */
export const endings = { extension: 'Extensie', codeSystem: 'Codes', valueSet: 'Waarden' } as const
