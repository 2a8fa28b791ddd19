import type { Keywords } from './keyword.ts'
import { ownNames } from './part.ts'
import type { Part } from './part.ts'
import type { ShapeSource } from './shape-source.ts'
import type { PropertyNumber, PropertyShape, ShapeNumber } from './shape.ts'
import { widestObject } from './shape.ts'

/** The properties of one object, or of all variants of one union: one number and one shape for each name. */
export class PropertyTable {
  readonly #source: ShapeSource
  readonly #numbers: Map<string, PropertyNumber> = new Map()
  readonly #properties: PropertyShape[] = []
  readonly #tagIn: Set<Part> = new Set()
  #tag: string | undefined

  constructor(source: ShapeSource) {
    this.#source = source
  }

  properties(): readonly PropertyShape[] {
    return this.#properties
  }

  numberOf(name: string): PropertyNumber | undefined {
    return this.#numbers.get(name)
  }

  /** The number of a name that an open object only requires. */
  numberOfAny(name: string, keywords: Keywords): PropertyNumber {
    return this.numberOf(name) ?? this.#put(name, this.#anything(), keywords)
  }

  /** Whether nothing is asked of the value of a property. */
  isAnything(number: PropertyNumber): boolean {
    return this.#properties[number]?.shape === this.#anything()
  }

  /** Gives the tag of a union one shape for all variants; what a variant says of it is known already. */
  putTag(name: string, values: readonly string[], variants: readonly Part[]): void {
    this.#tag = name
    for (const part of variants) this.#tagIn.add(part)
    const [first] = variants
    if (first !== undefined)
      this.#put(name, this.#source.numberOf({ kind: 'choice', type: 'string', values }), first.keywords)
  }

  /** Adds what a part says of its properties; a name that is known must have the same shape. */
  add(part: Part): readonly PropertyNumber[] {
    const { keywords, document } = part
    return ownNames(part).map((name) => {
      const known = this.numberOf(name)
      if (known !== undefined && name === this.#tag && this.#tagIn.has(part)) return known
      const step = name.replaceAll('~', '~0').replaceAll('/', '~1')
      const place = `${keywords.pointer}/properties/${step}`
      const shape = this.#source.shapeOf({ schema: keywords.record('properties')?.[name], document }, place)
      if (known === undefined) return this.#put(name, shape, keywords)
      return this.#properties[known]?.shape === shape
        ? known
        : keywords.refuse(`properties/${step}`, 'property-differs')
    })
  }

  #anything(): ShapeNumber {
    return this.#source.numberOf({ kind: 'anything' })
  }

  #put(name: string, shape: ShapeNumber, keywords: Keywords): PropertyNumber {
    // Assignment to this name changes the prototype, so no two programs agree on it.
    if (name === '__proto__') keywords.refuse('properties', 'property-forbidden')
    if (this.#properties.length === widestObject) keywords.refuse('properties', 'object-too-wide')
    const number = this.#properties.push({ name, shape }) - 1
    this.#numbers.set(name, number)
    return number
  }
}
