import { QueryEngine } from '@comunica/query-sparql-rdfjs-lite'
import type { Quad_Predicate, Store, Term } from 'n3'
import type { Compile, Context, Shape } from 'shacl-engine'
import { term } from '../rdf.ts'

const component = term('sh', 'SPARQLConstraintComponent')
const engine = new QueryEngine()

/**
 * The SPARQL constraints of the shapes over one graph. shacl-engine runs each query once for every thing, with a new
 * query engine each time: minutes for a glossary. This runs each query once, with all things it is about as VALUES.
 */
export function queryAtOnce(shapes: Store, data: Store): Compile {
  const answers = new Map<string, Promise<Counts>>()
  return (shape) => {
    const things = new Set(focusNodes(shape, shapes, data).map(inSparql))
    const query = queryOf(shape, things)
    return {
      async generic(context: Context): Promise<void> {
        const answer = answers.get(query) ?? countRows(query, data)
        answers.set(query, answer)
        const counts = await answer
        const details = {
          message: shape.sparql.out([term('sh', 'message')]).terms,
          source: shape.sparql.terms,
        }
        const focus = inSparql(context.focusNode.term)
        if (!things.has(focus)) throw new FocusMissedError(focus)
        for (let row = 0; row < (counts.get(focus) ?? 0); row += 1) context.violation(component, details)
      },
    }
  }
}

/** A thing as SPARQL writes it; where a link belongs, a faulty graph may have a text. */
function inSparql(node: AnyTerm | undefined): string {
  if (node?.datatype === undefined) return `<${node?.value ?? ''}>`
  const { value, language = '', datatype } = node
  return `${JSON.stringify(value)}${language === '' ? `^^<${datatype.value}>` : `@${language}`}`
}

/** What the terms of n3 and of the query engine have in common; only a literal has a datatype. */
interface AnyTerm {
  readonly value: string
  readonly language?: string
  readonly datatype?: { readonly value: string }
}

/** How many rows a query gives for each thing. */
type Counts = ReadonlyMap<string, number>

/** Thrown when the engine asks about a thing that the query was not asked about. */
export class FocusMissedError extends Error {
  readonly code = 'test/focus-missed'
  constructor(focus: string) {
    super(`The query was not asked about ${focus}`)
  }
}

function queryOf(shape: Shape, things: ReadonlySet<string>): string {
  const select = valuesFirst(shape.sparql.out([term('sh', 'select')]).value ?? '')
  return `${prefixesOf(shape)}\n${select.replace('{', () => `{ VALUES ?this { ${[...things].join(' ')} }`)}`
}

/**
 * Looks for things that share a value before it looks for the scheme they share, which gives the same rows: by itself the
 * engine pairs all things of a scheme first.
 */
function valuesFirst(select: string): string {
  return select.replace(
    /\$this (\S+) \?value\s+\.\s+\?other \1 \?value\s*\./,
    (pair) => `{ SELECT $this ?other { ${pair} FILTER ($this != ?other) } }`,
  )
}

async function countRows(query: string, data: Store): Promise<Counts> {
  const counts = new Map<string, number>()
  const bindings = await engine.queryBindings(query, { sources: [data] })
  for (const row of await bindings.toArray()) {
    const found = inSparql(row.get('this'))
    counts.set(found, (counts.get(found) ?? 0) + 1)
  }
  return counts
}

function focusNodes(shape: Shape, shapes: Store, data: Store): readonly Term[] {
  const of = (local: string): readonly Quad_Predicate[] =>
    shapes.getObjects(shape.ptr.term?.value ?? '', term('sh', local), null).filter(isName)
  return [
    ...of('targetClass').flatMap((type) => data.getSubjects(term('rdf', 'type'), type, null)),
    ...of('targetSubjectsOf').flatMap((predicate) => data.getSubjects(predicate, null, null)),
    ...of('targetObjectsOf').flatMap((predicate) => data.getObjects(null, predicate, null)),
  ]
}

function isName(node: Term): node is Quad_Predicate {
  return node.termType === 'NamedNode'
}

function prefixesOf(shape: Shape): string {
  const declared = shape.sparql.out([term('sh', 'prefixes')]).out([term('sh', 'declare')])
  const prefix = declared.out([term('sh', 'prefix')]).value ?? ''
  return `PREFIX ${prefix}: <${declared.out([term('sh', 'namespace')]).value ?? ''}>`
}
