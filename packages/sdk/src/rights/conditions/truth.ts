/** Outcome of a condition: a fact that is not there makes it unknown, which permits nothing and forbids all. */
export type Truth = 0 | 1 | 2

/** Surely not so. */
export const no: Truth = 0
/** A fact that decides is missing or has a value nobody knows. */
export const unknown: Truth = 1
/** Surely so. */
export const yes: Truth = 2

/** Yes or no, of what is known. */
export function truthOf(holds: boolean): Truth {
  return holds ? yes : no
}

/** The outcome of conditions that must all hold. */
export function all(outcomes: Iterable<Truth>): Truth {
  let outcome: Truth = yes
  for (const next of outcomes) if (next < outcome) outcome = next
  return outcome
}

/** The outcome when one is enough; surely not so when there is none. */
export function highest(outcomes: Iterable<Truth>): Truth {
  let outcome: Truth = no
  for (const next of outcomes) if (next > outcome) outcome = next
  return outcome
}
