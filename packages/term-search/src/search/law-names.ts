import { tokens } from '../dutch/tokens.ts'
import type { Law } from '../term.ts'

/** By another way to say it, in words with spaces between: the short name of a law, as legal sources say it. */
export type LawNames = readonly (readonly [said: string, short: string])[]

const year = /\s\d{4}$/

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

/** The words with the short name of a law instead of the first that is written in another way. */
export function withShortNames(typed: readonly string[], names: LawNames): readonly string[] {
  const text = ` ${typed.join(' ')} `
  const found = names.find(([said]) => text.includes(` ${said} `))
  if (found === undefined) return typed
  const [said, short] = found
  return text
    .replace(` ${said} `, () => ` ${short} `)
    .trim()
    .split(' ')
}
