import { isList, isObject, valueAt } from '../contents/json.ts'
import type { Json } from '../contents/json.ts'

/** The documents that `$ref`s in a schema lead to, without their fragments, each once and in order. */
export function referencesIn(schema: Json): readonly string[] {
  const found = new Set<string>()
  const waiting: Json[] = [schema]
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (isList(part)) waiting.push(...part)
    else if (isObject(part)) {
      const reference = valueAt(part, '$ref')
      const [document = ''] = typeof reference === 'string' ? reference.split('#') : []
      if (document !== '') found.add(document)
      for (const value of Object.values(part)) if (value !== undefined) waiting.push(value)
    }
  }
  return [...found].toSorted()
}
