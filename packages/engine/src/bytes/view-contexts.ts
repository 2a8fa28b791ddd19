import type { Said } from './view-program.ts'
import type { ByteContext, ByteParty, ByteRights } from './view-rights.ts'

const kinds: readonly ByteParty['kind'][] = [
  'organisatie',
  'bron',
  'roltoewijzing',
  'inwoner',
  'betrokkene',
  'auteur',
]
/** Known residents are the lowest bits of `over` (`assembly/view-people.ts`, `view-party.ts`). */
export const mostPersons = 13
const otherPerson = 1 << 13
const nobody = 1 << 14
/** Parties fit in so many spellings. */
export const partySpellings = 512

/** The context that two words of the engine spell (`assembly/view-context.ts`). */
export function contextOf(
  low: number,
  high: number,
  rights: ByteRights,
  { acts, provisions }: Said,
): ByteContext {
  const goal = (high >>> 20) & 3
  return {
    over: residentsOf(low & 0xffff, rights),
    regime: acts[((low >>> 16) & 0xff) - 1],
    voorzieningssoort: provisions[(low >>> 24) - 1],
    eigenaar: partyOf(high & 0x3ff, rights),
    auteur: partyOf((high >>> 10) & 0x3ff, rights),
    isOwnGoal: goal === 0 ? undefined : goal === 1,
  }
}

/** The party that nine bits spell; undefined when nobody is said. */
export function partyOf(bits: number, rights: ByteRights): ByteParty | undefined {
  const { wie } = rights
  const kind = kinds[(bits & 7) - 1]
  if (kind === undefined) return undefined
  const another = anotherThan(rights)
  const idOf = (whose: number, own: string | undefined): string | undefined =>
    whose === 0 ? undefined : whose === 1 ? own : another
  return {
    kind,
    inwoner: idOf((bits >>> 3) & 3, wie.inwoner),
    roltoewijzing: idOf((bits >>> 5) & 3, wie.roltoewijzing),
    organisatie: idOf((bits >>> 7) & 3, wie.organisatie),
  }
}

function residentsOf(bits: number, rights: ByteRights): readonly string[] | undefined {
  if (bits === 0) return undefined
  if ((bits & nobody) !== 0) return []
  const known = rights.persons.filter((_person, nth) => ((bits >>> nth) & 1) === 1)
  return (bits & otherPerson) === 0 ? known : [...known, anotherThan(rights)]
}

/** An id of which the request knows nothing, whatever texts it gave as ids: taken for its own it would open all. */
function anotherThan({ persons, wie }: ByteRights): string {
  const known = new Set([...persons, ...Object.values(wie)])
  let another = '\u0000'
  while (known.has(another)) another += '\u0000'
  return another
}
