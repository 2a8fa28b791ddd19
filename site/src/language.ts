/** The languages of the site; Dutch is the source and comes first. */
export const languages = ['nl', 'en'] as const

/** A language that every page exists in. */
export type Language = (typeof languages)[number]

/** A value for each language, such as a label or the words of a page. */
export type InBoth<T> = Readonly<Record<Language, T>>

/** The words of a page type; a word that English lacks or has too many is a compile error. */
export function wordsOf<T extends Readonly<Record<string, string>>>(
  nl: T,
  en: NoInfer<Readonly<Record<keyof T, string>>>,
): InBoth<Readonly<Record<keyof T, string>>> {
  return { nl, en }
}

/** Fills the places `{name}` of a text, and `{count:field|fields}` with the number and the word that goes with it. */
export function fill(text: string, values: Readonly<Record<string, number | string>>): string {
  return text.replaceAll(
    /\{(\w+)(?::([^|{}]+)\|([^|{}]+))?\}/g,
    (place, name: string, one?: string, many?: string) => {
      const value = values[name]
      if (value === undefined) return place
      if (one === undefined) return String(value)
      return `${value} ${value === 1 ? one : many}`
    },
  )
}

const collators: InBoth<Intl.Collator> = { nl: collatorOf('nl'), en: collatorOf('en') }
const dates: InBoth<Intl.DateTimeFormat> = { nl: dateFormatOf('nl-NL'), en: dateFormatOf('en-GB') }

/** Compares labels as readers of a language expect: accents and capitals aside, numbers by size. */
export function compareIn(language: Language): (a: string, b: string) => number {
  return collators[language].compare
}

/** `2026-11-22` as `22 november 2026`. */
export function dateIn(language: Language, date: string): string {
  return dates[language].format(new Date(`${date}T00:00:00Z`))
}

function collatorOf(language: Language): Intl.Collator {
  return new Intl.Collator(language, { numeric: true, sensitivity: 'base', ignorePunctuation: true })
}

function dateFormatOf(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
}

/** The other language, for the switch. */
export function otherLanguage(language: Language): Language {
  return language === 'nl' ? 'en' : 'nl'
}
