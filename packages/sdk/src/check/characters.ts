/** The number of characters as JSON Schema counts them: a surrogate pair is one (RFC 8259 section 8.2). */
export function characters(text: string): number {
  let count = text.length
  for (let index = 0; index < text.length; index++) {
    if ((text.codePointAt(index) ?? 0) > 0xffff) {
      count--
      index++
    }
  }
  return count
}

/** Equality of two JSON values, for `uniqueItems`: the order of keys does not matter. */
export function equal(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const entries = Object.entries(one)
  const others = new Map<string, unknown>(Object.entries(other))
  return (
    entries.length === others.size &&
    entries.every(([name, value]) => others.has(name) && equal(value, others.get(name)))
  )
}

/** Whether no two texts, numbers or booleans are the same. */
export function distinct(items: readonly unknown[]): boolean {
  return items.length < 2 || new Set(items).size === items.length
}

/** Whether no two items are equal; looks at all pairs, so schemas keep such lists short. */
export function distinctValues(items: readonly unknown[]): boolean {
  return items.every((item, nth) => !items.slice(0, nth).some((earlier) => equal(item, earlier)))
}
