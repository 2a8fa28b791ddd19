import type { Option } from '../arguments/option.ts'

/** `--input`: how the documents stand in the inputs. */
export const inputOption: Option = {
  name: 'input',
  value: 'json|array|ndjson',
  nl: 'Eén document, een lijst, of één per regel (anders volgens naam en inhoud)',
  en: 'One document, a list, or one a line (else by name and content)',
}

/** `--type`: for documents that do not say what they are. */
export const typeOption: Option = {
  name: 'type',
  value: 'NAME[@VERSION]',
  nl: 'Type van alle documenten',
  en: 'Type of all documents',
}

/** `--max-line`: what is refused unread. */
export const maxLineOption: Option = {
  name: 'max-line',
  value: 'BYTES',
  nl: 'Langste regel NDJSON (1048576); boven 8388608 ook het grootste document',
  en: 'Longest line of NDJSON (1048576); above 8388608 also the largest document',
}

/** `--allow-empty`: for pipelines in which nothing is a normal day. */
export const allowEmptyOption: Option = {
  name: 'allow-empty',
  nl: 'Geen enkel document is ook goed',
  en: 'Not a single document is fine too',
}
