import type { NamedNode, Quad, Term } from 'n3'
import jsonld from 'jsonld'
import { DataFactory, Parser } from 'n3'

const namespaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  sh: 'http://www.w3.org/ns/shacl#',
} as const

/** A name of a standard, spelt out here so that the tests do not lean on the code they judge. */
export function term(prefix: keyof typeof namespaces, local: string): NamedNode {
  return DataFactory.namedNode(namespaces[prefix] + local)
}

export function readTurtle(text: string): readonly Quad[] {
  return new Parser({ format: 'text/turtle' }).parse(text)
}

/** Reading without any network, refusing to drop anything. */
export const strictly = { safe: true, documentLoader: refuseToFetch }

/** JSON-LD as another program than ours reads it. */
export async function readJsonLd(text: string): Promise<readonly Quad[]> {
  const options = { ...strictly, format: 'application/n-quads' } as const
  const nquads = await jsonld.toRDF(JSON.parse(text), options)
  return new Parser({ format: 'application/n-quads' }).parse(typeof nquads === 'string' ? nquads : '')
}

export class FetchRefusedError extends Error {
  readonly code = 'test/fetch-refused'
}

export function refuseToFetch(url: string): Promise<never> {
  return Promise.reject(new FetchRefusedError(`${url} may not be needed to read a file of ours`))
}

/** The statements in a fixed order. Without blank nodes two graphs are equal when these are. */
export function statementsOf(quads: Iterable<Quad>): readonly string[] {
  return [...new Set([...quads].map(statement))].toSorted()
}

function statement({ subject, predicate, object }: Quad): string {
  return [subject, predicate, object].map((node) => asText(node)).join(' ')
}

function asText(node: Term): string {
  if (node.termType !== 'Literal') return `${node.termType} ${node.value}`
  return `${JSON.stringify(node.value)}@${node.language}^^${node.datatype.value}`
}
