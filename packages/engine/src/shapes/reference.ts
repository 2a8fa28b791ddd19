import { isRecord } from './keyword.ts'
import type { SchemaRecord } from './keyword.ts'

/** A schema with the document that its `#/...` references are read in. */
export interface Located {
  readonly schema: unknown
  readonly document: SchemaRecord
}

/** Answers what a `$ref` within a document leads to, or undefined; nothing is ever fetched. */
export type Resolve = (reference: string, document: SchemaRecord) => Located | undefined

/** Resolves `#`, `#/a/b`, `id` and `id#/a/b`, where `id` is the `$id` of one of the documents. */
export function createResolve(documents: Iterable<SchemaRecord> = []): Resolve {
  const byId = new Map<unknown, SchemaRecord>()
  for (const document of documents) byId.set(document['$id'], document)
  return (reference, within) => {
    const [id = '', pointer = ''] = reference.split('#')
    const document = id === '' ? within : byId.get(id)
    if (document === undefined || !/^(?:\/|$)/.test(pointer)) return undefined
    const schema = pointer
      .split('/')
      .slice(1)
      .reduce<unknown>((value, name) => (isOther(value, document) ? undefined : step(value, name)), document)
    return schema === undefined ? undefined : { schema, document }
  }
}

/** A schema with an `$id` is a document of its own, in which references lead elsewhere: no pointer goes through it. */
function isOther(value: unknown, document: SchemaRecord): boolean {
  return isRecord(value) && value !== document && typeof value['$id'] === 'string'
}

function step(value: unknown, escaped: string): unknown {
  const name = decoded(escaped)?.replaceAll('~1', '/').replaceAll('~0', '~')
  if (name === undefined) return undefined
  if (Array.isArray(value)) return /^\d+$/.test(name) ? value[Number(name)] : undefined
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined
}

/** A step of a pointer in a URI; undefined for a percent sign that stands for nothing. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
