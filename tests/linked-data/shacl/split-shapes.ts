import { DataFactory } from 'n3'
import type { Quad, Quad_Predicate, Quad_Subject } from 'n3'
import { term } from '../rdf.ts'

const { namedNode, quad } = DataFactory
const targets = ['targetClass', 'targetNode', 'targetSubjectsOf', 'targetObjectsOf']

/** Parameters that shacl-engine 1.1.2 reads one of, and what a copy of their shape needs to mean the same. */
const parameters = [
  { parameter: term('sh', 'disjoint'), kept: ['path', 'severity'].map(shacl) },
  { parameter: term('sh', 'sparql'), kept: [...targets, 'severity'].map(shacl) },
]

/** The same shapes with one `sh:disjoint` and one `sh:sparql` each: every further value gets a shape of its own. */
export function splitShapes(shapes: readonly Quad[]): readonly Quad[] {
  let quads = shapes
  for (const { parameter, kept } of parameters) quads = splitOn(quads, parameter, kept)
  return quads
}

function splitOn(
  quads: readonly Quad[],
  parameter: Quad_Predicate,
  kept: readonly Quad_Predicate[],
): readonly Quad[] {
  const seen = new Map<string, number>()
  return quads.flatMap((statement) => {
    if (!statement.predicate.equals(parameter)) return [statement]
    const count = seen.get(statement.subject.id) ?? 0
    seen.set(statement.subject.id, count + 1)
    if (count === 0) return [statement]
    const copy = namedNode(`${statement.subject.value}-${parameter.value.split('#')[1]}-${count}`)
    return [quad(copy, parameter, statement.object), ...copied(quads, statement.subject, copy, kept)]
  })
}

/** What the copy keeps of the shape, and the places that name the shape as one of their properties. */
function copied(
  quads: readonly Quad[],
  shape: Quad_Subject,
  copy: Quad_Subject & Quad['object'],
  kept: readonly Quad_Predicate[],
): readonly Quad[] {
  return quads.flatMap(({ subject, predicate, object }) => {
    if (subject.equals(shape) && kept.some((each) => each.equals(predicate)))
      return [quad(copy, predicate, object)]
    if (object.equals(shape) && predicate.equals(shacl('property'))) return [quad(subject, predicate, copy)]
    return []
  })
}

function shacl(local: string): Quad_Predicate & Quad_Subject & Quad['object'] {
  return term('sh', local)
}
