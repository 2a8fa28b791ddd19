/** The own members of a JSON object; of anything else none. */
export function membersOf(value: unknown): ReadonlyMap<string, unknown> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return new Map<string, unknown>(isObject ? Object.entries(value) : [])
}

/** The text under a name; empty when there is none. */
export function textAt(members: ReadonlyMap<string, unknown>, name: string): string {
  const value = members.get(name)
  return typeof value === 'string' ? value : ''
}

/** The whole number under a name; 0 when there is none. */
export function countAt(members: ReadonlyMap<string, unknown>, name: string): number {
  const value = members.get(name)
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : 0
}

/** The list under a name; empty when there is none. */
export function listAt(members: ReadonlyMap<string, unknown>, name: string): readonly unknown[] {
  const value = members.get(name)
  return Array.isArray(value) ? value : []
}

/** The value of a text as JSON; undefined when it is none. */
export function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
