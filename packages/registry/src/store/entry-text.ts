import type { NewEntry } from '../journal/entry.ts'

/**
 * The JSON text in which an entry is kept. Half surrogates, which RFC 8785 cannot write, are replaced: an entry that cannot
 * be hashed would keep every later one from its place.
 */
export function entryText(entry: NewEntry): string {
  const text = JSON.stringify(entry)
  return text.includes(String.raw`\ud`) ? JSON.stringify(wellFormed(JSON.parse(text))) : text
}

/** The same without its closing brace, for a database that adds what it gave. */
export function openEntryText(entry: NewEntry): string {
  return entryText(entry).slice(0, -1)
}

/** What an entry's text says. */
export function readEntry(text: string): NewEntry {
  return JSON.parse(text)
}

function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return wholeCharacters(value)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [wholeCharacters(name), wellFormed(member)]),
  )
}

/** With the u flag this class finds only halves that have no other half. */
function wholeCharacters(value: string): string {
  return value.replaceAll(/\p{Surrogate}/gu, '\uFFFD')
}
