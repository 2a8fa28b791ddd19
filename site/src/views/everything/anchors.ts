import type { Language } from '../../language.ts'

/** The anchor of a term on the page of all terms; both languages can stand in one file. */
export function termAnchor(key: string, language: Language): string {
  return `${language === 'nl' ? 'begrip' : 'term'}-${key}`
}

/** The anchor of a letter, apart for each language for the same reason. */
export function letterAnchor(letter: string, language: Language): string {
  return `${language}-letter-${letter}`
}

/** The language that an anchor of that page belongs to, with the `#` in front or without. */
export function languageOfAnchor(anchor: string): Language {
  return /^#?(?:en$|en-|term-)/.test(anchor) ? 'en' : 'nl'
}
