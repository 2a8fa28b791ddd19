import type { Graph } from '../../graph/graph.ts'
import { negate } from '../../graph/node.ts'
import type { Literal, NameSet } from '../../graph/node.ts'

/** Names, and what the values below them must satisfy. */
export interface NamedValues {
  readonly names: NameSet
  readonly child: Literal
}

/** What is asked of an object. */
export interface ObjectGoal extends ObjectNames {
  readonly required: ReadonlySet<string>
  readonly absent: ReadonlySet<string>
  /** For one name. */
  readonly at: ReadonlyMap<string, readonly Literal[]>
  /** For every name in the set, which is more than one name. */
  readonly everywhere: readonly NamedValues[]
  /** For at least one name in the set. */
  readonly somewhere: readonly NamedValues[]
  /** For every name. */
  readonly nameRules: readonly Literal[]
  /** For at least one name. */
  readonly someName: readonly Literal[]
  readonly least: number
  readonly most: number
}

/** The names and patterns that assertions about an object speak of. */
export interface ObjectNames {
  /** Names that are spoken of by themselves. */
  readonly spoken: () => ReadonlySet<string>
  readonly patterns: () => readonly string[]
}

/** Gathers the assertions about an object. */
export function objectGoal(graph: Graph, atoms: readonly Literal[]): ObjectGoal {
  const required = new Set<string>()
  const absent = new Set<string>()
  const at = new Map<string, Literal[]>()
  const everywhere: NamedValues[] = []
  const somewhere: NamedValues[] = []
  const nameRules: Literal[] = []
  const someName: Literal[] = []
  let least = 0
  let most = Number.POSITIVE_INFINITY
  for (const literal of atoms) {
    const node = graph.nodeOf(literal)
    const wanted = (literal & 1) === 0
    if (node.kind === 'required') (wanted ? required : absent).add(node.key)
    else if (node.kind === 'property') {
      if (wanted && node.names.is === 'name') {
        at.set(node.names.name, [...(at.get(node.names.name) ?? []), node.child])
      } else if (wanted) everywhere.push({ names: node.names, child: node.child })
      else somewhere.push({ names: node.names, child: negate(node.child) })
    } else if (node.kind === 'names')
      (wanted ? nameRules : someName).push(wanted ? node.child : negate(node.child))
    else if (node.kind === 'minProperties') {
      if (wanted) least = Math.max(least, node.count)
      else most = Math.min(most, node.count - 1)
    } else if (node.kind === 'maxProperties') {
      if (wanted) most = Math.min(most, node.count)
      else least = Math.max(least, node.count + 1)
    }
  }
  const properties = { required, absent, at, everywhere, somewhere }
  return { ...properties, nameRules, someName, least, most, ...namesOf(properties) }
}

/** Most goals are decided without these, and there can be many. */
function namesOf({
  required,
  absent,
  at,
  everywhere,
  somewhere,
}: Pick<ObjectGoal, 'required' | 'absent' | 'at' | 'everywhere' | 'somewhere'>): ObjectNames {
  const sets = [...everywhere, ...somewhere].map(({ names }) => names)
  let spoken: ReadonlySet<string> | undefined
  return {
    spoken: () => (spoken ??= new Set([...required, ...absent, ...at.keys(), ...sets.flatMap(namesSpoken)])),
    patterns: () => [...new Set(sets.flatMap(patternsOf))],
  }
}

function namesSpoken(names: NameSet): readonly string[] {
  if (names.is === 'name') return [names.name]
  return names.is === 'except' ? names.names : []
}

function patternsOf(names: NameSet): readonly string[] {
  if (names.is === 'pattern') return [names.source]
  return names.is === 'except' ? names.patterns : []
}
