import { statements } from './graph.ts'
import type { Description, Value } from './graph.ts'
import { iriOf, prefixes, shortNameOf } from './iris.ts'

/** The descriptions as Turtle: one paragraph a thing, with only the prefixes that are used. */
export function writeTurtle(descriptions: readonly Description[]): string {
  const used = new Set<string>()
  const name = (iri: string): string => nameOf(iri, used)
  const body = descriptions.map((description) => paragraph(description, name)).join('\n')
  const header = Object.entries(prefixes)
    .filter(([prefix]) => used.has(prefix))
    .map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .\n`)
    .join('')
  return `${header}\n${body}`
}

type NameOf = (iri: string) => string

function paragraph(description: Description, name: NameOf): string {
  const lines = statements(description).map(([property, values]) => {
    const predicate = property === 'rdf:type' ? 'a' : name(iriOf(property))
    return `  ${predicate} ${values.map((value) => valueText(value, name)).join(' ,\n    ')}`
  })
  return `${name(description.iri)}\n${lines.join(' ;\n')} .\n`
}

function valueText(value: Value, name: NameOf): string {
  if ('iri' in value) return name(value.iri)
  const quoted = `"${escape(value.text)}"`
  if ('language' in value) return `${quoted}@${value.language}`
  return value.datatype === iriOf('xsd:string') ? quoted : `${quoted}^^${name(value.datatype)}`
}

/** A short name where Turtle allows it without escapes; otherwise the whole IRI. */
function nameOf(iri: string, used: Set<string>): string {
  const short = shortNameOf(iri)
  if (short === undefined || !/^[A-Za-z0-9](?:[\w.-]*[\w-])?$/.test(short.local)) return `<${iri}>`
  used.add(short.prefix)
  return `${short.prefix}:${short.local}`
}

const named: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

/** Control characters and the line ends that only Unicode knows are written as numbers, so that a line is a line. */
function escape(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\\"\0-\x1f\x7f-\x9f\u2028\u2029]/g, (character) => {
    return named[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`
  })
}
