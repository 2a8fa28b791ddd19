/** Every property name that schemas mention: what a pointer into a document may show. */
export function schemaNames(schemas: readonly unknown[]): ReadonlySet<string> {
  const names = new Set<string>()
  const waiting: unknown[] = [...schemas]
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (typeof part !== 'object' || part === null) continue
    for (const [keyword, value] of Object.entries(part)) {
      if (typeof value !== 'object' || value === null) continue
      waiting.push(value)
      if (keyword === 'properties') for (const name of Object.keys(value)) names.add(name)
      if (keyword === 'required' && Array.isArray(value)) for (const name of value) names.add(String(name))
    }
  }
  return names
}
