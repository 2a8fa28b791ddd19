import type {
  MessageTree,
  TreeObject,
  TreePlace,
  TreeProperty,
} from '../../../packages/sdk/src/rights/tree/message-tree.ts'
import type { ContextPlace } from './element-context.ts'
import type { RightsNode, RightsObject, RightsProperty } from './rights-tree.ts'
import { ViewImpossibleError } from './kinds.ts'

/** The tree of one message as data, with groups and code lists by the numbers that its view has. */
export function treeData(
  root: RightsObject,
  groups: readonly string[],
  codeLists: readonly string[],
): MessageTree {
  const numbers = new Map<RightsObject, number>()
  const objects: TreeObject[] = []
  const numberOf = (object: RightsObject): number => {
    const known = numbers.get(object)
    if (known !== undefined) return known
    const number = numbers.size
    numbers.set(object, number)
    // The place is taken first, so that an object that holds itself finds its number.
    objects[number] = { properties: {} }
    objects[number] = objectData(object, (property) => propertyData(property))
    return number
  }
  const propertyData = (property: RightsProperty): TreeProperty => ({
    ...ownData(property, groups),
    ...held(property.node),
  })
  const held = (node: RightsNode): TreeProperty => {
    if (node.is === 'open') return { open: true }
    if (node.is === 'object') return { object: numberOf(node) }
    if (node.is === 'list') {
      if (node.items.is === 'list') throw new ViewImpossibleError('a list of lists')
      return { list: true, ...held(node.items) }
    }
    return {
      ...(node.idKind === undefined ? {} : { names: node.idKind }),
      ...(node.codeList === undefined ? {} : { codeList: numberIn(codeLists, node.codeList) }),
    }
  }
  numberOf(root)
  return objects
}

/** What a property says beside what it holds. */
function ownData(
  { group, saysType, minimum, tellsOfChange, required, change }: RightsProperty,
  groups: readonly string[],
): TreeProperty {
  return {
    ...(group === undefined ? {} : { group: numberIn(groups, group) }),
    ...(saysType ? { saysType } : {}),
    ...(minimum ? { minimum } : {}),
    ...(tellsOfChange ? { tellsOfChange } : {}),
    ...(required ? { required } : {}),
    ...change,
  }
}

function objectData(
  object: RightsObject,
  propertyData: (property: RightsProperty) => TreeProperty,
): TreeObject {
  const { context, declares } = object
  const places = (
    name: 'over' | 'eigenaar' | 'auteur' | 'ontvanger',
  ): Partial<Record<typeof name, readonly TreePlace[]>> => {
    const found = context?.[name] ?? []
    return found.length === 0 ? {} : { [name]: found.map(placeData) }
  }
  return {
    properties: Object.fromEntries(
      object.properties.map((property) => [property.name, propertyData(property)]),
    ),
    ...places('over'),
    ...places('eigenaar'),
    ...places('auteur'),
    ...places('ontvanger'),
    ...(context === undefined || context.regime.length === 0 ? {} : { regime: context.regime }),
    ...(context?.voorzieningssoort === true ? { voorzieningssoort: true } : {}),
    ...(context === undefined || context.periode.length === 0 ? {} : { periode: context.periode }),
    ...(context === undefined || context.codes.length === 0 ? {} : { codes: context.codes }),
    ...(declares === undefined ? {} : { declares }),
  }
}

function placeData({ when, steps, kind }: ContextPlace): TreePlace {
  return { ...(when === undefined ? {} : { when }), steps, kind }
}

function numberIn(list: readonly string[], name: string): number {
  const number = list.indexOf(name)
  if (number < 0) throw new ViewImpossibleError(`${name} has no number`)
  return number
}

/** The module that holds the tree; as text, which is read faster than an object that is written out. */
export function treeModule(tree: MessageTree): string {
  return `import type { MessageTree } from '../../../src/rights/tree/message-tree.ts'

/** This message as data: for each object its properties and what decides over them. */
export const tree: MessageTree = /* @__PURE__ */ parsed(${JSON.stringify(JSON.stringify(tree))})

function parsed(text: string): MessageTree {
  const value: MessageTree = JSON.parse(text)
  return value
}
`
}
