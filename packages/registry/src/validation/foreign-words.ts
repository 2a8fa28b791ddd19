import { isObject } from '../contents/json.ts'
import type { Json } from '../contents/json.ts'
import { schemaParts } from '../contents/schema-parts.ts'

/** Keywords of the compiler that JSON Schema does not know: there they say nothing, so here they may not either. */
const foreign = ['nullable', '$async'] as const

/** Takes words out of a schema, in place, to which the compiler would give a meaning that JSON Schema does not. */
export function dropForeignWords(schema: Json): void {
  const waiting: Json[] = [schema]
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    if (!isObject(part)) continue
    for (const word of foreign) Reflect.deleteProperty(part, word)
    for (const [, inner] of schemaParts(part)) waiting.push(inner)
  }
}
