import { codeListBase } from '../src/names.ts'
import { endings, nameOf, quoted } from './fsh-text.ts'

/** A code list as its file has it. */
export interface ListedCodes {
  readonly naam: string
  readonly titel: { readonly nl: string; readonly en: string }
  readonly waarden: readonly {
    readonly waarde: string
    readonly nl: string
    readonly uitleg?: { readonly nl: string }
  }[]
}

/** FSH of a code list: its codes as a code system under the URI of the list, and a value set of all of them. */
export function codeListFsh({ naam, titel, waarden }: ListedCodes): string {
  const head = [`Id: ${naam}`, `Title: ${quoted(titel.nl)}`, `Description: ${quoted(titel.en)}`]
  return [
    `CodeSystem: ${nameOf(naam)}${endings.codeSystem}`,
    ...head,
    `* ^url = "${codeListBase}/${naam}"`,
    '* ^caseSensitive = true',
    ...waarden.map(
      ({ waarde, nl, uitleg }) =>
        `* #${waarde} ${quoted(nl)}${uitleg === undefined ? '' : ` ${quoted(uitleg.nl)}`}`,
    ),
    '',
    `ValueSet: ${nameOf(naam)}${endings.valueSet}`,
    ...head,
    `* include codes from system ${nameOf(naam)}${endings.codeSystem}`,
    '',
  ].join('\n')
}
