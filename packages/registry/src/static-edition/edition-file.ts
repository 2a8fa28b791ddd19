/** One file of an edition; `/` between folders, and never a step up. */
export interface EditionFile {
  readonly path: string
  readonly text: string
}

/** Where the parts stand that are read back. */
export const editionPaths = {
  manifest: 'manifest.json',
  signature: 'manifest.sig.json',
  journal: 'journaal.ndjson',
  /** Everything that makes the registry what it is, without the journal. */
  register: 'herstel/register.ndjson',
  /** Drafts, keys, webhooks and how far they are; only in a full edition, and never to be served. */
  closed: 'herstel/besloten.ndjson',
} as const

/**
 * What answers for a folder of an address, as nginx finds it with `try_files`; an address can then have both an answer and
 * addresses below it.
 */
export function answerAt(address: string, value: unknown): EditionFile {
  return { path: address === '' ? 'index.json' : `${address}/index.json`, text: jsonText(value) }
}

/** JSON as every file of an edition has it. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}

/** What a part of a path may be: what every machine that serves or keeps an edition reads alike. */
const part = /^(?!\.{1,2}$)[A-Za-z0-9._~@=,+:-]{1,200}(?:\$details)?$/u
const answer = 'index.json'

/** Names of devices on Windows, whatever comes after a dot; and a dot at the end, which it leaves out. */
const unkept = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|\.$/iu

/** Whether a name can stand in a path as it is. */
export function isPathPart(name: string): boolean {
  return part.test(name) && name !== answer && !name.endsWith('$details') && !unkept.test(name)
}

/** Whether a path can be part of an edition: names only, so nothing absolute and no step up. */
export function isEditionPath(path: string): boolean {
  const parts = path.split('/')
  return (
    parts.length <= 16 &&
    parts.every((each, index) => part.test(each) && (each !== answer || index === parts.length - 1))
  )
}
