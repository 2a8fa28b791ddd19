import { troubleOfPath } from '../../../input/input-error.ts'
import type { Text } from '../../../language.ts'

/** The codes of what can be wrong with a version of schemas that was asked for. */
export type SchemaFaultCode =
  | 'compat/file-too-large'
  | 'compat/files-too-many'
  | 'compat/folder-empty'
  | 'compat/folder-too-deep'
  | 'compat/folder-too-large'
  | 'compat/git-failed'
  | 'compat/git-form'
  | 'compat/git-link'
  | 'compat/git-missing'
  | 'compat/id-twice'
  | 'compat/kinds-differ'
  | 'compat/number-rounded'
  | 'compat/registry-form'

/** What is wrong with a version, and where; what stands in a file is never repeated. */
export interface SchemaFault extends Text {
  readonly code: string
  readonly file: string
  readonly line?: number
  readonly column?: number
}

/** What was read, or everything that is wrong with it. */
export type SchemaRead<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly SchemaFault[] }

/** A fault with the texts of its code. */
export function schemaFault(code: SchemaFaultCode, file: string): SchemaFault {
  return { code, file, ...texts[code] }
}

/** A reading that failed for one reason. */
export function refused(
  code: SchemaFaultCode,
  file: string,
): { readonly ok: false; readonly faults: readonly SchemaFault[] } {
  return { ok: false, faults: [schemaFault(code, file)] }
}

/** A path that the file system refuses. */
export function refusedPath(
  file: string,
  cause: unknown,
): { readonly ok: false; readonly faults: readonly SchemaFault[] } {
  return { ok: false, faults: [{ file, ...troubleOfPath(cause) }] }
}

const texts: Readonly<Record<SchemaFaultCode, Text>> = {
  'compat/file-too-large': {
    nl: 'Dit schema is groter dan 4 MiB.',
    en: 'This schema is larger than 4 MiB.',
  },
  'compat/files-too-many': {
    nl: 'Hier staan meer dan 2.000 schema’s.',
    en: 'These are more than 2,000 schemas.',
  },
  'compat/folder-empty': {
    nl: 'In deze map staat geen schema: een bestand .schema.json of .json.',
    en: 'This folder holds no schema: a file .schema.json or .json.',
  },
  'compat/folder-too-deep': {
    nl: 'Deze map is dieper dan 16 mappen.',
    en: 'This folder is deeper than 16 folders.',
  },
  'compat/folder-too-large': {
    nl: 'De schema’s in deze map zijn samen groter dan 64 MiB.',
    en: 'The schemas in this folder are together larger than 64 MiB.',
  },
  'compat/git-failed': {
    nl: 'Git kent deze versie of dit pad hier niet.',
    en: 'Git does not know this version or this path here.',
  },
  'compat/git-form': {
    nl: 'Schrijf git:VERSIE:PAD, bijvoorbeeld git:v1.0.0:schemas/plan.schema.json.',
    en: 'Write git:VERSION:PATH, for example git:v1.0.0:schemas/plan.schema.json.',
  },
  'compat/git-link': {
    nl: 'Deze link leidt in deze versie van git niet naar een bestand.',
    en: 'This link leads to no file in this version of git.',
  },
  'compat/git-missing': {
    nl: 'Het programma git is hier niet te vinden.',
    en: 'The program git cannot be found here.',
  },
  'compat/id-twice': {
    nl: 'Een ander schema in deze map heeft dezelfde $id en zegt iets anders.',
    en: 'Another schema in this folder has the same $id and says something else.',
  },
  'compat/kinds-differ': {
    nl: 'Noem aan beide kanten een bestand, of aan beide kanten een map.',
    en: 'Name a file on both sides, or a folder on both sides.',
  },
  'compat/number-rounded': {
    nl: 'Een getal in dit schema is groter dan een double; het is afgerond, zoals bij elke lezer van JSON.',
    en: 'A number in this schema is larger than a double; it was rounded, as in every reader of JSON.',
  },
  'compat/registry-form': {
    nl: 'Noem een schema als https://REGISTER/v1/schemas/NAAM[/versies/VERSIE] of uitgave:MAP:NAAM[@VERSIE].',
    en: 'Name a schema as https://REGISTRY/v1/schemas/NAME[/versies/VERSION] or uitgave:FOLDER:NAME[@VERSION].',
  },
}
