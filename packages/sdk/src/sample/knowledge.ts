import { placeOf } from './schema.ts'
import type { Place, Schema } from './schema.ts'

/** What is worth knowing of a place before something is made there: the kinds of id below it. */
export interface Knowledge {
  /** Kinds of id that things below this place carry themselves. */
  readonly declares: ReadonlySet<string>
  /** Kinds of id that are named below this place. */
  readonly refers: ReadonlySet<string>
}

// What is known of a schema never changes, and to look through the plan for each sample would be slow.
const known = new WeakMap<Schema, Knowledge>()

/** Looks below a place once. */
export function knowledgeOf(root: Schema, place: Place): Knowledge {
  const found = known.get(place.schema)
  if (found !== undefined) return found
  const declares = new Set<string>()
  const refers = new Set<string>()
  for (const below of placesBelow(root, place)) {
    if (below.schema['x-id'] === true) (below.property === 'id' ? declares : refers).add(below.definition)
    const further = knowledgeOf(root, below)
    for (const kind of further.declares) declares.add(kind)
    for (const kind of further.refers) refers.add(kind)
  }
  const knowledge = { declares, refers }
  known.set(place.schema, knowledge)
  return knowledge
}

function placesBelow(root: Schema, { schema, property, term, owner }: Place): readonly Place[] {
  const properties = Object.entries(schema.properties ?? {})
  return [
    ...properties.map(([name, used]) => placeOf(root, used, name, term)),
    ...(schema.items === undefined ? [] : [placeOf(root, schema.items, property, owner)]),
    ...(schema.oneOf ?? []).map((variant) => placeOf(root, variant, property, owner)),
  ]
}

const orders = new WeakMap<Schema, readonly Place[]>()

/**
 * The properties of an object in the order in which they can be made: first what carries an id, then what names it,
 * so that an agreement names goals that are there. Whom it is about comes before all else.
 */
export function makingOrder(root: Schema, schema: Schema, term: string): readonly Place[] {
  const found = orders.get(schema)
  if (found !== undefined) return found
  const left = Object.entries(schema.properties ?? {}).map(([name, used]) => placeOf(root, used, name, term))
  const order: Place[] = []
  while (left.length > 0) {
    const about = left.findIndex(({ property }) => property === 'over' || property === 'leden')
    const ready = left.findIndex((place) => !waits(root, place, left))
    order.push(...left.splice(about >= 0 ? about : Math.max(0, ready), 1))
  }
  orders.set(schema, order)
  return order
}

/** Where a plan says which decision it is part of; its legal status follows from that. */
const namesDecision: ReadonlySet<string> = new Set(['koppelingen', 'opgenomenIn'])

/** Whether something that is still to be made carries an id that this place names. */
function waits(root: Schema, place: Place, left: readonly Place[]): boolean {
  const { refers } = knowledgeOf(root, place)
  return left.some((other) => {
    if (other === place || other.property === 'id') return false
    if (place.property === 'juridischeStatus' && namesDecision.has(other.property)) return true
    const { declares } = knowledgeOf(root, other)
    return [...declares].some((kind) => refers.has(kind))
  })
}
