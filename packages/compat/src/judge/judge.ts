import type { SchemaDraft } from '@cfworker/json-schema'
import { isObject, valueAt } from '../json.ts'
import type { Json } from '../json.ts'
import { dialectNamed } from '../read/dialect.ts'
import type { Dialect } from '../read/dialect.ts'
import type { Resource } from '../read/resources.ts'
import { TroubleError } from '../trouble.ts'
import { BoundedValidator } from './bounded-validator.ts'
import { dynamicAnchorsIn, judgedCopy } from './judged-copy.ts'
import { hasOfficialAnchor, metaschemaFor } from './official-anchors.ts'
import { SecondJudge } from './second/second-judge.ts'
import { Touched } from './touched.ts'

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
  readonly #resources: () => Iterable<Resource>
  #validator: BoundedValidator | undefined
  #second: SecondJudge | undefined
  #isSuited: boolean | undefined

  /** With every resource that the reading of the schema met. */
  constructor(judged: JudgedSchema, resources: () => Iterable<Resource> = () => []) {
    this.#judged = judged
    this.#resources = resources
  }

  /** Whether a value is valid; undefined when the judge cannot say, trouble when it would take too long. */
  accepts(value: Json): boolean | undefined {
    const { schema } = this.#judged
    if (typeof schema === 'boolean') return schema
    this.#isSuited ??= suitsValidator(this.#resources(), this.#judged.dialect)
    const first = this.#isSuited
      ? (unlessStuck(() => this.#acceptsTouched(value)) ?? unlessStuck(() => this.#acceptsWhole(value)))
      : undefined
    return first ?? unlessStuck(() => this.#acceptsBySecond(value))
  }

  /** Judges by what the value touches of the schema, which is little of a large one. */
  #acceptsTouched(value: Json): boolean | undefined {
    const { schema, documents } = this.#judged
    const [part, ...others] = new Touched(value).partsOf([schema, ...documents.values()]) ?? []
    if (part === undefined) return undefined
    const uris = [...documents.keys()]
    const parts = new Map(others.flatMap((other, index) => [[uris[index] ?? '', other] as const]))
    return validatorOf({ ...this.#judged, schema: part, documents: parts })?.validate(value)
  }

  /** Where the validator does not reach: several dialects, and names that mean something else on each way. */
  #acceptsBySecond(value: Json): boolean {
    this.#second ??= new SecondJudge(this.#judged)
    return this.#second.accepts(value)
  }

  #acceptsWhole(value: Json): boolean | undefined {
    this.#validator ??= validatorOf(this.#judged)
    return this.#validator?.validate(value)
  }
}

/** The validator takes all resources for ones of the same dialect, and `$ref` beside `$id` for relative to what is around. */
function suitsValidator(resources: Iterable<Resource>, dialect: Dialect): boolean {
  for (const { dialect: own, root } of resources) {
    if (own !== dialect) return false
    if (isObject(root) && valueAt(root, '$id') !== undefined && valueAt(root, '$ref') !== undefined)
      return false
  }
  return true
}

/** The judge throws when a reference leads nowhere. */
function unlessStuck(judge: () => boolean | undefined): boolean | undefined {
  try {
    return judge()
  } catch (error) {
    if (error instanceof TroubleError) throw error
    return undefined
  }
}

function validatorOf({ schema, dialect, documents, formats }: JudgedSchema): BoundedValidator | undefined {
  // The judge does not know $dynamicRef; with one place for every anchor it is an ordinary reference.
  const others = [...documents].flatMap(([uri, document]) => (hasOfficialAnchor(uri) ? [] : [document]))
  const anchors = [schema, ...others].flatMap(dynamicAnchorsIn)
  if (new Set(anchors).size < anchors.length) return undefined
  const metaschema = others.length < documents.size ? metaschemaFor(schema, others) : ''
  if (metaschema === undefined) return undefined
  const copy = judgedCopy(schema, { dialect, formats })
  if (typeof copy !== 'object' || copy === null) return undefined
  const validator = new BoundedValidator({ ...copy }, draftOf[dialect])
  for (const [uri, document] of documents) {
    const declared = isObject(document) ? dialectNamed(valueAt(document, '$schema') ?? null) : undefined
    const official = hasOfficialAnchor(uri) ? { metaschema } : {}
    const other = judgedCopy(document, { dialect: declared ?? dialect, formats, ...official })
    if (typeof other === 'object' && other !== null) validator.addSchema({ ...other }, uri)
  }
  return validator
}
