import { Store } from 'n3'
import type { Quad, Term } from 'n3'
import { term } from './rdf.ts'

/**
 * Rules where the official shapes are weaker than the text of NL-SBB, or than ours. They read statements, so they judge
 * what is published and not how it was made; the sources have a lint of their own (scripts/lint).
 */
export function brokenRules(quads: readonly Quad[], scheme: string): readonly string[] {
  const graph = new Store([...quads])
  const isTyped = (node: Term, type: string): boolean =>
    graph.countQuads(node, term('rdf', 'type'), term('skos', type), null) > 0
  const concepts = graph.getSubjects(term('rdf', 'type'), term('skos', 'Concept'), null)
  const ours = graph.getSubjects(term('skos', 'inScheme'), scheme, null)
  return [
    ...concepts.flatMap((concept) => withoutScheme(graph, concept, isTyped)),
    ...ours.flatMap((concept) => [...missingTexts(graph, concept), ...wrongTop(graph, concept, scheme)]),
    ...mappings.flatMap((name) => untypedTargets(graph, name, isTyped)),
    ...inverses.flatMap(([one, other]) => withoutInverse(graph, one, other)),
  ]
}

type IsTyped = (node: Term, type: string) => boolean

/** NL-SBB 1.0 asks for a scheme with every concept; the shape has no minimum. */
function withoutScheme(graph: Store, concept: Term, isTyped: IsTyped): readonly string[] {
  const schemes = graph.getObjects(concept, term('skos', 'inScheme'), null)
  return schemes.length > 0 && schemes.every((each) => isTyped(each, 'ConceptScheme'))
    ? []
    : [`${concept.value} is in no scheme`]
}

function missingTexts(graph: Store, concept: Term): readonly string[] {
  const texts = [
    [term('skos', 'prefLabel'), 'prefLabel'],
    [term('skos', 'definition'), 'definition'],
    [term('rdfs', 'comment'), 'comment'],
  ] as const
  const missing = texts.flatMap(([property, name]) => {
    const languages = graph
      .getObjects(concept, property, null)
      .flatMap((text) => (text.termType === 'Literal' ? [text.language] : []))
    return languages.toSorted().join() === 'en,nl'
      ? []
      : [`${concept.value} has not one ${name} in nl and en`]
  })
  const hasSource = graph.countQuads(concept, term('dct', 'source'), null, null) > 0
  return hasSource || saysNoLaw(graph, concept) ? missing : [...missing, `${concept.value} has no source`]
}

/** A term without a source says plainly that no law defines it. */
function saysNoLaw(graph: Store, concept: Term): boolean {
  return graph
    .getObjects(concept, term('skos', 'scopeNote'), null)
    .some(({ value }) => value.startsWith('Geen wettelijke definitie: '))
}

/** At the top of the scheme stand exactly the concepts without a wider one, said from both sides. */
function wrongTop(graph: Store, concept: Term, scheme: string): readonly string[] {
  const hasWider = graph.countQuads(concept, term('skos', 'broader'), null, null) > 0
  const isTop = graph.countQuads(concept, term('skos', 'topConceptOf'), scheme, null) > 0
  const isNamed = graph.countQuads(scheme, term('skos', 'hasTopConcept'), concept, null) > 0
  return isTop === !hasWider && isNamed === isTop ? [] : [`${concept.value} is wrongly at the top or not`]
}

const mappings = ['exactMatch', 'closeMatch', 'broadMatch', 'narrowMatch', 'relatedMatch']

function untypedTargets(graph: Store, name: string, isTyped: IsTyped): readonly string[] {
  return graph
    .getObjects(null, term('skos', name), null)
    .filter((target) => !isTyped(target, 'Concept'))
    .map((target) => `${target.value} is a target without a type`)
}

const inverses = [
  [term('skos', 'broader'), term('skos', 'narrower')],
  [term('skos', 'related'), term('skos', 'related')],
] as const

function withoutInverse(graph: Store, one: Term, other: Term): readonly string[] {
  return graph
    .getQuads(null, one, null, null)
    .filter(({ subject, object }) => graph.countQuads(object, other, subject, null) === 0)
    .map(({ subject, object }) => `${subject.value} names ${object.value}, which does not name it back`)
}
