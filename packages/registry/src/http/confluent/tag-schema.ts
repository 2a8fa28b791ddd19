import { isList, isObject, valueAt } from '../../contents/json.ts'
import type { Json, JsonObject } from '../../contents/json.ts'
import type { Outcome } from '../../refusal.ts'
import { given, refused } from '../../refusal.ts'

/** Tags for the part of a schema at a path such as `object.naam` or `.object.adressen.array.object.straat`. */
export interface TagChange {
  readonly path: string
  readonly tags: readonly string[]
}

const keyword = 'confluent:tags'

/** Puts tags into a schema and takes others away; a path that leads nowhere is refused. */
export function tagSchema(
  schema: Json,
  { add, remove }: { readonly add: readonly TagChange[]; readonly remove: readonly TagChange[] },
): Outcome<{ readonly schema: Json; readonly isChanged: boolean }> {
  let tagged = schema
  for (const [changes, change] of [
    [add, (had: readonly string[], tags: readonly string[]) => [...new Set([...had, ...tags])]],
    [remove, (had: readonly string[], tags: readonly string[]) => had.filter((tag) => !tags.includes(tag))],
  ] as const) {
    for (const { path, tags } of changes) {
      const next = changeAt(tagged, stepsOf(path), (part) => withTags(part, change(tagsOf(part), tags)))
      if (next === undefined) return refused(nowhere(path))
      tagged = next
    }
  }
  return given({ schema: tagged, isChanged: tagged !== schema })
}

/** Words of a path that step into a part of a schema that has no name of its own. */
const listKeywords: ReadonlyMap<string, string> = new Map([
  ['allof', 'allOf'],
  ['anyof', 'anyOf'],
  ['oneof', 'oneOf'],
])

/** Turns a path in words into keys of the schema. */
function stepsOf(path: string): readonly string[] {
  const words = path.split('.').filter((word) => word !== '')
  const steps: string[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    const next = words[at + 1]
    const listed = listKeywords.get(word)
    if (word === 'array') steps.push('items')
    else if (word === 'object' && next !== undefined) steps.push('properties', next)
    else if (listed !== undefined && next !== undefined) steps.push(listed, next)
    else if (word !== 'object') steps.push(word)
    if ((word === 'object' || listed !== undefined) && next !== undefined) at += 1
  }
  return steps
}

function changeAt(
  value: Json | undefined,
  [step, ...rest]: readonly string[],
  change: (part: JsonObject) => JsonObject,
): Json | undefined {
  if (step === undefined) return isObject(value) ? change(value) : undefined
  if (isList(value)) {
    const index = Number(step)
    const inner = changeAt(value[index], rest, change)
    return inner === undefined ? undefined : value.with(index, inner)
  }
  if (!isObject(value)) return undefined
  const inner = changeAt(valueAt(value, step), rest, change)
  return inner === undefined ? undefined : { ...value, [step]: inner }
}

function tagsOf(part: JsonObject): readonly string[] {
  const tags = valueAt(part, keyword)
  return isList(tags) ? tags.filter((tag) => typeof tag === 'string') : []
}

function withTags(part: JsonObject, tags: readonly string[]): JsonObject {
  const { [keyword]: _before, ...rest } = part
  return tags.length === 0 ? rest : { ...rest, [keyword]: tags }
}

function nowhere(path: string): {
  readonly code: 'schema-keyword-invalid'
  readonly nl: string
  readonly en: string
} {
  const shown = JSON.stringify(path.slice(0, 200))
  return {
    code: 'schema-keyword-invalid',
    nl: `Het pad ${shown} leidt naar geen deel van dit schema.`,
    en: `The path ${shown} leads to no part of this schema.`,
  }
}
