/**
 * When something is surely so and when it is surely not so, both in CEL. Neither holds when nobody knows; both can be
 * asked of every request, because Cerbos takes a condition that fails for one that does not hold, also in a prohibition.
 */
export interface Sides {
  readonly yes: string
  readonly no: string
}

/** A statement that is always known to hold or not. */
export function knownAs(yes: string): Sides {
  return { yes, no: `!(${yes})` }
}

/** A statement that says something only where `known` holds. */
export function where(known: string, yes: string): Sides {
  return { yes: `${known} && (${yes})`, no: `${known} && !(${yes})` }
}

/** A place that says true or false, or nothing. */
export function saidAt(place: string): Sides {
  return where(`has(${place})`, place)
}

/** A place with a code; `onbekend` says nothing, neither there nor in the list. */
export function codeAt(place: string, codes: readonly string[]): Sides {
  return where(`has(${place}) && ${place} != "onbekend"`, `${place} in ${listed(codes)}`)
}

/** Every one of a list: one that is surely not so is enough for no. */
export function everyOne(list: string, name: string, { yes, no }: Sides): Sides {
  const some = `has(${list}) && size(${list}) > 0`
  return {
    yes: `${some} && ${list}.all(${name}, ${yes})`,
    no: `${some} && ${list}.exists(${name}, ${no})`,
  }
}

/** At least one of some statements: one that is surely so is enough for yes, and one that is surely not for no when there is none. */
export function oneSideOf(sides: readonly Sides[]): Sides {
  const yes = sides.map((side) => `(${side.yes})`).join(' || ')
  const no = sides.map((side) => `(${side.no})`).join(' || ')
  return { yes, no: `!(${yes}) && (${no})` }
}

/** Whether two places hold the same id; nobody knows when one of them is empty. */
export function sameAt(one: string, other: string): Sides {
  return where(`has(${one}) && has(${other})`, `${one} == ${other}`)
}

/** Codes as CEL writes a list; a code that says that nobody knows was never meant. */
function listed(codes: readonly string[]): string {
  return `[${codes
    .filter((code) => code !== 'onbekend')
    .map((code) => JSON.stringify(code))
    .join(', ')}]`
}
