import type { Keywords, SchemaRecord } from './keyword.ts'
import type { Located } from './reference.ts'
import type { Shape, ShapeNumber } from './shape.ts'

/** Where an object gets the shapes of its properties from. */
export interface ShapeSource {
  /** The number of the shape of a schema. */
  shapeOf(from: Located, pointer: string): ShapeNumber
  /** The number of a shape that stands in no schema. */
  numberOf(shape: Shape): ShapeNumber
  /** What the `$ref` of a schema leads to. */
  target(keywords: Keywords, document: SchemaRecord): Located
}
