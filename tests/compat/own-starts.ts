import type { Json } from '@samenspraak/compat'
import { isMessageSchema, readSchemas } from '../../scripts/sources/schemas.ts'
import { isObject } from './json-path.ts'
import type { Start } from './known-pairs.ts'

/** Our own schemas of messages, with their valid examples and the schemas that they refer to. */
export function ownStarts(): readonly Start[] {
  const sources = readSchemas()
  const byId = new Map(sources.map(({ id, schema }) => [id, asJson(schema)]))
  return sources.filter(isMessageSchema).flatMap(({ name, id, schema, valid }) => {
    const read = asJson(schema)
    if (!isObject(read)) return []
    const start: Start = {
      name,
      dialect: '2020-12',
      schema: read,
      valid: valid.map(({ document }) => asJson(document)),
      documents: Object.fromEntries([...referredTo(id, byId)].flatMap((uri) => named(uri, byId))),
    }
    return [start]
  })
}

/** Schemas that are named in a schema, or in one that it names; itself not among them. */
function referredTo(id: string, byId: ReadonlyMap<string, Json>): ReadonlySet<string> {
  const found = new Set([id])
  for (const one of found) {
    const text = JSON.stringify(byId.get(one))
    for (const other of byId.keys())
      if (text.includes(`"$ref":"${other}#`) || text.includes(`"$ref":"${other}"`)) found.add(other)
  }
  found.delete(id)
  return found
}

function named(uri: string, byId: ReadonlyMap<string, Json>): readonly (readonly [string, Json])[] {
  const schema = byId.get(uri)
  return schema === undefined ? [] : [[uri, schema]]
}

function asJson(value: unknown): Json {
  const read: Json = JSON.parse(JSON.stringify(value))
  return read
}
