import type { FastifyRequest } from 'fastify'

/** A schema that who asks can read an answer in, and how gladly: from 0, which is not, to 1. */
interface Wens {
  readonly profiel: string
  readonly graag: number
  /** How exactly the media type is named. */
  readonly rang: number
}

/**
 * The schemas that who asks can read an answer in, with the most wanted first; `*` for any. A party that takes any version
 * when there is no other still gets the one that it would rather have (RFC 9110, 12.5.1).
 */
export function profielenIn({ headers: { accept = '*/*' } }: FastifyRequest): readonly string[] {
  const wensen = gesplitst(accept, ',').flatMap(wensenIn)
  // Of any version, what is said most exactly counts: `application/json` before `*/*`.
  const nauwkeurigst = Math.max(...wensen.filter(({ profiel }) => profiel === '*').map(({ rang }) => rang))
  return wensen
    .filter(({ profiel, rang, graag }) => graag > 0 && (profiel !== '*' || rang === nauwkeurigst))
    .toSorted((one, other) => other.graag - one.graag)
    .map(({ profiel }) => profiel)
}

/** The first of these schemas that is wanted; `*` stands for the first of all. */
export function gewenst(profielen: readonly string[], gesproken: readonly string[]): string | undefined {
  const found = profielen.find((een) => een === '*' || gesproken.includes(een))
  return found === '*' ? gesproken[0] : found
}

const soorten = ['*/*', 'application/*', 'application/json']

function wensenIn(range: string): readonly Wens[] {
  const [soort = '', ...parameters] = gesplitst(range, ';').map((part) => part.trim())
  const rang = soorten.indexOf(soort.toLowerCase())
  if (rang === -1) return []
  const waarde = (naam: string): string | undefined =>
    parameters
      .find((part) => part.toLowerCase().startsWith(`${naam}=`))
      ?.slice(naam.length + 1)
      .replaceAll('"', '')
  const graag = gewicht(waarde('q'))
  return (waarde('profile')?.split(' ') ?? ['*']).map((profiel) => ({ profiel, graag, rang }))
}

/** A quality value; what is none counts as fully wanted, as without one. */
function gewicht(text = '1'): number {
  return /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/u.test(text) ? Number(text) : 1
}

/** Parts between separators that stand outside quotes, in one pass: a header is as long as who asks wants. */
function gesplitst(text: string, scheiding: string): readonly string[] {
  const parts: string[] = []
  let [begin, isQuoted] = [0, false]
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') isQuoted = !isQuoted
    if (text[at] !== scheiding || isQuoted) continue
    parts.push(text.slice(begin, at))
    begin = at + 1
  }
  return [...parts, text.slice(begin)]
}
