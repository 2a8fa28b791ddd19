import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DataFactory, Store } from 'n3'
import type { Quad } from 'n3'
import { Validator } from 'shacl-engine'
import { readTurtle, term } from '../rdf.ts'
import { queryAtOnce } from './query-at-once.ts'
import { splitShapes } from './split-shapes.ts'

/** One thing that a shape has to say of a graph. */
export interface ShapeResult {
  readonly severity: string
  readonly focus: string
  readonly shape: string
}

/** What the shapes in these files of standards/ say of a graph. */
export async function validate(
  shapeFiles: readonly string[],
  quads: readonly Quad[],
): Promise<readonly ShapeResult[]> {
  const shapes = new Store([...splitShapes(shapeFiles.flatMap((file) => readTurtle(readStandard(file))))])
  const data = new Store([...quads])
  const validator = new Validator(shapes, {
    factory: DataFactory,
    validations: new Map([[term('sh', 'sparql'), queryAtOnce(shapes, data)]]),
  })
  const { results } = await validator.validate({ dataset: data })
  return results.map(({ severity, focusNode, shape }) => ({
    severity: lastPart(severity.value),
    focus: focusNode.term?.value ?? '',
    shape: lastPart(shape.ptr.term?.value ?? ''),
  }))
}

/** How many results of each severity. */
export function countBySeverity(results: readonly ShapeResult[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { severity } of results) counts[severity] = (counts[severity] ?? 0) + 1
  return counts
}

export function readStandard(file: string): string {
  return readFileSync(join(import.meta.dirname, '../standards', file), 'utf8')
}

function lastPart(iri: string): string {
  return iri.split(/[#/]/).at(-1) ?? iri
}
