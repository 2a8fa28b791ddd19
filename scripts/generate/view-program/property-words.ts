import { kindNamed, participantKind } from '../rights/kinds.ts'
import { leadingReferences, useOf } from '../rights/opening.ts'
import type { Use } from '../rights/opening.ts'
import type { RightsNode, RightsProperty } from '../rights/rights-tree.ts'
import { none } from './context-words.ts'
import { decidesItself, isElement, isThrough } from './through.ts'
import { NotOnBytesError } from './view-impossible.ts'
import type { Placed, ViewEncoder } from './view-encoder.ts'

// The numbers of `assembly/view-project.ts`.
const holds = {
  scalar: 0,
  scalars: 1,
  object: 2,
  objects: 3,
  codes: 4,
  reference: 5,
  references: 6,
} as const
const flags = {
  needsOwn: 1,
  needsWhole: 2,
  saysType: 4,
  isPeople: 8,
  namesPerson: 16,
  isSeenBefore: 32,
} as const
const noUse: Use = { group: '', minimum: false }

/** The entry of a property, as one list of words; nothing for what is never shown. */
export function addProperty(
  encoder: ViewEncoder,
  property: RightsProperty,
  placed: Placed,
): readonly (readonly number[])[] {
  const { name, node } = property
  if (node.is === 'open') return []
  const { use, object } = placed
  const content = contentOf(encoder, property, placed)
  const through = use !== undefined && isThrough(placed.node, use)
  const passes = use !== undefined && through && isElement(property, use)
  // As in `ProjectCode`: what decides for itself is not asked for a level, unless it tells of a change.
  const isFree = decidesItself(property, use ?? noUse) && !property.tellsOfChange
  const { level, whole } = isFree ? { level: none, whole: false } : encoder.test(property, use)
  const flag =
    content.flag |
    (through && !passes ? flags.needsOwn : 0) |
    (whole ? flags.needsWhole : 0) |
    (property.saysType ? flags.saysType : 0)
  const [length, place] = encoder.label(name)
  const number = encoder.places.property(object, name)
  return [[number, content.holds, flag, level, length, place, content.node, content.number]]
}

interface Content {
  readonly holds: number
  readonly flag: number
  readonly node: number
  readonly number: number
}

function contentOf(encoder: ViewEncoder, property: RightsProperty, placed: Placed): Content {
  const { name, node } = property
  const { use: around, object } = placed
  const inner: RightsNode = node.is === 'list' ? node.items : node
  const inside = encoder.inside(object, name, node)
  const isList = node.is === 'list'
  if (inner.is === 'object') {
    const use = useOf(property, around ?? noUse)
    const isPeople = around === undefined && name === encoder.known.kinds.participants
    return {
      holds: isList ? holds.objects : holds.object,
      flag: isPeople ? flags.isPeople : 0,
      node: encoder.node({ node: inner, use, object: inside }),
      number: 0,
    }
  }
  if (inner.is !== 'scalar') throw new NotOnBytesError(`${name} is a list of lists or of open objects`)
  if (encoder.places.isObject(inside)) throw new NotOnBytesError(`${name} is an object`)
  return scalarContent(encoder, property, placed, { inside, isList, codeList: inner.codeList })
}

function scalarContent(
  encoder: ViewEncoder,
  { name, node }: RightsProperty,
  { node: owner }: Placed,
  {
    inside,
    isList,
    codeList,
  }: { readonly inside: number; readonly isList: boolean; readonly codeList: string | undefined },
): Content {
  const { kinds } = encoder.known
  const isOwnId = name === 'id' && owner.declares !== undefined
  const number = isOwnId && !isList ? -1 : kinds.needed.indexOf(kindNamed(node) ?? '')
  if (number >= 0) {
    encoder.places.needsOneSpelling(inside, name)
    const isLeading = leadingReferences(owner, kinds).some(({ property }) => property.name === name)
    const names = kinds.needed[number] === participantKind
    return {
      holds: isList ? holds.references : holds.reference,
      flag: (names ? flags.namesPerson : 0) | (isLeading ? flags.isSeenBefore : 0),
      node: 0,
      number,
    }
  }
  if (!isList || codeList === undefined)
    return { holds: isList ? holds.scalars : holds.scalar, flag: 0, node: 0, number: 0 }
  encoder.places.needsOneSpelling(inside, name)
  return { holds: holds.codes, flag: 0, node: 0, number: kinds.codeListNumber(codeList) }
}
