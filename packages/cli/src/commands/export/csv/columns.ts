/** A sheet by name: `waarde`, or a path as `uitleg.nl`; several texts stand in one cell, each on a line of its own. */
export interface Column {
  readonly path: string
  readonly isList?: boolean
}

/** The columns of a code list. */
export const codeListColumns: readonly Column[] = [
  { path: 'waarde' },
  { path: 'nl' },
  { path: 'en' },
  { path: 'uitleg.nl' },
  { path: 'uitleg.en' },
  { path: 'begrip' },
]

/** What policy staff discuss of a term; sources, relations and history stay in the glossary. */
export const termColumns: readonly Column[] = [
  { path: 'sleutel' },
  { path: 'soort' },
  { path: 'status' },
  { path: 'voorkeursterm.nl' },
  { path: 'voorkeursterm.en' },
  { path: 'alternatief.nl', isList: true },
  { path: 'alternatief.en', isList: true },
  { path: 'definitie.nl' },
  { path: 'definitie.en' },
  { path: 'uitleg.nl' },
  { path: 'uitleg.en' },
  { path: 'toelichting.nl' },
  { path: 'toelichting.en' },
  { path: 'voorbeeld.nl' },
  { path: 'voorbeeld.en' },
]

/** The cells of one entry; what it does not have is an empty cell. */
export function toCells(entry: unknown, columns: readonly Column[]): readonly string[] {
  return columns.map(({ path }) => {
    const found = path.split('.').reduce(memberOf, entry)
    if (Array.isArray(found)) return found.map(String).join('\n')
    return typeof found === 'string' ? found : ''
  })
}

/** The entry of which these are the cells; an empty cell leaves its property out. */
export function fromCells(row: ReadonlyMap<string, string>, columns: readonly Column[]): Entry {
  const entry = new Map<string, EntryValue | Map<string, EntryValue>>()
  for (const { path, isList = false } of columns) {
    const cell = row.get(path) ?? ''
    if (cell === '') continue
    const value = isList ? cell.split(/\r?\n/) : cell.replaceAll('\r\n', '\n')
    const [name = '', inner] = path.split('.')
    if (inner === undefined) entry.set(name, value)
    else {
      const before = entry.get(name)
      entry.set(name, (before instanceof Map ? before : new Map<string, EntryValue>()).set(inner, value))
    }
  }
  return Object.fromEntries(
    Array.from(entry, ([name, value]) => [name, value instanceof Map ? Object.fromEntries(value) : value]),
  )
}

type EntryValue = string | readonly string[]

/** One code, term or the like. */
export type Entry = Readonly<Record<string, EntryValue | Readonly<Record<string, EntryValue>>>>

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(name)
    : undefined
}
