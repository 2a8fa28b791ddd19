import { groupBy } from '../group.ts'
import type { InBoth, Language } from '../language.ts'
import { namesIn, readBuilt, schemaIndex } from './built.ts'
import type { Meaning } from './error-codes.ts'
import type { SchemaEntry } from './schema-index.ts'

/** An example message that is refused with a code, and the place where. */
export interface RefusedExample extends InBoth<string> {
  readonly schema: SchemaEntry
  readonly at: string
}

interface BuiltRefusal extends InBoth<string> {
  readonly issues: readonly { readonly code: string; readonly at: string }[]
}

const mostShown = 3
const refused: ReadonlyMap<string, readonly RefusedExample[]> = groupBy(
  schemaIndex.schemas.flatMap(refusedOf),
  ({ code }) => code,
)

/** A few examples that are refused with this code only, each of another message. */
export function refusedFor(code: string): readonly RefusedExample[] {
  const found = refused.get(code) ?? []
  const one = found.filter(
    ({ schema }, place) => found.findIndex((other) => other.schema.naam === schema.naam) === place,
  )
  return one.slice(0, mostShown)
}

function refusedOf(schema: SchemaEntry): readonly (RefusedExample & { readonly code: string })[] {
  const folder = schema.pad.slice(0, schema.pad.lastIndexOf('/'))
  if (!namesIn(folder).includes('invalid.issues.json')) return []
  const refusals = readBuilt<Readonly<Record<string, BuiltRefusal>>>(`${folder}/invalid.issues.json`)
  return Object.values(refusals).flatMap(({ nl, en, issues }) => {
    const [only] = issues
    return only === undefined || issues.length > 1 ? [] : [{ schema, nl, en, at: only.at, code: only.code }]
  })
}

const problemBase = 'https://w3id.org/samenspraak/probleem/'

/** How the problem of a code stands in an HTTP answer; undefined for what is no answer. */
export function exampleProblem(
  code: string,
  { family, status, texts }: Meaning,
  language: Language,
): string | undefined {
  if (status === undefined || (family !== 'exchange' && family !== 'registry')) return undefined
  const [title, detail] = texts
  if (title === undefined) return undefined
  const spoken = family === 'exchange' ? 'nl' : language
  const told = family === 'exchange' && detail !== undefined ? { detail: detail[spoken] } : {}
  return JSON.stringify(
    { type: `${problemBase}${code}`, title: title[spoken], status, ...told, code },
    undefined,
    2,
  )
}
