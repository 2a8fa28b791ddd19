/** Members of a JSON object as it came from the store or the wire; of anything else none. */
export type Members = ReadonlyMap<string, unknown>

/** The own members of a value, without what an object inherits. */
export function membersOf(value: unknown): Members {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return new Map<string, unknown>(isObject ? Object.entries(value) : [])
}

/** The text under a name. */
export function textAt(members: Members, name: string): string | undefined {
  const text = members.get(name)
  return typeof text === 'string' ? text : undefined
}

/** The list under a name; what is no list counts as empty. */
export function listAt(members: Members, name: string): readonly unknown[] {
  const list = members.get(name)
  return Array.isArray(list) ? list : []
}

/** The texts in the list under a name. */
export function wordsAt(members: Members, name: string): readonly string[] {
  return listAt(members, name).filter((word) => typeof word === 'string')
}

/** The number under a name. */
export function numberAt(members: Members, name: string): number | undefined {
  const number = members.get(name)
  return typeof number === 'number' ? number : undefined
}
