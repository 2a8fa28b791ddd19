const project = 'https://w3id.org/samenspraak/'

/** The short names that the files are written with; the first twelve are of the standards, the rest our own. */
export const prefixes = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  isothes: 'http://purl.org/iso25964/skos-thes#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  vann: 'http://purl.org/vocab/vann/',
  ss: `${project}ns#`,
  id: `${project}id/`,
  begrip: `${project}id/begrip/`,
  collectie: `${project}id/collectie/`,
  codelijst: `${project}id/codelijst/`,
} as const

/** The longest namespace first, so that the first that fits an IRI is the best. */
const entries: readonly (readonly [prefix: string, namespace: string])[] = Object.entries(prefixes).toSorted(
  (a, b) => b[1].length - a[1].length,
)

/** `skos:Concept`: a name in one of the namespaces above. */
export type ShortName = `${keyof typeof prefixes}:${string}`

/** Thrown when a source holds an address that cannot be written as an IRI. */
export class IriInvalidError extends Error {
  readonly code = 'generate/iri-invalid'
  constructor(iri: string) {
    super(`Not an IRI: ${JSON.stringify(iri)}`)
  }
}

/** The whole IRI of a short name. */
export function iriOf(name: ShortName): string {
  const end = name.indexOf(':')
  const prefix = entries.find(([short]) => short === name.slice(0, end))
  if (prefix === undefined) throw new IriInvalidError(name)
  return checkedIri(prefix[1] + name.slice(end + 1))
}

/** Whole escapes, one fragment, and none of the characters that an IRI or Turtle cannot have. */
const absoluteIri = /^[a-z][a-z0-9+.-]*:[^#]+(?:#[^#]*)?$/i
const notInIri = /[\0-\x20\x7f-\x9f<>"{}|\\^`[\]]|%(?![0-9a-f]{2})/i

/** The IRI itself, when Turtle can write it between angle brackets as it is and other programs accept it. */
export function checkedIri(iri: string): string {
  if (!absoluteIri.test(iri) || notInIri.test(iri)) throw new IriInvalidError(iri)
  return iri
}

/** The short name of an IRI, from the longest namespace that fits; undefined when none does. */
export function shortNameOf(iri: string): { readonly prefix: string; readonly local: string } | undefined {
  const found = entries.find(([, namespace]) => iri.startsWith(namespace))
  return found === undefined ? undefined : { prefix: found[0], local: iri.slice(found[1].length) }
}

/** A part of an IRI from a name: `Jeugdwet, artikel 1.1` -> `jeugdwet-artikel-1.1`. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
}

/** The begrippenkader: the scheme that every term of the glossary is in. */
export const schemeIri: string = iriOf('id:begrippenkader')

/** Where a file of the package stands when the site or the registry serves it. */
export function fileIri(path: string): string {
  return checkedIri(project + path)
}

/** The namespace of the properties of one message type. */
export function messageNamespace(schemaName: string): string {
  return `${project}ns/${schemaName}#`
}

/** Ids in messages are UUIDs; read as linked data they are names under this one. They are never addresses. */
export const uuidBase: string = `${project}id/uuid/`
