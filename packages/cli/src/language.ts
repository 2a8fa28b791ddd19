export type Language = 'en' | 'nl'

/** One message in the languages that we speak. */
export interface Text {
  readonly nl: string
  readonly en: string
}

/** The language of the terminal: English where the locale says so (POSIX order of variables), Dutch otherwise. */
export function languageOf(variables: Readonly<Record<string, string | undefined>>): Language {
  const locale = variables['LC_ALL'] || variables['LC_MESSAGES'] || variables['LANG'] || ''
  return locale.toLowerCase().startsWith('en') ? 'en' : 'nl'
}
