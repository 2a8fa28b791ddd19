import type { TreeObject, TreeProperty } from '../tree/message-tree.ts'
import type { ShapeFacts, Use } from './facts.ts'
import type { Levels } from './levels.ts'
import { aspectsSaid, hasContext, hasParty, keyOf, saysContext, useOf } from './node-place.ts'
import type { NodePlace } from './node-place.ts'
import type { ShapeNode, ShapeProperty } from './shape.ts'

/**
 * What can be seen of a message under one purpose. It follows what the generated view code does, with for each level
 * the question whether it can be instead of whether it is.
 */
export class PurposeShape {
  readonly #facts: ShapeFacts
  readonly #levels: Levels
  readonly #kinds: ReadonlySet<string>
  readonly #nodes: Map<string, ShapeNode> = new Map()

  constructor(facts: ShapeFacts, levels: Levels) {
    this.#facts = facts
    this.#levels = levels
    this.#kinds = new Set(facts.kinds.map(({ kind }) => kind))
  }

  /** All objects that can be seen; none when nothing can. */
  nodes(): ReadonlyMap<string, ShapeNode> {
    const root = this.#root()
    this.#nodeOf(root)
    const seen = new Map<string, ShapeNode>()
    const take = (key: string): void => {
      const node = this.#nodes.get(key)
      if (node === undefined || node.size === 0 || seen.has(key)) return
      seen.set(key, node)
      for (const property of node.values()) if (property.node !== undefined) take(property.node)
    }
    take(keyOf(root))
    return seen
  }

  #root(): NodePlace {
    return { object: 0, use: undefined, said: aspectsSaid(this.#object(0), []) }
  }

  #inside(object: number, use: Use, { said }: NodePlace): NodePlace {
    return { object, use, said: aspectsSaid(this.#object(object), said) }
  }

  #nodeOf(place: NodePlace): ShapeNode {
    const key = keyOf(place)
    const known = this.#nodes.get(key)
    if (known !== undefined) return known
    const object = this.#object(place.object)
    const found = Object.entries(object.properties).flatMap(([name, property]) => {
      if (property.saysType === true) return [[name, { always: false }] as const]
      const shown = this.#propertyOf(property, object, place)
      if (shown === undefined) return []
      return [[name, { ...shown, always: this.#isAlways(name, property, place) }] as const]
    })
    // The name of its type alone is nothing.
    const isNothing = found.every(([name]) => object.properties[name]?.saysType === true)
    const node: ShapeNode = new Map(isNothing ? [] : found)
    this.#nodes.set(key, node)
    return node
  }

  /** The property as far as it can be seen; undefined when it cannot. */
  #propertyOf(
    property: TreeProperty,
    object: TreeObject,
    place: NodePlace,
  ): Pick<ShapeProperty, 'node'> | undefined {
    if (property.open === true) return undefined
    if (property.tellsOfChange === true && !this.#levels.wholePossible) return undefined
    const { use: around, said } = place
    const use = useOf(property, around)
    const passes =
      around !== undefined && this.#isThrough(object, around) && this.#isElement(property, around)
    if (around !== undefined && !passes && !this.#levels.reaches(around, said)) return undefined
    if (property.object === undefined) return this.#levels.reaches(use, said) ? {} : undefined
    const inner = this.#inside(property.object, use, place)
    return this.#nodeOf(inner).size === 0 ? undefined : { node: keyOf(inner) }
  }

  /** Whether a property is there whenever the object around it is shown and the document has it. */
  #isAlways(name: string, property: TreeProperty, place: NodePlace): boolean {
    const object = this.#object(place.object)
    const use = useOf(property, place.use)
    const around = place.use ?? this.#rootUse(object, use)
    if (around === undefined || property.tellsOfChange === true) return false
    if (place.use !== undefined && !this.#isOwn(object, around)) return false
    if (property.object !== undefined)
      return this.#isInnerAlways(property, this.#inside(property.object, use, place), around)
    if (!this.#isImplied(use, around, false)) return false
    if (name === 'id' && object.declares !== undefined) return true
    if (this.#isReference(property)) return this.#isLeading(property, object)
    // A list of codes may lose all of them; an object that holds a single one goes as a whole.
    return (
      property.list !== true ||
      property.codeList === undefined ||
      !this.#levels.telling.has(property.codeList)
    )
  }

  /** The use of a property of the document itself, when nothing of the document is shown without it. */
  #rootUse(root: TreeObject, use: Use): Use | undefined {
    const isShownWithout = Object.values(root.properties).some((other) => {
      if (other.saysType === true) return false
      if (this.#propertyOf(other, root, this.#root()) === undefined) return false
      const held = other.object === undefined ? undefined : this.#object(other.object)
      const decidesItself =
        held !== undefined && (hasContext(held) || this.#isThrough(held, useOf(other, undefined)))
      return !this.#isImplied(use, useOf(other, undefined), decidesItself)
    })
    return isShownWithout ? undefined : use
  }

  #isInnerAlways(property: TreeProperty, inner: NodePlace, around: Use): boolean {
    const object = this.#object(inner.object)
    const { use } = inner
    // Of whom only the minimum is shown is left out when nothing names them.
    if (object.declares === 'betrokkeneId' && property.list === true) return false
    if (use === undefined || !this.#isImplied(use, around, hasContext(object)) || !this.#isOwn(object, use))
      return false
    const goesTogether = property.list !== true && property.required === true && !saysContext(object)
    if (!goesTogether && this.#mayTell(object)) return false
    const properties = Object.entries(object.properties)
    if (properties.some(([, one]) => this.#isLeading(one, object))) return false
    return properties.some(
      ([name, one]) =>
        one.required === true &&
        this.#propertyOf(one, object, inner) !== undefined &&
        this.#isAlways(name, one, inner),
    )
  }

  /** Whether a place is shown whenever another is; in another context a group may be seen otherwise. */
  #isImplied(use: Use, other: Use, inOtherContext: boolean): boolean {
    const { group, minimum } = use
    if (this.#levels.follows(use, other)) return true
    if (group !== other.group || (inOtherContext && this.#levels.varies(group))) return false
    return minimum || !other.minimum || !this.#levels.mayBeMinimal(group)
  }

  /** Whether an object that is shown is shown for its own sake, and not only for elements inside it. */
  #isOwn(object: TreeObject, use: Use): boolean {
    if (!this.#isThrough(object, use) || this.#levels.follows(use, { ...use, minimum: true })) return true
    return !this.#levels.varies(use.group) && (use.minimum || !this.#levels.mayBeMinimal(use.group))
  }

  /** A container of elements of its own group is shown through them, even when it is not shown itself. */
  #isThrough(object: TreeObject, use: Use): boolean {
    return Object.values(object.properties).some((property) => this.#isElement(property, use))
  }

  #isElement(property: TreeProperty, around: Use): boolean {
    if (property.object === undefined || useOf(property, around).group !== around.group) return false
    return hasParty(this.#object(property.object))
  }

  /** Whether an object may be left out for a code in it, or in what it cannot do without. */
  #mayTell(object: TreeObject): boolean {
    return Object.values(object.properties).some((property) => {
      if (property.list === true) return false
      if (property.codeList !== undefined) return this.#levels.telling.has(property.codeList)
      if (property.object === undefined || property.required !== true) return false
      const inner = this.#object(property.object)
      return !saysContext(inner) && this.#mayTell(inner)
    })
  }

  /** Whether an object is about what a property names, and goes with it. */
  #isLeading(property: TreeProperty, { declares }: TreeObject): boolean {
    return (
      declares === undefined &&
      property.required === true &&
      property.list !== true &&
      this.#isReference(property)
    )
  }

  #isReference({ names }: TreeProperty): boolean {
    return names !== undefined && this.#kinds.has(names)
  }

  #object(number: number): TreeObject {
    return this.#facts.tree[number] ?? { properties: {} }
  }
}
