import type { Found } from './label-index.ts'
import type { Query } from './query.ts'

/** Words that say what kind of thing is asked for, or where it stands, beside its name: `rol wijkcoach`. */
const kinds: ReadonlySet<string> = new Set(
  (
    'art artikel artikelen begrip begrippen bericht code codelijst definitie lid lijst medewerker medewerkers rol rollen schema soort soorten term veld velden waarde waarden wet ' +
    'article articles code concept definition field kind law list message role schema section term type value'
  ).split(' '),
)
const ofKind = 0.25
/** Words for whom it is about, or for help at all, say less than what it is about: `toestemming van de patiënt`. */
const people: ReadonlySet<string> = new Set(
  (
    'burger burgers client clienten cliente gemeente gemeenten gezin gezinnen huisarts huisartsen inwoner inwoners jeugd jeugdige jeugdigen jongere jongeren kind kinderen mensen ouder ouders ' +
    'ouderen patient patienten persoon zorg hulp child children citizen client clients doctor family gp municipality parent parents patient patients people person resident residents care help support youth'
  ).split(' '),
)
const ofPeople = 0.5
/** Of a query of which no term knows any word, this part of the score would be lost. */
const lostByUnknown = 0.9
/** Below so many terms it says little in how many a word is. */
const fewTerms = 10

/** How much each word of the query says about what is meant; together 1. */
export type Weights = ReadonlyMap<string, number>

/**
 * A word in many names, such as `plan`, says less than one in few, and one that only says the kind says little. A word
 * that no term knows makes none less likely than another.
 */
export function weightsOf({ content, meant }: Query, found: readonly Found[]): Weights {
  const terms = new Map(content.map((word) => [word, new Set<number>()]))
  for (const { source, words } of found)
    for (const word of words)
      for (const said of meant.get(word)?.keys() ?? []) terms.get(said)?.add(source.term)
  const raw = Array.from(terms, ([word, { size }]): readonly [string, number] => [
    word,
    size === 0 ? 0 : (kinds.has(word) ? ofKind : people.has(word) ? ofPeople : 1) / Math.log(fewTerms + size),
  ])
  const all = raw.reduce((sum, [, weight]) => sum + weight, 0)
  return new Map(raw.map(([word, weight]) => [word, all === 0 ? 0 : weight / all]))
}

/** How sure any find can be: a query of which no term knows the half is half a guess, though the ranking stays. */
export function certainty(weights: Weights): number {
  const unknown = [...weights.values()].filter((weight) => weight === 0).length
  return weights.size === 0 ? 1 : 1 - (unknown / weights.size) * lostByUnknown
}

/** Which part of what the query says is said by a source. */
export function shareOf(weights: Weights, said: ReadonlySet<string>): number {
  if (weights.size === 0) return 1
  // Sums of fractions: all words together must be exactly 1.
  if (said.size === weights.size) return 1
  let share = 0
  for (const word of said) share += weights.get(word) ?? 0
  return share
}
