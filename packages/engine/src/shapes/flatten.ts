import { isAnnotation, isRecord, Keywords } from './keyword.ts'
import type { SchemaRecord } from './keyword.ts'
import { objectShape } from './object.ts'
import { createResolve } from './reference.ts'
import type { Located, Resolve } from './reference.ts'
import { RefusedError } from './refusal.ts'
import type { Refusal } from './refusal.ts'
import type { ListShape, Program, Shape, ShapeNumber } from './shape.ts'
import type { ShapeSource } from './shape-source.ts'
import { constantShape, numberShape, textShape } from './scalar.ts'

/** A program, or the first place that has no shape. */
export type Flattened = { readonly program: Program } | { readonly refused: Refusal }

/** What a schema may lean on outside itself. */
export interface FlattenOptions {
  /** The names of the formats that the validators know; any other is refused, since it would not be checked. */
  readonly formats?: ReadonlySet<string>
  /** Follows references; the default follows those into the schema itself. */
  readonly resolve?: Resolve
}

/**
 * Rewrites a JSON Schema (2020-12) to shapes with the same verdicts: references and compositions are gone, each object
 * knows its properties. What cannot be said in shapes is refused, never left out.
 */
export function flatten(schema: SchemaRecord, options: FlattenOptions = {}): Flattened {
  const flattener = new Flattener(options)
  try {
    const root = flattener.shapeOf({ schema, document: schema }, '')
    return { program: { root, shapes: flattener.shapes() } }
  } catch (error) {
    if (error instanceof RefusedError) return { refused: error.refusal }
    throw error
  }
}

/** How many schemas may stand inside each other; references that lead back do not count. */
const deepest = 200

/** Gives each schema its number. */
class Flattener implements ShapeSource {
  readonly formats: ReadonlySet<string>
  readonly resolve: Resolve
  readonly #shapes: (Shape | undefined)[] = []
  readonly #byText: Map<string, ShapeNumber> = new Map()
  readonly #bySchema: Map<unknown, ShapeNumber> = new Map()
  readonly #open: Map<unknown, ShapeNumber | undefined> = new Map()

  constructor({ formats = new Set(), resolve = createResolve() }: FlattenOptions) {
    this.formats = formats
    this.resolve = resolve
  }

  shapes(): readonly Shape[] {
    return this.#shapes.flatMap((shape) => shape ?? [])
  }

  shapeOf(from: Located, pointer: string): ShapeNumber {
    const to = this.#follow(from, pointer)
    const known = this.#bySchema.get(to.schema)
    if (known !== undefined) return known
    if (this.#open.has(to.schema)) return this.#reserve(to.schema)
    if (this.#open.size === deepest) throw new RefusedError(pointer, '', 'nested-too-deep')
    this.#open.set(to.schema, undefined)
    const number = this.#store(this.#shape(to, pointer), this.#reserved(to.schema))
    this.#open.delete(to.schema)
    this.#bySchema.set(to.schema, number)
    return number
  }

  numberOf(shape: Shape): ShapeNumber {
    return this.#store(shape, () => undefined)
  }

  /** A schema that leads back to itself is given its number before its shape is known. */
  #reserve(schema: unknown): ShapeNumber {
    const number = this.#open.get(schema) ?? this.#shapes.push(undefined) - 1
    this.#open.set(schema, number)
    return number
  }

  #reserved(schema: unknown): () => ShapeNumber | undefined {
    return () => this.#open.get(schema)
  }

  #store(shape: Shape, reserved: () => ShapeNumber | undefined): ShapeNumber {
    const text = JSON.stringify(shape)
    const number = reserved() ?? this.#byText.get(text) ?? this.#shapes.length
    this.#shapes[number] = shape
    this.#byText.set(text, number)
    return number
  }

  /** A reference with nothing beside it that decides; other references are parts of an object. */
  #follow(from: Located, pointer: string): Located {
    let at = from
    const seen = new Set<unknown>()
    while (isRecord(at.schema) && isReferenceAlone(at.schema)) {
      const keywords = new Keywords(at.schema, pointer)
      if (seen.has(at.schema)) return keywords.refuse('$ref', 'reference-unresolved')
      keywords.refuseBaseIn(at.document)
      seen.add(at.schema)
      at = this.target(keywords, at.document)
    }
    return at
  }

  target(keywords: Keywords, document: SchemaRecord): Located {
    return (
      this.resolve(keywords.text('$ref') ?? '', document) ?? keywords.refuse('$ref', 'reference-unresolved')
    )
  }

  #shape({ schema, document }: Located, pointer: string): Shape {
    if (schema === true) return { kind: 'anything' }
    if (!isRecord(schema)) throw new RefusedError(pointer, '', 'type-unsupported')
    const keywords = new Keywords(schema, pointer)
    keywords.refuseBaseIn(document)
    if (keywords.has('const') || keywords.has('enum')) return constantShape(keywords)
    if (Object.keys(schema).every(isAnnotation)) return { kind: 'anything' }
    if (keywords.has('allOf') || keywords.has('oneOf') || keywords.has('$ref'))
      return objectShape(this, { keywords, document })
    switch (keywords.text('type')) {
      case 'boolean':
        keywords.only([])
        return { kind: 'boolean' }
      case 'integer':
      case 'number':
        return numberShape(keywords)
      case 'string':
        return textShape(keywords, this.formats)
      case 'array':
        return this.#list(keywords, document)
      case 'object':
        return objectShape(this, { keywords, document })
      default:
        return keywords.refuse('type', keywords.has('type') ? 'type-unsupported' : 'type-missing')
    }
  }

  #list(keywords: Keywords, document: SchemaRecord): ListShape {
    keywords.only(listKeywords)
    const part = (keyword: string): ShapeNumber =>
      this.shapeOf({ schema: keywords.value(keyword) ?? true, document }, `${keywords.pointer}/${keyword}`)
    const maxItems = keywords.count('maxItems')
    const most = keywords.count('maxContains')
    return {
      kind: 'list',
      items: part('items'),
      minItems: keywords.count('minItems') ?? 0,
      ...(maxItems === undefined ? {} : { maxItems }),
      unique: keywords.flag('uniqueItems') ?? false,
      ...(keywords.has('contains')
        ? {
            contains: {
              shape: part('contains'),
              least: keywords.count('minContains') ?? 1,
              ...(most === undefined ? {} : { most }),
            },
          }
        : {}),
    }
  }
}

const listKeywords = [
  'items',
  'minItems',
  'maxItems',
  'uniqueItems',
  'contains',
  'minContains',
  'maxContains',
]

function isReferenceAlone(schema: SchemaRecord): boolean {
  return (
    Object.hasOwn(schema, '$ref') &&
    Object.keys(schema).every((keyword) => keyword === '$ref' || isAnnotation(keyword))
  )
}
