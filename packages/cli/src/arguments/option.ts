import type { Text } from '../language.ts'

/** One option of a command, as it is parsed and as its help explains it. */
export interface Option extends Text {
  /** Without the dashes. */
  readonly name: string
  /** Placeholder of its value in the help; an option without it is a switch. */
  readonly value?: string
  /** Whether the value may be left out: `--all-errors` or `--all-errors=5`. */
  readonly isValueOptional?: boolean
  /** Whether it may be given more than once. */
  readonly isRepeated?: boolean
}

/** The options that every command has. */
export const commonOptions: readonly Option[] = [
  {
    name: 'lang',
    value: 'nl|en',
    nl: 'Taal van de teksten (anders uit LC_ALL, LC_MESSAGES of LANG; nl)',
    en: 'Language of the texts (else from LC_ALL, LC_MESSAGES or LANG; nl)',
  },
  { name: 'help', nl: 'Deze uitleg', en: 'This explanation' },
  { name: 'version', nl: 'Versie van de opdracht', en: 'Version of the command' },
]
