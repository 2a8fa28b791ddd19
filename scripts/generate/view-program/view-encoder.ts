import type { ProgramWriter } from '../../../packages/engine/src/bytes/encode/program-writer.ts'
import type { Contexts } from '../rights/contexts.ts'
import { goalKind } from '../rights/kinds.ts'
import type { Kinds } from '../rights/kinds.ts'
import { isImplied, leadingReferences, useOf } from '../rights/opening.ts'
import type { Use } from '../rights/opening.ts'
import type { RightsNode, RightsObject, RightsProperty } from '../rights/rights-tree.ts'
import { ContextWords, none } from './context-words.ts'
import type { Places } from './places.ts'
import { addProperty } from './property-words.ts'
import { isThrough } from './through.ts'
import { addTold } from './told-words.ts'
import { NotOnBytesError } from './view-impossible.ts'

/** What is known of a message before its view is written. */
export interface Known {
  readonly kinds: Kinds
  readonly contexts: Contexts
  readonly groups: readonly string[]
}

const nodeWords = 8
/** The levels of so many groups stand in a row. */
const mostGroups = 32

/** An object where it is used, and its shape. */
export interface Placed {
  readonly node: RightsObject
  readonly use: Use | undefined
  readonly object: number
}

/** Writes what `ProjectCode` writes as code: an entry for each object and each group that decides over it. */
export class ViewEncoder {
  readonly writer: ProgramWriter
  readonly places: Places
  readonly known: Known
  readonly contextWords: ContextWords
  readonly #nodes: Map<RightsObject, Map<string, number>> = new Map()

  constructor(writer: ProgramWriter, places: Places, known: Known) {
    this.writer = writer
    this.places = places
    this.known = known
    this.contextWords = new ContextWords(writer, places)
    if (known.groups.length > mostGroups) throw new NotOnBytesError('more groups than a row holds')
  }

  /** The node of an object as it is used in a place. */
  node(placed: Placed): number {
    const { node, use, object } = placed
    const key = JSON.stringify([use ?? null, object])
    const byUse = this.#nodes.get(node) ?? new Map<string, number>()
    this.#nodes.set(node, byUse)
    const made = byUse.get(key)
    if (made !== undefined) return made
    const place = this.writer.words(nodeWords)
    byUse.set(key, place)
    this.writer.put(place, [...this.opening(placed), ...this.#contents(placed)])
    return place
  }

  /** The words that views and looks for things have in common: context, guard and what codes tell. */
  opening({ node, use, object }: Placed): readonly number[] {
    const isGoal = node.declares === goalKind
    const hasContext = node.context !== undefined || isGoal
    return [
      hasContext ? this.#contextNumber(node, use) : none,
      hasContext ? this.contextWords.add(node.context, object, isGoal) : 0,
      use !== undefined && isThrough(node, use) ? 1 : 0,
      use === undefined ? none : this.testOf(use),
      addTold(this.writer, this.places, { node, use, object }, { ...this.known, testOf: this.testOf }),
    ]
  }

  readonly testOf = ({ group, minimum }: Use): number => {
    const number = this.known.groups.indexOf(group)
    if (number < 0) throw new NotOnBytesError(`no group ${group}`)
    return number * 2 + (minimum ? 1 : 0)
  }

  /** The contexts were numbered when the code was written; a new one here would be another program. */
  #contextNumber(node: RightsObject, use: Use | undefined): number {
    const { contexts } = this.known
    const before = contexts.deciding.length
    const number = contexts.numberOf(node, use)
    if (contexts.deciding.length !== before)
      throw new NotOnBytesError('a context that the code does not have')
    return number
  }

  #contents(placed: Placed): readonly number[] {
    const { node } = placed
    const entries = node.properties.flatMap((property) => addProperty(this, property, placed))
    return [this.#leading(placed), entries.length, this.writer.add(entries.flat())]
  }

  #leading({ node, use, object }: Placed): number {
    const leading = leadingReferences(node, this.known.kinds).map(({ property, number }) => {
      const { name } = property
      this.places.needsOneSpelling(this.places.shapeOf(object, name), name)
      const shown = use === undefined ? undefined : this.test(property, use)
      return [this.places.property(object, name), number, shown?.level ?? none, shown?.whole === true ? 1 : 0]
    })
    return this.writer.add([leading.length, ...leading.flat()])
  }

  /** What a property still needs inside an object that is shown. */
  test(
    property: RightsProperty,
    around: Use | undefined,
  ): { readonly level: number; readonly whole: boolean } {
    if (property.saysType) return { level: none, whole: false }
    const use = useOf(property, around ?? { group: '', minimum: false })
    return {
      level: isImplied(use, around) ? none : this.testOf(use),
      whole: property.tellsOfChange,
    }
  }

  /** The place of the bytes before a value, the comma in front included. */
  label(name: string): readonly [length: number, place: number] {
    const bytes = new TextEncoder().encode(`,${JSON.stringify(name)}:`)
    return [bytes.length, this.writer.addBytes(bytes)]
  }

  /** The shape of what stands in a property, or of each item of it. */
  inside(object: number, name: string, held: RightsNode): number {
    if (this.places.isList(object, name) !== (held.is === 'list'))
      throw new NotOnBytesError(`${name} differs`)
    return this.places.inside(object, name)
  }
}
