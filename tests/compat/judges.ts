import type { Json } from '@samenspraak/compat'
import { Ajv } from 'ajv'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { isModern } from './dialects.ts'
import type { PairDialect } from './dialects.ts'
import { isObject, only } from './json-path.ts'
import { mapChildren } from './subschemas.ts'

/** Says whether a document is valid; undefined when this judge cannot say. */
export type Judge = (document: Json) => boolean | undefined

/** Other schemas that a reference may name, by URI. */
export type Documents = Readonly<Record<string, Json>>

const settings = {
  strict: false,
  validateFormats: false,
  validateSchema: false,
  logger: false,
  code: { optimize: false },
  inlineRefs: false,
} as const
/** An instance never forgets what it compiled, so after this many schemas there is a new one. */
const mostCompiled = 300
let compiled = 0
let shared = newShared()

const known = new WeakMap<object, Judge>()

/** Ajv of the right dialect; undefined when it refuses the schema. */
export function ajvJudge(schema: Json, dialect: PairDialect, documents: Documents = {}): Judge | undefined {
  if (typeof schema === 'boolean') return () => schema
  const before = isObject(schema) ? known.get(schema) : undefined
  const judge = before ?? newJudge(schema, dialect, documents)
  if (judge !== undefined && isObject(schema)) known.set(schema, judge)
  return judge
}

function newJudge(schema: Json, dialect: PairDialect, documents: Documents): Judge | undefined {
  const copy = asAjvReads(schema, dialect)
  if (!isObject(copy)) return undefined
  const others = Object.entries(documents)
  const ajv = others.length === 0 ? sharedAjv(dialect) : ajvFor(dialect)
  try {
    for (const [uri, other] of others) if (isObject(other) && uri !== copy['$id']) ajv.addSchema(other, uri)
    const validate = ajv.compile(copy)
    return (document) => {
      try {
        return validate(document) === true
      } catch {
        return undefined
      }
    }
  } catch {
    return undefined
  } finally {
    if (others.length === 0) ajv.removeSchema(copy)
  }
}

function newShared(): Readonly<Record<PairDialect, ReturnType<typeof ajvFor>>> {
  return { 'draft-07': ajvFor('draft-07'), '2019-09': ajvFor('2019-09'), '2020-12': ajvFor('2020-12') }
}

function sharedAjv(dialect: PairDialect): ReturnType<typeof ajvFor> {
  compiled += 1
  if (compiled % mostCompiled === 0) shared = newShared()
  return shared[dialect]
}

function ajvFor(dialect: PairDialect): Ajv | Ajv2019 | Ajv2020 {
  if (dialect === '2020-12') return new Ajv2020(settings)
  return dialect === '2019-09' ? new Ajv2019(settings) : new Ajv(settings)
}

/** Ajv applies what stands beside a `$ref` in draft-07 too, which that dialect does not. */
function asAjvReads(schema: Json, dialect: PairDialect): Json {
  if (isModern(dialect) || !isObject(schema)) return schema
  const kept = '$ref' in schema ? only(schema, ['$ref', '$schema', '$id', 'definitions']) : schema
  return mapChildren(kept, (child) => asAjvReads(child, dialect))
}
