/** Why an edition is not what it should be. */
export type EditionFaultCode =
  | 'edition/manifest-missing'
  | 'edition/manifest-invalid'
  | 'edition/signature-missing'
  | 'edition/signature-invalid'
  | 'edition/signature-foreign'
  | 'edition/path-invalid'
  | 'edition/file-missing'
  | 'edition/file-unlisted'
  | 'edition/file-changed'
  | 'edition/row-invalid'
  | 'edition/content-differs'
  | 'edition/journal-broken'
  | 'edition/version-untold'
  | 'edition/folder-taken'
  | 'edition/store-not-empty'
  | 'edition/store-refuses'

/** One thing that is wrong, with the file that it is about. */
export interface EditionFault {
  readonly code: EditionFaultCode
  readonly path: string
  /** Line in the file, counted from 1. */
  readonly line?: number
  readonly nl: string
  readonly en: string
}

/** A fault with the texts of its code. */
export function editionFault(code: EditionFaultCode, path: string, line?: number): EditionFault {
  const [nl, en] = texts[code]
  return { code, path, ...(line === undefined ? {} : { line }), nl, en }
}

/** Faults as lines, each with its code and its file. */
export function writeEditionFaults(faults: readonly EditionFault[]): string {
  return faults
    .map(({ code, path, line, nl, en }) => {
      const place = line === undefined ? path : `${path}:${line}`
      return `${place}: ${code}: ${nl} / ${en}`
    })
    .join('\n')
}

const texts: Readonly<Record<EditionFaultCode, readonly [nl: string, en: string]>> = {
  'edition/manifest-missing': [
    'Hier staat geen uitgave: er is geen manifest.',
    'This is no edition: there is no manifest.',
  ],
  'edition/manifest-invalid': [
    'Dit is geen manifest dat dit programma kent.',
    'This is no manifest that this program knows.',
  ],
  'edition/signature-missing': [
    'De uitgave is niet ondertekend, en dat was wel gevraagd.',
    'The edition is not signed, and that was asked.',
  ],
  'edition/signature-invalid': [
    'De handtekening hoort niet bij dit manifest.',
    'The signature does not belong to this manifest.',
  ],
  'edition/signature-foreign': [
    'Dit is ondertekend met een andere sleutel dan de gevraagde.',
    'This is signed with another key than the one that was asked.',
  ],
  'edition/path-invalid': ['Dit pad mag niet in een uitgave staan.', 'This path may not be in an edition.'],
  'edition/file-missing': ['Dit bestand ontbreekt.', 'This file is missing.'],
  'edition/file-unlisted': ['Dit bestand staat niet in het manifest.', 'This file is not in the manifest.'],
  'edition/file-changed': [
    'Dit bestand is niet meer wat het manifest zegt.',
    'This file is no longer what the manifest says.',
  ],
  'edition/row-invalid': [
    'Deze regel is niet te lezen als deel van een register.',
    'This line cannot be read as a part of a registry.',
  ],
  'edition/content-differs': [
    'Dit schema past niet bij de hash die ervoor staat.',
    'This schema does not fit the hash that stands for it.',
  ],
  'edition/journal-broken': [
    'Het journaal loopt hier niet door: er is iets veranderd, weggehaald of tussengevoegd.',
    'The journal does not continue here: something was changed, taken out or put in.',
  ],
  'edition/version-untold': [
    'Van deze versie zegt het journaal niet dat zij zo is gepubliceerd.',
    'The journal does not say that this version was published like this.',
  ],
  'edition/folder-taken': [
    'Hier staat al iets dat geen uitgave is; kies een andere map.',
    'Something that is no edition stands here already; choose another folder.',
  ],
  'edition/store-not-empty': [
    'De opslag is niet leeg; een uitgave gaat alleen in een lege opslag terug.',
    'The store is not empty; an edition goes back into an empty store only.',
  ],
  'edition/store-refuses': [
    'De opslag neemt deze uitgave niet aan: delen ervan spreken elkaar tegen.',
    'The store does not take this edition: parts of it contradict each other.',
  ],
}
