import { isList, isObject } from '../json.ts'
import type { Json, JsonObject } from '../json.ts'

/**
 * How numbers are spelled that JSON.stringify would spell otherwise, by JSON Pointer: in FHIR 1.50 says more than 1.5.
 */
export type Spellings = ReadonlyMap<string, string>

/** A JSON text with the spelling of its numbers. */
export interface SpelledJson {
  readonly value: Json
  readonly spellings: Spellings
}

class Spelled {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

/**
 * Parses JSON and keeps how its numbers are spelled, where the engine tells (Node 22, current browsers).
 * @throws SyntaxError when the text is no JSON.
 */
export function parseSpelled(text: string): SpelledJson {
  const isTold = (_key: string, value: unknown, context?: { readonly source?: string }): unknown => {
    const source = context?.source
    return typeof value === 'number' && source !== undefined && source !== `${value}`
      ? new Spelled(source)
      : value
  }
  const spellings = new Map<string, string>()
  return { value: plain(JSON.parse(text, isTold), '', spellings), spellings }
}

function plain(value: unknown, pointer: string, spellings: Map<string, string>): Json {
  if (value instanceof Spelled) {
    spellings.set(pointer, value.source)
    return Number(value.source)
  }
  if (Array.isArray(value)) return value.map((item, at) => plain(item, `${pointer}/${at}`, spellings))
  if (isObject(value)) {
    const object: JsonObject = {}
    for (const [name, item] of Object.entries(value)) {
      object[name] = plain(item, below(pointer, name), spellings)
    }
    return object
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/** Writes JSON on one line, with numbers spelled as they were. */
export function stringifySpelled(value: Json, spellings: Spellings, pointer = ''): string {
  if (spellings.size === 0) return JSON.stringify(value)
  if (isList(value)) {
    const items = value.map((item, at) => stringifySpelled(item, spellings, `${pointer}/${at}`))
    return `[${items.join(',')}]`
  }
  if (isObject(value)) {
    const members = Object.entries(value).map(([name, item]) => {
      return `${JSON.stringify(name)}:${stringifySpelled(item, spellings, below(pointer, name))}`
    })
    return `{${members.join(',')}}`
  }
  return typeof value === 'number' ? spelled(value, spellings.get(pointer)) : JSON.stringify(value)
}

/** The spelling of a number when it still is that of this number. */
export function spelled(value: number, spelling: string | undefined): string {
  return spelling !== undefined && Number(spelling) === value ? spelling : `${value}`
}

/** The pointer to a member. */
export function below(pointer: string, name: string): string {
  return `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
}
