import type { Said } from './view-program.ts'
import type { ByteContext, ByteParty, ByteRights } from './view-rights.ts'

/** Somebody of whom the request knows nothing: no id of a document looks like this. */
const another = '\u0000'
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
    over: residentsOf(low & 0xffff, rights.persons),
    regime: acts[((low >>> 16) & 0xff) - 1],
    voorzieningssoort: provisions[(low >>> 24) - 1],
    eigenaar: partyOf(high & 0x3ff, rights),
    auteur: partyOf((high >>> 10) & 0x3ff, rights),
    isOwnGoal: goal === 0 ? undefined : goal === 1,
  }
}

/** The party that nine bits spell; undefined when nobody is said. */
export function partyOf(bits: number, { wie }: ByteRights): ByteParty | undefined {
  const kind = kinds[(bits & 7) - 1]
  if (kind === undefined) return undefined
  return {
    kind,
    inwoner: idOf((bits >>> 3) & 3, wie.inwoner),
    roltoewijzing: idOf((bits >>> 5) & 3, wie.roltoewijzing),
    organisatie: idOf((bits >>> 7) & 3, wie.organisatie),
  }
}

function idOf(whose: number, own: string | undefined): string | undefined {
  if (whose === 0) return undefined
  return whose === 1 ? own : another
}

function residentsOf(bits: number, persons: readonly string[]): readonly string[] | undefined {
  if (bits === 0) return undefined
  if ((bits & nobody) !== 0) return []
  const known = persons.filter((_person, nth) => ((bits >>> nth) & 1) === 1)
  return (bits & otherPerson) === 0 ? known : [...known, another]
}
