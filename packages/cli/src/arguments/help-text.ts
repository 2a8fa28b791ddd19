import type { Language, Text } from '../language.ts'
import { type Option } from './option.ts'

/** What the help of a command shows. */
export interface Help {
  /** The command line in short: `samenspraak validate [FILES|FOLDERS|-]`. */
  readonly usage: string
  readonly purpose: Text
  readonly options: readonly Option[]
  /** Lines that can be copied. */
  readonly examples: readonly string[]
}

const widestForm = 47

const words = {
  nl: { usage: 'Gebruik', options: 'Opties', examples: 'Voorbeelden' },
  en: { usage: 'Usage', options: 'Options', examples: 'Examples' },
} as const

/** Help of one command, for standard output. */
export function helpText({ usage, purpose, options, examples }: Help, language: Language): string {
  const forms = options.map(formOf)
  const width = Math.max(...forms.map((form) => form.length).filter((length) => length <= widestForm))
  const lines = options.map((option, nth) => {
    const form = forms[nth] ?? ''
    // Behind a long form there is no room for words.
    const head = form.length <= width ? form.padEnd(width) : `${form}\n  ${' '.repeat(width)}`
    return `  ${head}  ${option[language]}`
  })
  return [
    `${words[language].usage}: ${usage}`,
    '',
    purpose[language],
    '',
    `${words[language].options}:`,
    ...lines,
    '',
    `${words[language].examples}:`,
    ...examples.map((example) => `  ${example}`),
    '',
  ].join('\n')
}

function formOf({ name, value, isValueOptional }: Option): string {
  if (value === undefined) return `--${name}`
  return isValueOptional === true ? `--${name}[=${value}]` : `--${name} ${value}`
}
