import { tokens } from '../dutch/tokens.ts'
import type { Law } from '../term.ts'

/** By another way to say it, in words with spaces between: the short name of a law, as legal sources say it. */
export type LawNames = readonly (readonly [said: string, short: string])[]

const year = /\s\d{4}$/
/** How people shorten laws beside the short name that we use. */
const spoken: readonly (readonly [said: string, short: string])[] = [
  ['gdpr', 'avg'],
  ['jw', 'jeugdwet'],
  ['pw', 'participatiewet'],
]

/** Collects how people write the laws: `algemene wet bestuursrecht` for Awb, `wmo2015` for Wmo 2015. Longest first. */
export function lawNames(laws: readonly Law[]): LawNames {
  return laws
    .flatMap(({ naam, titel }) => {
      const titles = [titel.nl, titel.en].map((title) => title.replace(/\s*\(.*$/s, ''))
      const short = tokens(naam).join(' ')
      return [...titles, ...titles.map((title) => title.replace(year, '')), tokens(naam).join('')]
        .map((said) => tokens(said).join(' '))
        .filter((said) => said !== short)
        .map((said) => [said, short] as const)
    })
    .toSorted(([one], [other]) => other.length - one.length)
}

/** Whether a query names the law and the article of this source, as it is written: `Wmo 2015 2.3.2 lid 9`. */
export function isArticleAsked(typed: readonly string[], source: string): boolean {
  const [law = '', ...rest] = tokens(source)
  const asked = numbersOf(typed)
  const article = numbersOf(rest)
  return typed.includes(law) && article.length > 0 && article.every((number) => asked.includes(number))
}

/** Numbers of books and articles: no years, and nothing from `lid` on. */
function numbersOf(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word, nth) => nth > 0 && ['lid', 'onder'].includes(word))
  const before = end < 0 ? words : words.slice(0, end)
  const numbers = (some: readonly string[]) =>
    some.filter((word) => /^\d/.test(word) && !/^(?:19|20)\d\d$/.test(word))
  // `lid 3 artikel 2.3.5` says the article last.
  return numbers(before).length > 0 ? numbers(before) : numbers(words)
}

/** The words with the short name of a law instead of the first that is written in another way. */
export function withShortNames(typed: readonly string[], names: LawNames): readonly string[] {
  const civil = ofCivilCode(typed)
  const text = ` ${civil.join(' ')} `
  const found = [...names, ...spoken].find(([said]) => text.includes(` ${said} `))
  if (found === undefined) return civil
  const [said, short] = found
  return text
    .replace(` ${said} `, () => ` ${short} `)
    .trim()
    .split(' ')
}

/** `bw 7:457` as `bw 7 457`. */
function ofCivilCode(typed: readonly string[]): readonly string[] {
  return typed.includes('bw') && typed.some((word) => word.includes(':'))
    ? typed.flatMap((word) => word.split(':'))
    : typed
}
