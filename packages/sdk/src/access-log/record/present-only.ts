/** What is said, without what is not: a message has no empty places. */
export function presentOnly(parts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))
}
