import { troubleOfPath } from '../../../input/input-error.ts'
import type { Text } from '../../../language.ts'

/** The codes of what can be wrong with a file of rows, expectations or situations. */
export type FileFaultCode =
  | 'rechten/csv-invalid'
  | 'rechten/file-too-large'
  | 'rechten/files-too-many'
  | 'rechten/folder-empty'
  | 'rechten/lines-too-many'
  | 'rechten/list-expected'
  | 'rechten/telling-code-invalid'
  | 'rechten/text-invalid'
  | 'rechten/yaml-alias'
  | 'rechten/yaml-invalid'

/** What is wrong with a file, and where; what the file says is never repeated. */
export interface FileFault extends Text {
  readonly code: string
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/** What was read, or everything that is wrong with it. */
export type FileRead<T> = { readonly ok: true; readonly value: T } | NotRead

/** A place in a file. */
export interface Place {
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/** A reading that failed. */
export interface NotRead {
  readonly ok: false
  readonly faults: readonly FileFault[]
}

/** A path that the file system refuses. */
export function pathFault(file: string, cause: unknown): NotRead {
  return { ok: false, faults: [{ file, ...troubleOfPath(cause) }] }
}

/** A reading that failed at one place. */
export function fileFault(code: FileFaultCode, place: Place): NotRead {
  return { ok: false, faults: [{ ...place, code, ...texts[code] }] }
}

/** `regels/wijkcoach.yaml:12:5`, for a line that people and editors can follow. */
export function placeName({ file, line, column }: Place): string {
  return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':')
}

const texts: Readonly<Record<FileFaultCode, Text>> = {
  'rechten/csv-invalid': {
    nl: 'Dit is geen geldige CSV: een aanhalingsteken of een kolom te veel of te weinig.',
    en: 'This is no valid CSV: a quotation mark or a column too many or too few.',
  },
  'rechten/file-too-large': {
    nl: 'Dit bestand is groter dan 2 MiB.',
    en: 'This file is larger than 2 MiB.',
  },
  'rechten/files-too-many': {
    nl: 'In deze map staan meer dan 200 bestanden.',
    en: 'This folder holds more than 200 files.',
  },
  'rechten/folder-empty': {
    nl: 'In deze map staat geen bestand .yaml, .yml of .json.',
    en: 'This folder holds no file .yaml, .yml or .json.',
  },
  'rechten/lines-too-many': {
    nl: 'Dit zijn er meer dan 20.000.',
    en: 'These are more than 20,000.',
  },
  'rechten/list-expected': { nl: 'Hier hoort een lijst te staan.', en: 'This must be a list.' },
  'rechten/telling-code-invalid': {
    nl: 'Hier horen codelijst, waarde en gegevensgroep te staan.',
    en: 'This must have codelijst, waarde and gegevensgroep.',
  },
  'rechten/text-invalid': { nl: 'Dit is geen tekst in UTF-8.', en: 'This is not text in UTF-8.' },
  'rechten/yaml-alias': {
    nl: 'Verwijzingen met & en * zijn hier niet toegestaan.',
    en: 'References with & and * are not allowed here.',
  },
  'rechten/yaml-invalid': { nl: 'Dit is geen geldige YAML of JSON.', en: 'This is no valid YAML or JSON.' },
}
