import type { GraphNode, NameCover, NameSet } from '../graph/node.ts'
import { valueAt } from '../json.ts'
import type { JsonObject } from '../json.ts'
import type { Patterns } from '../strings/patterns.ts'
import type { Evaluator, Holds } from './evaluator.ts'

/** Whether an object satisfies an assertion about its properties. */
export function holdsForProperties(evaluator: Evaluator, node: GraphNode, object: JsonObject): Holds {
  switch (node.kind) {
    case 'minProperties':
      return Object.keys(object).length >= node.count
    case 'maxProperties':
      return Object.keys(object).length <= node.count
    case 'required':
      return Object.hasOwn(object, node.key)
    case 'names':
      return evaluator.every(Object.keys(object), (name) => evaluator.holds(node.child, name))
    case 'property':
      return evaluator.every(Object.keys(object), (name) => {
        const inside = hasName(evaluator.patterns, node.names, name)
        return inside === false
          ? true
          : whenSure(inside, evaluator.holds(node.child, valueAt(object, name) ?? null))
      })
    case 'openProperties':
      return holdsForOpenProperties(evaluator, node, object)
    default:
      return true
  }
}

function whenSure(inside: Holds, holds: Holds): Holds {
  return holds === true ? true : inside && holds
}

/** Whether a name is in a set of names. */
export function hasName(patterns: Patterns, set: NameSet, name: string): Holds {
  if (set.is === 'name') return set.name === name
  if (set.is === 'pattern') return patterns.matches(set.source, name)
  if (set.names.includes(name)) return false
  return not(someMatches(patterns, set.patterns, name))
}

function not(holds: Holds): Holds {
  return holds === undefined ? undefined : !holds
}

function someMatches(patterns: Patterns, sources: readonly string[], name: string): Holds {
  const answers = sources.map((source) => patterns.matches(source, name))
  if (answers.includes(true)) return true
  return answers.includes(undefined) ? undefined : false
}

function holdsForOpenProperties(
  evaluator: Evaluator,
  { child, covers }: GraphNode & { readonly kind: 'openProperties' },
  object: JsonObject,
): Holds {
  const sure: NameCover[] = []
  for (const cover of covers) {
    const holds = evaluator.holds(cover.when, object)
    if (holds === undefined) return undefined
    if (holds) sure.push(cover)
  }
  if (sure.some(({ all }) => all)) return true
  return evaluator.every(Object.keys(object), (name) => {
    if (sure.some(({ names }) => names.includes(name))) return true
    const matched = someMatches(
      evaluator.patterns,
      sure.flatMap(({ patterns }) => patterns),
      name,
    )
    if (matched === true) return true
    const holds = evaluator.holds(child, valueAt(object, name) ?? null)
    return holds === true ? true : matched === undefined ? undefined : holds
  })
}
