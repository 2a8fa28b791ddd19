const namesOf = ['properties', 'dependentRequired', 'dependentSchemas'] as const

/** The names of properties that a schema tells of: only these may be shown, because any other may be personal data. */
export function propertyNamesIn(schemas: readonly unknown[]): ReadonlySet<string> {
  const names = new Set<string>()
  const waiting = [...schemas]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue
    for (const keyword of namesOf) {
      const named: unknown = Reflect.get(next, keyword)
      if (typeof named === 'object' && named !== null) for (const name of Object.keys(named)) names.add(name)
    }
    const required: unknown = Reflect.get(next, 'required')
    if (Array.isArray(required)) for (const name of required) names.add(String(name))
    waiting.push(...Object.values(next).filter((value) => typeof value === 'object' && value !== null))
  }
  return names
}
