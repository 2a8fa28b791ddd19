import { Validator } from '@cfworker/json-schema'
import type { SchemaDraft } from '@cfworker/json-schema'
import type { Json } from '../json.ts'
import type { Dialect } from '../read/dialect.ts'
import { dynamicAnchorsIn, judgedCopy } from './judged-copy.ts'

const draftOf: Readonly<Record<Dialect, SchemaDraft>> = {
  'draft-04': '4',
  'draft-06': '7',
  'draft-07': '7',
  '2019-09': '2019-09',
  '2020-12': '2020-12',
}

/** A schema with what is needed to validate against it. */
export interface JudgedSchema {
  readonly schema: Json
  readonly dialect: Dialect
  readonly documents: ReadonlyMap<string, Json>
  readonly formats: boolean
}

/**
 * Validates with a validator that shares no code with the decision procedure. A witness leaves only when this agrees.
 */
export class Judge {
  readonly #judged: JudgedSchema
  #validator: Validator | undefined

  constructor(judged: JudgedSchema) {
    this.#judged = judged
  }

  /** Whether a value is valid; undefined when the judge cannot say. */
  accepts(value: Json): boolean | undefined {
    const { schema } = this.#judged
    if (typeof schema === 'boolean') return schema
    try {
      this.#validator ??= validatorOf(this.#judged)
      return this.#validator?.validate(value).valid
    } catch {
      return undefined
    }
  }
}

function validatorOf({ schema, dialect, documents, formats }: JudgedSchema): Validator | undefined {
  // The judge does not know $dynamicRef; with one place for every anchor it is an ordinary reference.
  const anchors = [schema, ...documents.values()].flatMap(dynamicAnchorsIn)
  if (new Set(anchors).size < anchors.length) return undefined
  const copy = judgedCopy(schema, dialect, formats)
  if (typeof copy !== 'object' || copy === null) return undefined
  const validator = new Validator({ ...copy }, draftOf[dialect])
  for (const [uri, document] of documents) {
    const other = judgedCopy(document, dialect, formats)
    if (typeof other === 'object' && other !== null) validator.addSchema({ ...other }, uri)
  }
  return validator
}
