/** The languages of all texts. */
export type Language = 'en' | 'nl'

/** One message in the languages that we speak. */
export interface Text {
  readonly nl: string
  readonly en: string
}

/** The language of the terminal: English if the locale says so (in the order of POSIX), Dutch otherwise. */
export function languageOf(variables: Readonly<Record<string, string | undefined>>): Language {
  const locale = variables['LC_ALL'] || variables['LC_MESSAGES'] || variables['LANG'] || ''
  return locale.toLowerCase().startsWith('en') ? 'en' : 'nl'
}
