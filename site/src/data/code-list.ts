import type { InBoth, Language } from '../language.ts'
import { codeLists } from './built.ts'

/** A value of a code list; an outside list may lack the English label. */
export interface CodeValue {
  readonly waarde: string
  readonly nl: string
  readonly en?: string
  readonly uitleg?: InBoth<string>
  readonly begrip?: string
}

/** A code list as `codelijsten.json` has it. */
export interface CodeList {
  readonly naam: string
  readonly begrip: string
  readonly titel: InBoth<string>
  readonly standaard: string
  readonly editie: string
  readonly waarden: readonly CodeValue[]
}

/** A value of one of our own lists, with its label and description in a language. */
export function codeValue(list: string, value: string, language: Language): { label: string; text: string } {
  const found = codeLists.find(({ naam }) => naam === list)?.waarden.find(({ waarde }) => waarde === value)
  return { label: found?.[language] ?? value, text: found?.uitleg?.[language] ?? '' }
}
