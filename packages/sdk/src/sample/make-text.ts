import { makeNamed, makePatterned } from './make-named.ts'
import { textAmong } from './making.ts'
import type { Making, Siblings } from './making.ts'
import { makeVolledigeNaam } from './names.ts'
import { tweetaligeTeksten } from './plan-texts.ts'
import { pick } from './random.ts'
import type { NonEmpty } from './random.ts'
import { textOfPattern } from './regular.ts'
import type { Place } from './schema.ts'
import { texts } from './texts.ts'

/** A text that is valid at a place: of a known kind, by its pattern, or what somebody might write there. */
export function makeText(making: Making, place: Place, siblings: Siblings): string {
  const { schema } = place
  const named = makeNamed(making, place, siblings)
  if (named !== undefined) return named
  if (schema.pattern === undefined) return fitting(makeWriting(making, place, siblings), place)
  const patterned = makePatterned(making, place)
  return patterned !== undefined && matches(patterned, schema.pattern)
    ? patterned
    : textOfPattern(making.random, schema.pattern)
}

function matches(text: string, pattern: string): boolean {
  return new RegExp(pattern, 'u').test(text)
}

function makeWriting(making: Making, { property, term, owner }: Place, siblings: Siblings): string {
  if (property === 'nl' || property === 'en') return makeInTwoLanguages(making.random, property, siblings)
  const own = texts[`${owner}.${property}`] ?? (term === 'naam' ? undefined : (texts[term] ?? unspecified))
  return own === undefined ? makeVolledigeNaam(making.random) : pickUnwritten(making, own)
}

/** Rather something that the document does not say yet. */
function pickUnwritten({ random, written }: Making, list: NonEmpty<string>): string {
  const [first, ...others] = list.filter((text) => !written.has(text))
  const text = pick(random, first === undefined ? list : [first, ...others])
  written.add(text)
  return text
}

const unspecified: NonEmpty<string> = ['Dit is met de inwoner besproken.', 'Hier is over gesproken.']

function makeInTwoLanguages(random: Making['random'], language: 'nl' | 'en', siblings: Siblings): string {
  const other = textAmong(siblings, language === 'nl' ? 'en' : 'nl')
  const same = tweetaligeTeksten.find((pair) => other !== undefined && pair.includes(other))
  return (same ?? pick(random, tweetaligeTeksten))[language === 'nl' ? 0 : 1]
}

function fitting(text: string, { schema }: Place): string {
  const short = text.slice(0, schema.maxLength ?? text.length)
  return short.padEnd(schema.minLength ?? 0, '.')
}
